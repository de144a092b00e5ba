/// What the care-plan service tells the others; never the words themselves.
@NullMarked
package org.whatmatters.contracts.plan;

import org.jspecify.annotations.NullMarked;
