/// What the person service tells of ids, circles and organisations, kept to know who may see a budget.
@NullMarked
package org.whatmatters.budget.circle;

import org.jspecify.annotations.NullMarked;
