/// Reminders to workers, as values.
@NullMarked
package org.whatmatters.notification.reminder;

import org.jspecify.annotations.NullMarked;
