/// Workers who are away, and who stands in for them.
@NullMarked
package org.whatmatters.referral.absence;

import org.jspecify.annotations.NullMarked;
