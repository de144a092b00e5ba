/// England's working days.
@NullMarked
package org.whatmatters.referral.calendar;

import org.jspecify.annotations.NullMarked;
