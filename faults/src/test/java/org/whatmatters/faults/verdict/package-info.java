/// What the verdict rests on.
@NullMarked
package org.whatmatters.faults.verdict;

import org.jspecify.annotations.NullMarked;
