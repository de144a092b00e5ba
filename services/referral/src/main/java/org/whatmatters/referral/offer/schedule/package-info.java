/// What the clock does to offers.
@NullMarked
package org.whatmatters.referral.offer.schedule;

import org.jspecify.annotations.NullMarked;
