/// What referrers and services do meanwhile, and what they were promised.
@NullMarked
package org.whatmatters.faults.traffic;

import org.jspecify.annotations.NullMarked;
