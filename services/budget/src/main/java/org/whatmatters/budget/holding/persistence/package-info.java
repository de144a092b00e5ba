/// Budgets and their ledgers in PostgreSQL.
@NullMarked
package org.whatmatters.budget.holding.persistence;

import org.jspecify.annotations.NullMarked;
