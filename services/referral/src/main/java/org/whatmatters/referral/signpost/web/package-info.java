/// Signposts over HTTP.
@NullMarked
package org.whatmatters.referral.signpost.web;

import org.jspecify.annotations.NullMarked;
