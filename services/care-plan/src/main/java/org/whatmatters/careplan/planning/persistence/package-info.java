/// Plans as tables.
@NullMarked
package org.whatmatters.careplan.planning.persistence;

import org.jspecify.annotations.NullMarked;
