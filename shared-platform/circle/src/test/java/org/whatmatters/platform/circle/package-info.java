/// The rules on what is known of people's circles.
@NullMarked
package org.whatmatters.platform.circle;

import org.jspecify.annotations.NullMarked;
