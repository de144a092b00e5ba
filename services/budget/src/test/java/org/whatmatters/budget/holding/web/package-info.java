/// Budgets over HTTP, on a real database and a real broker.
@NullMarked
package org.whatmatters.budget.holding.web;

import org.jspecify.annotations.NullMarked;
