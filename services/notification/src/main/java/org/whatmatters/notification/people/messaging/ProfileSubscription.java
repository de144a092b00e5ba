package org.whatmatters.notification.people.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.Reach;
import org.whatmatters.notification.people.SafeToText;
import org.whatmatters.notification.people.application.Numbers;
import org.whatmatters.notification.people.application.People;
import org.whatmatters.notification.people.application.ReachChanged;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Keeps what a profile says about texting, and nothing else of it.
@Component
class ProfileSubscription implements Subscription {

    private final People people;
    private final List<ReachChanged> listeners;

    ProfileSubscription(People people, List<ReachChanged> listeners) {
        this.people = people;
        this.listeners = listeners;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_PROFILE;
    }

    @Override
    public void on(ReceivedEvent event) {
        var person = new PersonId(event.key());
        if (event.value() == null) {
            listeners.forEach(listener -> listener.erased(person));
            people.forget(person);
            return;
        }
        switch (event.type()) {
            case PersonProfileV1.TYPE -> keep(person, event.as(PersonProfileV1.class));
            default -> {
                // Other facts on this topic say nothing about reaching anybody.
            }
        }
    }

    private void keep(PersonId person, PersonProfileV1 profile) {
        var language = profile.language() == null ? "" : profile.language();
        var reach = new Reach(texting(profile.safeContact().sms()), Numbers.read(profile.phone()), language);
        if (people.keepReach(person, profile.version(), reach)) {
            listeners.forEach(listener -> listener.changed(person));
        }
    }

    private static SafeToText texting(String answer) {
        return switch (answer) {
            case "YES" -> SafeToText.YES;
            case "NO" -> SafeToText.NO;
            // A word that a newer producer may have added is not a yes.
            default -> SafeToText.UNKNOWN;
        };
    }
}
