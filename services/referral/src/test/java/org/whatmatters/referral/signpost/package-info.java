/// What a signpost says.
@NullMarked
package org.whatmatters.referral.signpost;

import org.jspecify.annotations.NullMarked;
