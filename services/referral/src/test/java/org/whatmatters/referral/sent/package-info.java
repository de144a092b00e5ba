/// What a referring team is told, in memory.
@NullMarked
package org.whatmatters.referral.sent;

import org.jspecify.annotations.NullMarked;
