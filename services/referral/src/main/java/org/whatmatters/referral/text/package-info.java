/// What text may hold, wherever somebody types it.
@NullMarked
package org.whatmatters.referral.text;

import org.jspecify.annotations.NullMarked;
