package org.whatmatters.referral.worklist;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.Standing;
import org.whatmatters.referral.lifecycle.WhoHasTheBall;

/// What somebody of the host has to do now with what otherwise only waits.
enum Due {
    /// The team that sent it wants it back.
    ANSWER_WITHDRAWAL,
    /// The team that sent it asks for an answer of the form to be changed.
    DECIDE_AMENDMENT,
    /// An appointment has begun, and nobody has said who came.
    SAY_WHO_CAME,
    /// The day has passed by which somebody was to be free.
    NAME_NEW_DAY,
    /// Nobody has talked with a person who waits for so many weeks.
    CHECK_IN,
    /// Whoever was offered the person has not answered: ask them, or offer it elsewhere.
    ASK_PROVIDER,
    /// The day has come on which it is to go on.
    RESUME,
    /// The day has come to ask again somebody who said "not now".
    OFFER_AGAIN;

    private static final int DAYS_OF_A_WEEK = 7;

    /// As many as a host may give.
    private static final int MOST_DAYS_TO_ANSWER = 60;

    /// What the team that sent it waits for.
    private static final String IDS_ASKED_FOR = """
            select d.id from withdrawal_request w join referral d on d.id = w.referral_id
             where w.answered_at is null and d.host_id = :organisation and d.state <> 'ENDED'
            union
            select d.id from amendment a join referral d on d.id = a.referral_id
             where a.state = 'OPEN' and d.host_id = :organisation and d.state <> 'ENDED'
            """;

    private static final String IDS_TO_BE_ASKED_AGAIN = """
            select d.id from referral d
             where d.host_id = :organisation and d.state = 'ENDED' and d.offer_again_on <= :today
               and not exists (select from person_name n
                                where n.person_id = canonical_person(d.person_id) and n.died)
            """;

    /// The same as [#of] for a host's rows that a worker has: the ids of those with something due. `WorklistsIT` holds
    /// the two equal.
    static final String IDS_DUE_OF_WORKERS = IDS_ASKED_FOR + """
            union
            select d.id from appointment m join referral d on d.id = m.referral_id
             where m.ended_as is null and m.starts_at <= :now
               and d.host_id = :organisation and d.state in ('ASSIGNED', 'ACTIVE', 'PAUSED')
            union
            select d.id
              from offer o join referral d on d.id = o.referral_id
             where o.state = 'OPEN' and d.host_id = :organisation and d.state = 'ACTIVE'
               and o.made_at < (select (:askedBefore::date[])[h.tell_days]::timestamp at time zone 'Europe/London'
                                  from organisation h where h.id = :organisation)
            union
            select d.id from referral d
             where d.host_id = :organisation and d.state = 'PAUSED' and d.resume_on <= :today
            """;

    /// The same for rows that nobody has: who waits has no worker yet, and what has ended has none any more.
    static final String IDS_DUE_OF_NOBODY = IDS_ASKED_FOR + " union " + IDS_TO_BE_ASKED_AGAIN + """
            union
            select d.id from referral d
             where d.host_id = :organisation and d.state = 'WAITING' and d.expected_on < :today
            union
            select d.id
              from referral d
             where d.host_id = :organisation and d.state = 'WAITING'
               and greatest(d.state_at, d.talked_at)
                   < (select (cast(:today as date) - 7 * h.check_in_weeks + 1)::timestamp at time zone 'Europe/London'
                        from organisation h where h.id = :organisation)
            """;

    /// The same for rows that a worker has or had.
    static final String IDS_DUE_NOW_OR_AGAIN = IDS_DUE_OF_WORKERS + " union " + IDS_TO_BE_ASKED_AGAIN;

    /// The same for all of a host's rows.
    static final String IDS_WITH_SOMETHING_DUE = IDS_DUE_OF_WORKERS + " union " + IDS_DUE_OF_NOBODY;

    /// What [#IDS_WITH_SOMETHING_DUE] names.
    static Map<String, Object> parameters(WorkingDays calendar, Instant now) {
        var today = WorkingDays.dayOf(now);
        // Of what was asked before the third last working day, three are over.
        var askedBefore = Stream.iterate(calendar.before(today), calendar::before)
                .limit(MOST_DAYS_TO_ANSWER)
                .map(Date::valueOf)
                .toArray(Date[]::new);
        return Map.of("today", today, "now", now.atOffset(ZoneOffset.UTC), "askedBefore", askedBefore);
    }

    /// What the team that sent it waits for.
    record Asked(boolean withdrawal, boolean amendment) {}

    /// @param checkInWeeks after which somebody who waits is asked how they are
    static @Nullable Due of(Standing standing, Asked asked, int checkInWeeks, WhoHasTheBall ball, Instant now) {
        if (asked.withdrawal() && standing.stage() != Stage.ENDED) {
            return ANSWER_WITHDRAWAL;
        }
        if (asked.amendment() && standing.stage() != Stage.ENDED) {
            return DECIDE_AMENDMENT;
        }
        var promised = standing.promised();
        var today = WorkingDays.dayOf(now);
        return switch (standing.stage()) {
            case WAITING ->
                promised != null && promised.by().isBefore(today)
                        ? NAME_NEW_DAY
                        : checkIn(standing, checkInWeeks, today);
            case PAUSED -> promised != null && !promised.by().isAfter(today) ? RESUME : sayWhoCame(standing, now);
            case ENDED -> promised != null && !promised.by().isAfter(today) ? OFFER_AGAIN : null;
            case ASSIGNED -> sayWhoCame(standing, now);
            case ACTIVE -> {
                var whoCame = sayWhoCame(standing, now);
                yield whoCame == null ? askProvider(standing, ball, now) : whoCame;
            }
            case SUBMITTED, INFORMATION_ASKED, ACCEPTED -> null;
        };
    }

    private static @Nullable Due sayWhoCame(Standing standing, Instant now) {
        return standing.appointments().stream().allMatch(start -> start.isAfter(now)) ? null : SAY_WHO_CAME;
    }

    private static @Nullable Due askProvider(Standing standing, WhoHasTheBall ball, Instant now) {
        return standing.openOffers().stream().anyMatch(offer -> ball.waitsTooLong(offer, now)) ? ASK_PROVIDER : null;
    }

    private static @Nullable Due checkIn(Standing standing, int weeks, LocalDate today) {
        var talk = standing.lastTalk();
        var last = talk == null || talk.isBefore(standing.since()) ? standing.since() : talk;
        return WorkingDays.dayOf(last).plusDays((long) weeks * DAYS_OF_A_WEEK).isAfter(today) ? null : CHECK_IN;
    }
}
