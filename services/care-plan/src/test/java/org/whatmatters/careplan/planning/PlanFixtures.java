package org.whatmatters.careplan.planning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.circle.PersonId;

/// Plans that could exist, each reached as in life.
final class PlanFixtures {

    static final Instant THURSDAY_2PM = Instant.parse("2026-03-05T14:00:00Z");
    static final Instant LATER = THURSDAY_2PM.plus(Duration.ofMinutes(30));
    static final PersonId JUNE = new PersonId(UUID.fromString("019a7000-0000-7000-8000-0000000000a1"));
    static final Author JUNE_HERSELF = new Author.ThePerson(UUID.fromString("019b0000-0000-7000-8000-000000000040"));

    private PlanFixtures() {}

    static Plan draft() {
        var id = new PlanId(UUID.fromString("019a7000-0000-7000-8000-0000000000b1"));
        return Plan.open(id, JUNE, null, THURSDAY_2PM).plan();
    }

    static Plan inConversation() {
        return draft().setGoal(singAgain()).plan();
    }

    static Goal singAgain() {
        return goal("I want to sing with other people again", 9);
    }

    static Goal goal(String text, int importance) {
        return new Goal(
                new GoalId(UUID.nameUUIDFromBytes(text.getBytes(UTF_8))),
                text,
                new Importance(importance),
                List.of(new Action("Go to the Thursday choir once", "me", "next Thursday", new Confidence(6))),
                JUNE_HERSELF,
                LATER);
    }
}
