/// What the referral service tells; ids are replaced here, on arrival.
@NullMarked
package org.whatmatters.insight.reach.messaging;

import org.jspecify.annotations.NullMarked;
