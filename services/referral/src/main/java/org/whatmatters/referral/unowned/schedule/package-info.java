/// When referrals that nobody has are looked for.
@NullMarked
package org.whatmatters.referral.unowned.schedule;

import org.jspecify.annotations.NullMarked;
