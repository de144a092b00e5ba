package org.whatmatters.person.look;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.audit.AuditSealedV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Keeps what every service tells of looks, this one's own among them.
@Component
class AuditSubscription implements Subscription {

    private final Looks looks;

    AuditSubscription(Looks looks) {
        this.looks = looks;
    }

    @Override
    public Topic topic() {
        return Topic.AUDIT;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case AuditSealedV1.TYPE -> looks.keep(event.as(AuditSealedV1.class));
            default -> {
                // Nothing else on the topic is a look.
            }
        }
    }
}
