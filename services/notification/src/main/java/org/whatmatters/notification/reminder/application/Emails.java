package org.whatmatters.notification.reminder.application;

import java.util.Map;
import java.util.UUID;
import org.whatmatters.notification.reminder.ReminderId;
import org.whatmatters.notification.sending.Lookup;
import org.whatmatters.notification.sending.Outcome;

/// The provider that carries e-mails. It may be slow, wrong or silent; it does not notice that it is given one
/// twice. Never called while a database transaction is open.
public interface Emails {

    Outcome send(ReminderId reference, String to, UUID template, Map<String, String> values);

    Lookup find(ReminderId reference);
}
