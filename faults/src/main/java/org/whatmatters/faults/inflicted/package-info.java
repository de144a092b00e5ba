/// The faults, one class each.
@NullMarked
package org.whatmatters.faults.inflicted;

import org.jspecify.annotations.NullMarked;
