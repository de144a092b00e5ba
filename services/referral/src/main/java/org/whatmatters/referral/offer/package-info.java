/// One need put to one provider, and the provider's answer.
@NullMarked
package org.whatmatters.referral.offer;

import org.jspecify.annotations.NullMarked;
