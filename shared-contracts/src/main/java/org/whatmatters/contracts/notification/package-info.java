/// Asking for a message to a person, and what became of it; never its words or the number.
@NullMarked
package org.whatmatters.contracts.notification;

import org.jspecify.annotations.NullMarked;
