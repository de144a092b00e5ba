/// A message from the request to its last state, and the gate it has to pass. Plain Java.
@NullMarked
package org.whatmatters.notification.message;

import org.jspecify.annotations.NullMarked;
