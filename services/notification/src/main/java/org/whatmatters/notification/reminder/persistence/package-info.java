/// Reminders and the addresses of workers in PostgreSQL.
@NullMarked
package org.whatmatters.notification.reminder.persistence;

import org.jspecify.annotations.NullMarked;
