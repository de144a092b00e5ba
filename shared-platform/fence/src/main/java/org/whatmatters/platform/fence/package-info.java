/// The second fence: every transaction says for whom it works, and PostgreSQL shows it nobody else's rows.
@NullMarked
package org.whatmatters.platform.fence;

import org.jspecify.annotations.NullMarked;
