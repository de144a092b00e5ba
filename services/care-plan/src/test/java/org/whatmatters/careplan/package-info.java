/// The care-plan service held to its promises, on real parts.
@NullMarked
package org.whatmatters.careplan;

import org.jspecify.annotations.NullMarked;
