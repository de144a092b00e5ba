/// What is texted to a group.
@NullMarked
package org.whatmatters.referral.offerlink.messaging;

import org.jspecify.annotations.NullMarked;
