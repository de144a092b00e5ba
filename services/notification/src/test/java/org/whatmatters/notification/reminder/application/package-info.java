/// Reminders through the real parts.
@NullMarked
package org.whatmatters.notification.reminder.application;

import org.jspecify.annotations.NullMarked;
