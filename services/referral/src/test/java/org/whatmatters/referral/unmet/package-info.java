/// What is counted of nobody in particular.
@NullMarked
package org.whatmatters.referral.unmet;

import org.jspecify.annotations.NullMarked;
