/// Who works with whom, and which organisation holds the money.
@NullMarked
package org.whatmatters.budget.circle;

import org.jspecify.annotations.NullMarked;
