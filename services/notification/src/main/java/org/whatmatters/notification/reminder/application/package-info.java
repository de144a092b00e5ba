/// Takes a request for a reminder, sends it once, and hears what became of it.
@NullMarked
package org.whatmatters.notification.reminder.application;

import org.jspecify.annotations.NullMarked;
