/// Offers over HTTP.
@NullMarked
package org.whatmatters.referral.offer.web;

import org.jspecify.annotations.NullMarked;
