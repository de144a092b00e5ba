/// What the budget service tells the others; amounts in pence.
@NullMarked
package org.whatmatters.contracts.budget;

import org.jspecify.annotations.NullMarked;
