package org.whatmatters.notification.message.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.Circumstances;
import org.whatmatters.notification.message.Gate;
import org.whatmatters.notification.message.Request;
import org.whatmatters.notification.message.Verdict;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.application.People;

/// Puts what is known at this moment before the gate.
@Component
class Judgement {

    /// A little more than the week that counts: clocks change.
    private static final Duration LATELY = Duration.ofDays(8);

    private final Gate gate;
    private final People people;
    private final NumberStandings numbers;
    private final Messages messages;

    Judgement(Gate gate, People people, NumberStandings numbers, Messages messages) {
        this.gate = gate;
        this.people = people;
        this.numbers = numbers;
        this.messages = messages;
    }

    Verdict on(Request request, Instant now) {
        var reach = people.reach(request.person()).orElse(null);
        var lately = messages.sentTo(people.idsOf(List.of(request.person())), now.minus(LATELY));
        var refused = people.hasRefusedTexts(request.person(), request.organisation());
        var circumstances = reach != null && reach.number() instanceof Mobile(var mobile)
                ? new Circumstances(reach, refused, numbers.hasStopped(mobile), numbers.hasFailed(mobile), lately)
                : new Circumstances(reach, refused, false, false, lately);
        return gate.decide(request, circumstances, now);
    }
}
