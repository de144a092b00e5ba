/// What the figures rest on.
@NullMarked
package org.whatmatters.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
