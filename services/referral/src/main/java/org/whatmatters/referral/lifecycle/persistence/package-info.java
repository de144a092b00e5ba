/// Referrals in PostgreSQL.
@NullMarked
package org.whatmatters.referral.lifecycle.persistence;

import org.jspecify.annotations.NullMarked;
