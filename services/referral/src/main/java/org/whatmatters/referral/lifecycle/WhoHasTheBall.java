package org.whatmatters.referral.lifecycle;

import static org.whatmatters.referral.calendar.PlainDates.day;
import static org.whatmatters.referral.calendar.PlainDates.dayAndTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.Standing.OpenOffer;

/// Computes who has to do the next thing, and by when. A promise that was missed apologises and names a new day.
public record WhoHasTheBall(WorkingDays calendar) {

    /// Working days for each step. Practice, not law; a host's own figures will come with its profile.
    static final int TO_DECIDE = 3;

    static final int TO_ASSIGN = 1;
    static final int TO_RING = 3;
    static final int TO_PLAN = 5;

    /// After as many working days an unanswered offer goes back to the worker.
    public static final int TO_ANSWER_OFFER = 10;

    /// Who reads the sentence.
    public enum Reader {
        PERSON("you"),
        PROXY("them"),
        STAFF("the person");

        private final String word;

        Reader(String word) {
            this.word = word;
        }
    }

    public Ball of(Standing standing, Reader reader, Instant now) {
        var worker = nameOr(standing.worker(), "The worker");
        return switch (standing.stage()) {
            case SUBMITTED -> submitted(standing, reader, now);
            case ACCEPTED ->
                promise(
                        nameOr(standing.host(), "The local team"),
                        "chooses a worker",
                        calendar.after(standing.since(), TO_ASSIGN),
                        now);
            case ASSIGNED ->
                meeting(standing, worker, reader, now)
                        .orElseGet(() -> promise(
                                worker, "rings " + reader.word, calendar.after(standing.since(), TO_RING), now));
            case ACTIVE ->
                meeting(standing, worker, reader, now)
                        .or(() -> answer(standing, now))
                        .orElseGet(() -> promise(
                                worker,
                                "plans the next step with " + reader.word,
                                calendar.after(lastTalk(standing), TO_PLAN),
                                now));
            case ENDED -> new Ball("This referral has ended: nobody has to do anything.", "Nobody", null);
        };
    }

    private Ball submitted(Standing standing, Reader reader, Instant now) {
        return standing.host() == null
                ? new Ball("We are looking for the team that works near " + reader.word + ".", "What Matters", null)
                : promise(standing.host(), "decides", calendar.after(standing.since(), TO_DECIDE), now);
    }

    private static Optional<Ball> meeting(Standing standing, String worker, Reader reader, Instant now) {
        return standing.appointments().stream()
                .filter(start -> start.isAfter(now))
                .min(Comparator.naturalOrder())
                .map(start -> new Ball(
                        worker + " talks with " + reader.word + " on " + dayAndTime(start) + ".",
                        worker,
                        WorkingDays.dayOf(start)));
    }

    private Optional<Ball> answer(Standing standing, Instant now) {
        return standing.openOffers().stream()
                .min(Comparator.comparing(OpenOffer::madeAt))
                .map(offer ->
                        promise(offer.provider(), "answers", calendar.after(offer.madeAt(), TO_ANSWER_OFFER), now));
    }

    private Ball promise(String holder, String does, LocalDate by, Instant now) {
        if (!WorkingDays.isOver(by, now)) {
            return new Ball(holder + " " + does + " by " + day(by) + ".", holder, by);
        }
        var again = calendar.after(now, 1);
        return new Ball(
                "We are sorry: this is late. " + holder + " " + does + " by " + day(again) + ".", holder, again);
    }

    private static Instant lastTalk(Standing standing) {
        return standing.lastTalk() == null ? standing.since() : standing.lastTalk();
    }

    private static String nameOr(@Nullable String name, String word) {
        return name == null ? word : name;
    }
}
