/// Looking for somebody in a list of one's own, without a name in any address.
@NullMarked
package org.whatmatters.referral.search;

import org.jspecify.annotations.NullMarked;
