/// Finds who is to be reminded and asks for it, once.
@NullMarked
package org.whatmatters.referral.reminder.application;

import org.jspecify.annotations.NullMarked;
