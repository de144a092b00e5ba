/// Budgets over HTTP.
@NullMarked
package org.whatmatters.budget.holding.web;

import org.jspecify.annotations.NullMarked;
