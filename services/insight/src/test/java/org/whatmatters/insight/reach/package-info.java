/// Measures that are right and give nobody away.
@NullMarked
package org.whatmatters.insight.reach;

import org.jspecify.annotations.NullMarked;
