package org.whatmatters.notification.message.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.Addressee.Phone;
import org.whatmatters.notification.message.Addressee.Somebody;
import org.whatmatters.notification.message.Circumstances;
import org.whatmatters.notification.message.Gate;
import org.whatmatters.notification.message.Request;
import org.whatmatters.notification.message.Verdict;
import org.whatmatters.notification.number.NumberId;
import org.whatmatters.notification.number.application.TypedNumbers;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.PhoneNumber.NotGiven;
import org.whatmatters.notification.people.Reach;
import org.whatmatters.notification.people.SafeToText;
import org.whatmatters.notification.people.application.People;

/// Puts what is known at this moment before the gate.
@Component
class Judgement {

    /// A little more than the week that counts: clocks change.
    private static final Duration LATELY = Duration.ofDays(8);

    private final Gate gate;
    private final People people;
    private final TypedNumbers typedNumbers;
    private final NumberStandings numbers;
    private final Messages messages;

    Judgement(Gate gate, People people, TypedNumbers typedNumbers, NumberStandings numbers, Messages messages) {
        this.gate = gate;
        this.people = people;
        this.typedNumbers = typedNumbers;
        this.numbers = numbers;
        this.messages = messages;
    }

    Verdict on(Request request, Instant now) {
        if (messages.isTakenBack(request.id())) {
            return new Verdict.TakenBack();
        }
        var circumstances = switch (request.to()) {
            case Somebody(var person) -> of(person, request.organisation(), now);
            case Phone(var number) -> of(number, request.organisation(), now);
        };
        return gate.decide(request, circumstances, now);
    }

    private Circumstances of(PersonId person, @Nullable UUID organisation, Instant now) {
        var reach = people.reach(person).orElse(null);
        var mobile = reach != null && reach.number() instanceof Mobile(var known) ? known : null;
        var lately = messages.sentTo(people.idsOf(List.of(person)), mobile, now.minus(LATELY));
        var refused = people.hasRefusedTexts(person, organisation);
        return mobile == null
                ? new Circumstances(reach, refused, false, false, lately)
                : new Circumstances(reach, refused, numbers.hasStopped(mobile), numbers.hasFailed(mobile), lately);
    }

    /// What was said just now about a phone counts, unless somebody whose phone it is has said before that texting is
    /// not safe: then it may be the wrong one who says it.
    private Circumstances of(NumberId number, @Nullable UUID organisation, Instant now) {
        var known = typedNumbers.find(number, organisation).orElse(null);
        if (known == null) {
            var forgotten = new Reach(SafeToText.YES, new NotGiven(), "en", false);
            return new Circumstances(forgotten, false, false, false, List.of());
        }
        var mobile = known.mobile();
        var texting = people.isSaidToBeUnsafe(mobile) ? SafeToText.NO : SafeToText.YES;
        return new Circumstances(
                new Reach(texting, new Mobile(mobile), "en", false),
                false,
                numbers.hasStopped(mobile),
                numbers.hasFailed(mobile),
                messages.sentTo(mobile, now.minus(LATELY)),
                known.aGroups());
    }
}
