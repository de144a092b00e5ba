/// One budget, from asking to the decision: its states, its plan, and the rules on what may be bought.
@NullMarked
package org.whatmatters.budget.holding;

import org.jspecify.annotations.NullMarked;
