/// How many stand in a list.
@NullMarked
package org.whatmatters.referral.count;

import org.jspecify.annotations.NullMarked;
