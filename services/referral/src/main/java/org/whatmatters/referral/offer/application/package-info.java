/// What may be done with an offer, one class for each.
@NullMarked
package org.whatmatters.referral.offer.application;

import org.jspecify.annotations.NullMarked;
