/// The insight service: measures for the system, from which nobody can be recognised.
@NullMarked
package org.whatmatters.insight;

import org.jspecify.annotations.NullMarked;
