/// When workers are reminded, by rule and through the real parts.
@NullMarked
package org.whatmatters.referral.reminder.application;

import org.jspecify.annotations.NullMarked;
