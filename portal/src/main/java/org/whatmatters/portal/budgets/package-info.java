/// Budgets of a holder: tell an amount, approve, return, refuse.
@NullMarked
package org.whatmatters.portal.budgets;

import org.jspecify.annotations.NullMarked;
