package org.whatmatters.referral.lifecycle;

import static org.whatmatters.referral.calendar.PlainDates.day;
import static org.whatmatters.referral.calendar.PlainDates.dayAndTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.Standing.OpenOffer;

/// Computes who has to do the next thing, and by when. A promise that was missed apologises and names a new day.
public record WhoHasTheBall(WorkingDays calendar) {

    /// Working days for each step. Practice, not law.
    static final int TO_DECIDE = 3;

    static final int TO_ASSIGN = 1;
    static final int TO_RING = 3;
    static final int TO_PLAN = 5;

    /// After as many working days a question that the referring team has not answered sends the referral back.
    public static final int TO_ANSWER_QUESTION = 10;

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
        var worker = worker(standing, WorkingDays.dayOf(now));
        return switch (standing.stage()) {
            case SUBMITTED -> submitted(standing, reader, now);
            case INFORMATION_ASKED -> asked(standing, reader);
            case ACCEPTED ->
                promise(host(standing), "chooses a worker", calendar.after(standing.since(), TO_ASSIGN), now);
            case WAITING -> waiting(standing, reader, now);
            case ASSIGNED ->
                meeting(standing, reader, now)
                        .orElseGet(() -> promise(
                                worker, "rings " + reader.word, calendar.after(standing.since(), TO_RING), now));
            case ACTIVE ->
                meeting(standing, reader, now)
                        .or(() -> answer(standing, now))
                        .orElseGet(() -> promise(
                                worker,
                                "plans the next step with " + reader.word,
                                calendar.after(lastTalk(standing), TO_PLAN),
                                now));
            case PAUSED -> paused(standing, reader, now);
            case ENDED -> ended(standing, reader, now);
        };
    }

    private Ball submitted(Standing standing, Reader reader, Instant now) {
        return standing.names().host() == null
                ? new Ball("We are looking for the team that works near " + reader.word + ".", "What Matters", null)
                : promise(host(standing), "decides", calendar.after(standing.since(), TO_DECIDE), now);
    }

    /// Whoever helps the person is not told who referred them.
    private Ball asked(Standing standing, Reader reader) {
        var team = reader == Reader.PROXY
                ? "The team that asked for support"
                : standing.names().referrer();
        var by = calendar.after(standing.since(), TO_ANSWER_QUESTION);
        return new Ball(team + " answers a question by " + day(by) + ".", team, by);
    }

    /// Nobody can say by when somebody is free after all, so what is promised then is to say it.
    private Ball waiting(Standing standing, Reader reader, Instant now) {
        var promised = Objects.requireNonNull(standing.promised());
        if (WorkingDays.isOver(promised.by(), now)) {
            return promise(host(standing), "tells " + reader.word + " a new day", promised.by(), now);
        }
        var holder = host(standing);
        var sentence = holder + " has somebody free for " + reader.word + " by " + day(promised.by()) + ".";
        return new Ball(
                promised.wasMissed() ? "We are sorry: it takes longer than we said. " + sentence : sentence,
                holder,
                promised.by());
    }

    private Ball paused(Standing standing, Reader reader, Instant now) {
        var promised = Objects.requireNonNull(standing.promised());
        var day = WorkingDays.isOver(promised.by(), now) ? WorkingDays.dayOf(now) : promised.by();
        var ball = promise(worker(standing, day), "is in touch with " + reader.word + " again", promised.by(), now);
        return new Ball("This is paused. " + ball.sentence(), ball.holder(), ball.by());
    }

    private Ball ended(Standing standing, Reader reader, Instant now) {
        return standing.promised() == null
                ? new Ball("This referral has ended: nobody has to do anything.", "Nobody", null)
                : promise(
                        host(standing),
                        "asks " + reader.word + " again",
                        standing.promised().by(),
                        now);
    }

    private static Optional<Ball> meeting(Standing standing, Reader reader, Instant now) {
        return standing.appointments().stream()
                .filter(start -> start.isAfter(now))
                .min(Comparator.naturalOrder())
                .map(start -> talks(worker(standing, WorkingDays.dayOf(start)), reader, start));
    }

    private static Ball talks(String worker, Reader reader, Instant start) {
        return new Ball(
                worker + " talks with " + reader.word + " on " + dayAndTime(start) + ".",
                worker,
                WorkingDays.dayOf(start));
    }

    /// Whether somebody has been asked for so long that worker and person have to be told.
    public boolean waitsTooLong(OpenOffer offer, Instant now) {
        return WorkingDays.isOver(toldAfter(offer), now);
    }

    private LocalDate toldAfter(OpenOffer offer) {
        return calendar.after(offer.madeAt(), offer.tellDays());
    }

    /// What was missed is promised once more, for the day on which the offer goes back.
    private Optional<Ball> answer(Standing standing, Instant now) {
        return standing.openOffers().stream()
                .min(Comparator.comparing(OpenOffer::madeAt))
                .map(offer -> promise(
                        offer.provider(),
                        "answers",
                        toldAfter(offer),
                        calendar.after(offer.madeAt(), offer.returnDays()),
                        now));
    }

    private Ball promise(String holder, String does, LocalDate by, Instant now) {
        return promise(holder, does, by, by, now);
    }

    /// @param lastDay until when it is promised again once it is late
    private Ball promise(String holder, String does, LocalDate by, LocalDate lastDay, Instant now) {
        if (!WorkingDays.isOver(by, now)) {
            return new Ball(holder + " " + does + " by " + day(by) + ".", holder, by);
        }
        var again = WorkingDays.isOver(lastDay, now) ? calendar.after(now, 1) : lastDay;
        return new Ball(
                "We are sorry: this is late. " + holder + " " + does + " by " + day(again) + ".", holder, again);
    }

    /// What is resumed begins anew.
    private static Instant lastTalk(Standing standing) {
        return standing.lastTalk() == null || standing.lastTalk().isBefore(standing.since())
                ? standing.since()
                : standing.lastTalk();
    }

    /// Whoever stands in does what falls on a day on which they do.
    private static String worker(Standing standing, LocalDate day) {
        return nameOr(standing.names().workerOn(day), "The worker");
    }

    private static String host(Standing standing) {
        return nameOr(standing.names().host(), "The local team");
    }

    private static String nameOr(@Nullable String name, String word) {
        return name == null ? word : name;
    }
}
