/// What a team has begun, with a clock of the test's own.
@NullMarked
package org.whatmatters.referral.draft;

import org.jspecify.annotations.NullMarked;
