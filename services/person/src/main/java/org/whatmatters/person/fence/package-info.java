/// Where a request steps over the second fence.
@NullMarked
package org.whatmatters.person.fence;

import org.jspecify.annotations.NullMarked;
