/// What a search is counted as.
@NullMarked
package org.whatmatters.referral.signpost.application;

import org.jspecify.annotations.NullMarked;
