/// Telling somebody without a case where to go: neither a referral nor an offer, and about nobody.
@NullMarked
package org.whatmatters.referral.signpost;

import org.jspecify.annotations.NullMarked;
