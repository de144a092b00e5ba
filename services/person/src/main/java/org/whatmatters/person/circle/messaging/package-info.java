/// Facts that open and end relationships, and the circle as other services see it.
@NullMarked
package org.whatmatters.person.circle.messaging;

import org.jspecify.annotations.NullMarked;
