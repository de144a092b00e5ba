/// Noting an unmet need.
@NullMarked
package org.whatmatters.referral.unmet.application;

import org.jspecify.annotations.NullMarked;
