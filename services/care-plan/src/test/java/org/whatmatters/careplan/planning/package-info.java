/// Plans held to their rules.
@NullMarked
package org.whatmatters.careplan.planning;

import org.jspecify.annotations.NullMarked;
