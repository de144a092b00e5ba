/// What the referral tells other services, and what it hears from them.
@NullMarked
package org.whatmatters.referral.lifecycle.messaging;

import org.jspecify.annotations.NullMarked;
