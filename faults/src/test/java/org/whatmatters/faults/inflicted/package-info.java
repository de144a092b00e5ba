/// What the faults are done with.
@NullMarked
package org.whatmatters.faults.inflicted;

import org.jspecify.annotations.NullMarked;
