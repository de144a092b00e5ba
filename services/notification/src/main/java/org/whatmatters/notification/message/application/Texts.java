package org.whatmatters.notification.message.application;

import java.util.Map;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.message.Template;
import org.whatmatters.notification.people.UkMobile;
import org.whatmatters.notification.sending.Lookup;
import org.whatmatters.notification.sending.Outcome;

/// The provider that carries texts. It may be slow, wrong or silent; it does not notice that it is given one message
/// twice. Never called while a database transaction is open.
public interface Texts {

    Outcome send(MessageId reference, UkMobile to, Template template, Map<String, String> values);

    Lookup find(MessageId reference);
}
