/// What workers, officers and the person do with a budget.
@NullMarked
package org.whatmatters.budget.holding.application;

import org.jspecify.annotations.NullMarked;
