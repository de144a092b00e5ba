/// Where a request steps over the second fence.
@NullMarked
package org.whatmatters.referral.fence;

import org.jspecify.annotations.NullMarked;
