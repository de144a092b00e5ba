/// Offers in PostgreSQL.
@NullMarked
package org.whatmatters.referral.offer.persistence;

import org.jspecify.annotations.NullMarked;
