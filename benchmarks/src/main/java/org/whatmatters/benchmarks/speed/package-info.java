/// How fast the platform is, and what a request costs: each benchmark beside the ceiling that it is to be compared to.
/// How to read the figures: docs/performance.md.
@NullMarked
package org.whatmatters.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
