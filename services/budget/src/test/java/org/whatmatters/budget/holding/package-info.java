/// The rules of a budget, each in every state.
@NullMarked
package org.whatmatters.budget.holding;

import org.jspecify.annotations.NullMarked;
