/// Giving a signpost.
@NullMarked
package org.whatmatters.referral.signpost.application;

import org.jspecify.annotations.NullMarked;
