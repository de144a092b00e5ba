/// What other services tell about people, brought into this service's words.
@NullMarked
package org.whatmatters.notification.people.messaging;

import org.jspecify.annotations.NullMarked;
