/// Who may open what of a person's, as the person service tells it, kept beside what it guards. The rule itself is
/// SQL: `V0_3__create_circle.sql`.
@NullMarked
package org.whatmatters.platform.circle;

import org.jspecify.annotations.NullMarked;
