package org.whatmatters.referral.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.Standing;

/// What somebody of the host has to do now with what otherwise only waits.
enum Due {
    /// The team that sent it wants it back.
    ANSWER_WITHDRAWAL,
    /// The day has passed by which somebody was to be free.
    NAME_NEW_DAY,
    /// Nobody has talked with a person who waits for four weeks.
    CHECK_IN,
    /// The day has come on which it is to go on.
    RESUME,
    /// The day has come to ask again somebody who said "not now".
    OFFER_AGAIN;

    private static final int DAYS_BETWEEN_CHECK_INS = 28;

    /// The same as [#of] for a host's rows that a worker has or had: the ids of those with something due. `WorklistsIT`
    /// holds the two equal.
    static final String IDS_DUE_WITH_A_WORKER = """
            select d.id from withdrawal_request w join referral d on d.id = w.referral_id
             where w.answered_at is null and d.host_id = :organisation and d.state <> 'ENDED'
            union
            select d.id from referral d
             where d.host_id = :organisation and d.state = 'PAUSED' and d.resume_on <= :today
            union
            select d.id from referral d
             where d.host_id = :organisation and d.state = 'ENDED' and d.offer_again_on <= :today
               and not exists (select from person_name n
                                where n.person_id = canonical_person(d.person_id) and n.died)
            """;

    /// The same for all of a host's rows: who waits has no worker yet.
    static final String IDS_WITH_SOMETHING_DUE = IDS_DUE_WITH_A_WORKER + """
            union
            select d.id from referral d
             where d.host_id = :organisation and d.state = 'WAITING'
               and (d.expected_on < :today
                    or (d.state_at < :checkedInSince
                        and coalesce((select max(c.made_at) from contact c
                                       where c.referral_id = d.id and c.outcome = 'SPOKE'), '-infinity')
                            < :checkedInSince))
            """;

    /// What [#IDS_WITH_SOMETHING_DUE] names.
    static Map<String, Object> parameters(Instant now) {
        var today = WorkingDays.dayOf(now);
        var checkedInSince = today.minusDays(DAYS_BETWEEN_CHECK_INS - 1).atStartOfDay(WorkingDays.LONDON);
        return Map.of("today", today, "checkedInSince", checkedInSince.toOffsetDateTime());
    }

    static @Nullable Due of(Standing standing, boolean withdrawalAsked, Instant now) {
        if (withdrawalAsked && standing.stage() != Stage.ENDED) {
            return ANSWER_WITHDRAWAL;
        }
        var promised = standing.promised();
        var today = WorkingDays.dayOf(now);
        return switch (standing.stage()) {
            case WAITING -> promised != null && promised.by().isBefore(today) ? NAME_NEW_DAY : checkIn(standing, today);
            case PAUSED -> promised != null && !promised.by().isAfter(today) ? RESUME : null;
            case ENDED -> promised != null && !promised.by().isAfter(today) ? OFFER_AGAIN : null;
            case SUBMITTED, INFORMATION_ASKED, ACCEPTED, ASSIGNED, ACTIVE -> null;
        };
    }

    private static @Nullable Due checkIn(Standing standing, LocalDate today) {
        var talk = standing.lastTalk();
        var last = talk == null || talk.isBefore(standing.since()) ? standing.since() : talk;
        return WorkingDays.dayOf(last).plusDays(DAYS_BETWEEN_CHECK_INS).isAfter(today) ? null : CHECK_IN;
    }
}
