/// The insight service held to its promises, on real parts.
@NullMarked
package org.whatmatters.insight;

import org.jspecify.annotations.NullMarked;
