/// What the clock does to referrals.
@NullMarked
package org.whatmatters.referral.lifecycle.schedule;

import org.jspecify.annotations.NullMarked;
