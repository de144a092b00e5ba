/// What became of the referrals that my team sent.
@NullMarked
package org.whatmatters.portal.sent;

import org.jspecify.annotations.NullMarked;
