/// Referrals that nobody has.
@NullMarked
package org.whatmatters.referral.unowned;

import org.jspecify.annotations.NullMarked;
