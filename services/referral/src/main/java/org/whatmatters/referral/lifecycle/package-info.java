/// One person's case at a host, from submission to its ending.
@NullMarked
package org.whatmatters.referral.lifecycle;

import org.jspecify.annotations.NullMarked;
