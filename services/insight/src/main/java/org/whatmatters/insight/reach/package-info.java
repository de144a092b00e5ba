/// Whom the system reaches: referrals by agency and the wait for a first contact, with small numbers held back.
@NullMarked
package org.whatmatters.insight.reach;

import org.jspecify.annotations.NullMarked;
