/// The load, held to what the services accept.
@NullMarked
package org.whatmatters.benchmarks.load;

import org.jspecify.annotations.NullMarked;
