/// Working days, in memory.
@NullMarked
package org.whatmatters.referral.calendar;

import org.jspecify.annotations.NullMarked;
