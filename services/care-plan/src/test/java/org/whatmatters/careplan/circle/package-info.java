/// The circle held to its rule.
@NullMarked
package org.whatmatters.careplan.circle;

import org.jspecify.annotations.NullMarked;
