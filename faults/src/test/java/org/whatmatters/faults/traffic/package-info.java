/// What the promises rest on.
@NullMarked
package org.whatmatters.faults.traffic;

import org.jspecify.annotations.NullMarked;
