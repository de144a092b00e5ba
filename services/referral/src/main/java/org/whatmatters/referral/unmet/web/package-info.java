/// Unmet needs over HTTP.
@NullMarked
package org.whatmatters.referral.unmet.web;

import org.jspecify.annotations.NullMarked;
