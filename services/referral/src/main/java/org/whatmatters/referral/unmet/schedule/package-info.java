/// When somebody looks whether there is enough need for a group.
@NullMarked
package org.whatmatters.referral.unmet.schedule;

import org.jspecify.annotations.NullMarked;
