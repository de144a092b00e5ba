/// Changes of answers, in memory.
@NullMarked
package org.whatmatters.referral.amendment;

import org.jspecify.annotations.NullMarked;
