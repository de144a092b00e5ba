/// Forms that somebody began and has not sent yet: kept for their team, on whichever device they go on.
@NullMarked
package org.whatmatters.referral.draft;

import org.jspecify.annotations.NullMarked;
