/// Money and the double-entry book that keeps count of it.
@NullMarked
package org.whatmatters.budget.ledger;

import org.jspecify.annotations.NullMarked;
