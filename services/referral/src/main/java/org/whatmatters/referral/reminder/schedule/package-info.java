/// When somebody looks for what waits.
@NullMarked
package org.whatmatters.referral.reminder.schedule;

import org.jspecify.annotations.NullMarked;
