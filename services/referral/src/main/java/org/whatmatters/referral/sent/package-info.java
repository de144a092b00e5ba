/// What the referring team is told back.
@NullMarked
package org.whatmatters.referral.sent;

import org.jspecify.annotations.NullMarked;
