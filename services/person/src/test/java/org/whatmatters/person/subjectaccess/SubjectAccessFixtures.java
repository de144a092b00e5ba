package org.whatmatters.person.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Concern;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.Holding.Harm;
import org.whatmatters.person.subjectaccess.OrderState.Assembled;
import org.whatmatters.person.subjectaccess.OrderState.Proposed;
import org.whatmatters.person.subjectaccess.OrderState.Released;
import org.whatmatters.person.subjectaccess.SafetyCheck.IdentityHow;
import org.whatmatters.person.subjectaccess.SafetyCheck.MadeToAsk;

/// An order of the board, and what may be held.
final class SubjectAccessFixtures {

    static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    static final UUID BOARD = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    static final UUID LINK_WORKERS = UUID.fromString("019a0000-0000-7000-8000-000000000004");
    static final By IVY = new By(UUID.randomUUID(), "Ivy Gale");
    static final By INES = new By(UUID.randomUUID(), "Ines Gray");
    static final Released RELEASED = new Released(new Proposed(IVY, MONDAY_9AM), INES, MONDAY_9AM);

    private SubjectAccessFixtures() {}

    static SubjectAccess assembled(boolean clinicianLooks) {
        return new SubjectAccess(
                UUID.randomUUID(),
                1,
                new PersonId(UUID.randomUUID()),
                Deadline.of(LocalDate.of(2026, 3, 2)),
                null,
                clinicianLooks,
                BOARD,
                IVY,
                MONDAY_9AM,
                IVY,
                MONDAY_9AM,
                new Assembled(),
                null);
    }

    static SafetyCheck check(boolean alone, MadeToAsk madeToAsk) {
        return new SafetyCheck(IdentityHow.RUNG_BACK, alone, madeToAsk, null, IVY, MONDAY_9AM);
    }

    static Holding given(@Nullable UUID controller) {
        return holding(controller, List.of(new Line("Note", "She likes her garden")), Decision.GIVE, List.of(), null);
    }

    static Holding ofHealth(@Nullable Harm harm) {
        return new Holding(
                UUID.randomUUID(),
                "referral",
                "Talks",
                null,
                MONDAY_9AM,
                List.of(new Line("Note", "She is ill")),
                true,
                List.of(),
                Decision.GIVE,
                List.of(),
                null,
                harm);
    }

    static Harm harm(Harm.Word word) {
        return new Harm(word, "Seen", INES, MONDAY_9AM);
    }

    static Holding holding(
            @Nullable UUID controller,
            List<Line> lines,
            Decision decision,
            List<String> words,
            @Nullable String because) {
        return new Holding(
                UUID.randomUUID(),
                "referral",
                "Talks",
                controller,
                MONDAY_9AM,
                lines,
                false,
                List.of(Concern.THIRD_PARTY),
                decision,
                words,
                because,
                null);
    }
}
