/// How the notification service is asked for an e-mail.
@NullMarked
package org.whatmatters.referral.reminder.messaging;

import org.jspecify.annotations.NullMarked;
