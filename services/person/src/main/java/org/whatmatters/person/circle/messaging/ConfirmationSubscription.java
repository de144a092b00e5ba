package org.whatmatters.person.circle.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.AccessConfirmedV1;
import org.whatmatters.person.circle.application.Narrowings;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// The services say that they keep to what was taken away.
@Component
class ConfirmationSubscription implements Subscription {

    private final Narrowings narrowings;

    ConfirmationSubscription(Narrowings narrowings) {
        this.narrowings = narrowings;
    }

    @Override
    public Topic topic() {
        return Topic.ACCESS_CONFIRMATIONS;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case AccessConfirmedV1.TYPE -> {
                var confirmed = event.as(AccessConfirmedV1.class);
                narrowings.confirm(new PersonId(confirmed.personId()), confirmed.service(), confirmed.version());
            }
            default -> {
                // Nothing else on this topic confirms anything.
            }
        }
    }
}
