/// Hears where workers are written to.
@NullMarked
package org.whatmatters.notification.reminder.messaging;

import org.jspecify.annotations.NullMarked;
