/// Who may open a person's pages here, and whose words stand on them.
@NullMarked
package org.whatmatters.careplan.circle;

import org.jspecify.annotations.NullMarked;
