/// Unmet needs in the published language.
@NullMarked
package org.whatmatters.referral.unmet.messaging;

import org.jspecify.annotations.NullMarked;
