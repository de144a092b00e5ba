/// The notification service: messages to people, only where that is safe, at a decent hour, and once.
@NullMarked
package org.whatmatters.notification;

import org.jspecify.annotations.NullMarked;
