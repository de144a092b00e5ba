package org.whatmatters.referral.sent;

import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.Stage;

/// What the referring team is told of how it goes on, by its agency's feedback level and what the person said. The
/// table is `FeedbackTest`.
final class Feedback {

    /// Received, and no more.
    private static final int RECEIVED_ONLY = 1;

    /// An agency that could stop somebody's money: it is told what the person agreed to, not what they did not
    /// forbid.
    private static final String NEEDS_A_YES = "JOBCENTRE";

    /// From here on: received and closed, never whether the person said yes.
    private static final int CLOSED_TOO = 2;

    /// From here on: whether the host took it on.
    private static final int DECISION_TOO = 3;

    /// From here on: whether somebody met the person, and whether it helped.
    private static final int OUTCOME_TOO = 4;

    /// From here on: what became of each hope, what the person says of it, and the words that the host wrote for the
    /// team.
    private static final int SUMMARY_TOO = 5;

    private Feedback() {}

    enum Progress {
        RECEIVED,
        ACCEPTED,
        IN_CONTACT,
        NOT_TAKEN_UP,
        CLOSED
    }

    /// How much a team may be told about one person: never more than its agency's level, and after a no that the
    /// referral has arrived.
    ///
    /// @param agencyKind absent where nothing has been heard of the agency
    /// @param answer `YES` or `NO`, whether it may hear how it goes; absent where nobody asked
    static int level(int agencyLevel, @Nullable String agencyKind, @Nullable String answer) {
        var isAllowed = needsAYes(agencyKind) ? "YES".equals(answer) : !"NO".equals(answer);
        return isAllowed ? agencyLevel : Math.min(agencyLevel, RECEIVED_ONLY);
    }

    /// What is left of the level two weeks after somebody went home: whether they were taken on, and that it is closed.
    ///
    /// @param homeForLong of a referral by a hospital for somebody who was going home
    static int afterHospital(int level, boolean homeForLong) {
        return homeForLong ? Math.min(level, DECISION_TOO) : level;
    }

    static boolean needsAYes(@Nullable String agencyKind) {
        return NEEDS_A_YES.equals(agencyKind);
    }

    /// That somebody is in hospital or away is not for us to tell.
    static Stage asTold(Stage stage, boolean wasActive) {
        return stage == Stage.PAUSED && wasActive ? Stage.ACTIVE : stage;
    }

    /// @param stage of what is paused, the one in which it was: that somebody is in hospital is not for us to tell
    /// @param ending only of what has ended
    static Progress progress(int level, Stage stage, @Nullable Ending ending) {
        return switch (stage) {
            case SUBMITTED, INFORMATION_ASKED -> Progress.RECEIVED;
            case ACCEPTED, WAITING, ASSIGNED, PAUSED -> level < DECISION_TOO ? Progress.RECEIVED : Progress.ACCEPTED;
            case ACTIVE -> active(level);
            case ENDED -> ended(level, ending);
        };
    }

    /// Whether the words are shown that a host wrote to the team when it sent a referral back: they say that it did.
    static boolean tellsAdvice(int level) {
        return level >= DECISION_TOO;
    }

    /// Whether it is shown if the support helped.
    static boolean tellsOutcome(int level) {
        return level >= OUTCOME_TOO;
    }

    /// Whether each hope is shown, and the person's own word.
    static boolean tellsSummary(int level) {
        return level >= SUMMARY_TOO;
    }

    /// Whether the team hears that it has ended.
    static boolean tellsEnd(int level) {
        return level >= CLOSED_TOO;
    }

    /// Whether the form is shown with what the host changed in it, and why; else as the team wrote it.
    static boolean tellsAmendments(int level) {
        return level >= SUMMARY_TOO;
    }

    /// Whether the team hears if the host took it on.
    static boolean tellsDecision(int level) {
        return level >= DECISION_TOO;
    }

    /// Whether the notes are shown that a worker marked for the team.
    static boolean tellsNotes(int level) {
        return level >= SUMMARY_TOO;
    }

    private static Progress active(int level) {
        if (level < DECISION_TOO) {
            return Progress.RECEIVED;
        }
        return level < OUTCOME_TOO ? Progress.ACCEPTED : Progress.IN_CONTACT;
    }

    private static Progress ended(int level, @Nullable Ending ending) {
        if (level < CLOSED_TOO) {
            return Progress.RECEIVED;
        }
        if (level < DECISION_TOO || ending == null) {
            return Progress.CLOSED;
        }
        return switch (ending) {
            case RETURNED, WITHDRAWN, DECLINED_BY_PERSON -> Progress.NOT_TAKEN_UP;
            // A death is not for us to tell.
            case CLOSED, DIED -> Progress.CLOSED;
        };
    }
}
