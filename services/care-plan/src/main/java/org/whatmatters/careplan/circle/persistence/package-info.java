/// The circle as tables, and the rule on it as one SQL function.
@NullMarked
package org.whatmatters.careplan.circle.persistence;

import org.jspecify.annotations.NullMarked;
