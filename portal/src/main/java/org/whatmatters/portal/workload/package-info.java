/// How much each worker may have in hand, and who is away.
@NullMarked
package org.whatmatters.portal.workload;

import org.jspecify.annotations.NullMarked;
