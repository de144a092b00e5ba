/// What this service answers for a copy that was ordered for somebody.
@NullMarked
package org.whatmatters.budget.held;

import org.jspecify.annotations.NullMarked;
