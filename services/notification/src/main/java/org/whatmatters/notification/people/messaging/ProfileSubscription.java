package org.whatmatters.notification.people.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.notification.people.KnownReach;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.Reach;
import org.whatmatters.notification.people.SafeToText;
import org.whatmatters.notification.people.application.Numbers;
import org.whatmatters.notification.people.application.People;
import org.whatmatters.notification.people.application.ReachChanged;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Keeps what a profile says about texting, and nothing else of it.
@Component
class ProfileSubscription implements Projection {

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
    public List<String> tables() {
        return List.of("reach");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        var newest = NewestOfEachKey.in(events, PersonProfileV1.TYPE);
        newest.gone().forEach(event -> listeners.forEach(listener -> listener.erased(new PersonId(event.key()))));
        var news = keep(newest);
        listeners.forEach(listener -> listener.changed(news));
    }

    @Override
    public void relearn(List<ReceivedEvent> events) {
        var _ = keep(NewestOfEachKey.in(events, PersonProfileV1.TYPE));
    }

    private List<PersonId> keep(NewestOfEachKey newest) {
        newest.gone().forEach(event -> people.forget(new PersonId(event.key())));
        return people.keepReach(newest.as(PersonProfileV1.class).stream()
                .map(ProfileSubscription::reachIn)
                .toList());
    }

    private static KnownReach reachIn(PersonProfileV1 profile) {
        var language = profile.language() == null ? "" : profile.language();
        var reach = new Reach(
                texting(profile.safeContact().sms()), Numbers.read(profile.phone()), language, profile.mayHaveDied());
        return new KnownReach(new PersonId(profile.personId()), profile.version(), reach);
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
