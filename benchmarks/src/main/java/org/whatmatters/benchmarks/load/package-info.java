/// Fills a running platform with synthetic people and what belongs to them.
@NullMarked
package org.whatmatters.benchmarks.load;

import org.jspecify.annotations.NullMarked;
