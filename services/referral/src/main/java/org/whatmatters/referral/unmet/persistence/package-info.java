/// Unmet needs in PostgreSQL.
@NullMarked
package org.whatmatters.referral.unmet.persistence;

import org.jspecify.annotations.NullMarked;
