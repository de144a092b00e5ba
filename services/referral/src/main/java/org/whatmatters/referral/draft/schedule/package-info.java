/// When old drafts are looked for.
@NullMarked
package org.whatmatters.referral.draft.schedule;

import org.jspecify.annotations.NullMarked;
