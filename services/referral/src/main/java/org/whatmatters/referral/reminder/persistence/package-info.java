/// What waits, and of what somebody was reminded, in PostgreSQL.
@NullMarked
package org.whatmatters.referral.reminder.persistence;

import org.jspecify.annotations.NullMarked;
