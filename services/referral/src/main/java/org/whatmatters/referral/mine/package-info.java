/// What the person sees of their own referrals.
@NullMarked
package org.whatmatters.referral.mine;

import org.jspecify.annotations.NullMarked;
