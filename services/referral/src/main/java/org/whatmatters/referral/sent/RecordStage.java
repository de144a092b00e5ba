package org.whatmatters.referral.sent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.sent.Feedback.Progress;

/// What of a referral belongs in the record of the practice that sent it, one entry each.
enum RecordStage {
    /// Its own act, which it may always write down.
    REFERRED,
    ACCEPTED,
    ENDED;

    private static final String SAID_YES = "YES";

    /// What is to be written down as far as it has come, which is never more than the practice is told. How it goes on
    /// is the person's to allow, and here their silence is no yes: a record lasts.
    ///
    /// @param answer `YES` or `NO`, whether the practice may hear how it goes; absent where nobody asked
    static List<RecordStage> due(Progress told, @Nullable String answer) {
        if (!saidYes(answer)) {
            return List.of(REFERRED);
        }
        return switch (told) {
            case RECEIVED -> List.of(REFERRED);
            case ACCEPTED, IN_CONTACT -> List.of(REFERRED, ACCEPTED);
            case NOT_TAKEN_UP, CLOSED -> List.of(REFERRED, ENDED);
        };
    }

    static boolean saidYes(@Nullable String answer) {
        return SAID_YES.equals(answer);
    }

    /// The same in SQL, on a row `r` of `referral` with its referrer `o`: a set of rows (stage, due).
    ///
    /// `RecordCopiesIT` holds the two equal.
    static final String DUE = """
            (values ('REFERRED', true),
                    ('ACCEPTED', o.feedback_level >= 3
                         and r.state in ('ACCEPTED', 'WAITING', 'ASSIGNED', 'PAUSED', 'ACTIVE')
                         and coalesce(may_hear_how_it_goes(r.person_id, o.id, now()) = 'YES', false)),
                    ('ENDED', o.feedback_level >= 2 and r.state = 'ENDED'
                         and coalesce(may_hear_how_it_goes(r.person_id, o.id, now()) = 'YES', false)))
            """;
}
