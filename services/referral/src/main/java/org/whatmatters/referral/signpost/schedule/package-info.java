/// When follow-ups that nobody can answer any more are forgotten.
@NullMarked
package org.whatmatters.referral.signpost.schedule;

import org.jspecify.annotations.NullMarked;
