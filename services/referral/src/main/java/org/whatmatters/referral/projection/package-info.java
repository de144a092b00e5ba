/// What this service must know of others, kept from their events.
@NullMarked
package org.whatmatters.referral.projection;

import org.jspecify.annotations.NullMarked;
