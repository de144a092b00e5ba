/// The life of a referral, in memory.
@NullMarked
package org.whatmatters.referral.lifecycle;

import org.jspecify.annotations.NullMarked;
