/// What an offer tells other services.
@NullMarked
package org.whatmatters.referral.offer.messaging;

import org.jspecify.annotations.NullMarked;
