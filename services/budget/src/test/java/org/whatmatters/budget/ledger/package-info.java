/// What the book promises, whatever is posted.
@NullMarked
package org.whatmatters.budget.ledger;

import org.jspecify.annotations.NullMarked;
