/// What waits for a worker who does not look at the pages, and when they are told by e-mail.
@NullMarked
package org.whatmatters.referral.reminder;

import org.jspecify.annotations.NullMarked;
