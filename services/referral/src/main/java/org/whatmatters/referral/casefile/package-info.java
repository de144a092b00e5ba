/// One referral as the host's workers see it.
@NullMarked
package org.whatmatters.referral.casefile;

import org.jspecify.annotations.NullMarked;
