/// Referrals over HTTP.
@NullMarked
package org.whatmatters.referral.lifecycle.web;

import org.jspecify.annotations.NullMarked;
