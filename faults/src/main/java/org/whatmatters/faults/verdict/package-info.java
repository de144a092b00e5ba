/// What must be true when the harm is over.
@NullMarked
package org.whatmatters.faults.verdict;

import org.jspecify.annotations.NullMarked;
