/// What was looked for and not to be had, counted without anybody in it.
@NullMarked
package org.whatmatters.referral.unmet;

import org.jspecify.annotations.NullMarked;
