@NullMarked
package org.whatmatters.referral.projection;

import org.jspecify.annotations.NullMarked;
