/// What is due when.
@NullMarked
package org.whatmatters.referral.worklist;

import org.jspecify.annotations.NullMarked;
