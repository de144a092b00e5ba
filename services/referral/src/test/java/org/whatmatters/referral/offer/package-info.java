/// The life of an offer, in memory.
@NullMarked
package org.whatmatters.referral.offer;

import org.jspecify.annotations.NullMarked;
