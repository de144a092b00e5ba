/// What others are told of a budget.
@NullMarked
package org.whatmatters.budget.holding.messaging;

import org.jspecify.annotations.NullMarked;
