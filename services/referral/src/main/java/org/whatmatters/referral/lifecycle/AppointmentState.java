package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where an appointment stands: never kept, always found from its start and what became of it. The whole table is
/// `MeetingTest`.
public enum AppointmentState {
    SCHEDULED,
    /// It has begun, and nobody has said who came.
    NEEDS_FEEDBACK,
    COMPLETED,
    MOVED,
    CANCELLED,
    DID_NOT_ATTEND,
    DID_NOT_HAPPEN;

    public static AppointmentState of(Instant startsAt, @Nullable AppointmentEnd end, Instant now) {
        if (end != null) {
            return end.state();
        }
        return startsAt.isAfter(now) ? SCHEDULED : NEEDS_FEEDBACK;
    }

    /// The same from the code of how it ended, as the store keeps it.
    ///
    /// @param endedAs absent until somebody has said
    public static AppointmentState of(@Nullable String endedAs, Instant startsAt, Instant now) {
        return switch (endedAs) {
            case null -> of(startsAt, null, now);
            case "MOVED" -> MOVED;
            case "CANCELLED" -> CANCELLED;
            case "CAME", "CAME_LATE" -> COMPLETED;
            case "DID_NOT_COME" -> DID_NOT_ATTEND;
            case "DID_NOT_HAPPEN" -> DID_NOT_HAPPEN;
            // The store keeps no other.
            default -> throw new IllegalArgumentException("unknown end " + endedAs);
        };
    }

    /// Before it begins it can be moved or cancelled, afterwards somebody says who came; what has been said stands, or
    /// is put right.
    boolean mayEndAs(AppointmentState end) {
        return switch (end) {
            case MOVED, CANCELLED -> this == SCHEDULED;
            case COMPLETED, DID_NOT_ATTEND, DID_NOT_HAPPEN -> this == NEEDS_FEEDBACK;
            case SCHEDULED, NEEDS_FEEDBACK -> false;
        };
    }

    /// Only who came: that a time was moved or cancelled others have acted on, and the person was told.
    boolean mayBePutRightAs(AppointmentState right) {
        return saysWhoCame() && right.saysWhoCame();
    }

    private boolean saysWhoCame() {
        return switch (this) {
            case COMPLETED, DID_NOT_ATTEND, DID_NOT_HAPPEN -> true;
            case SCHEDULED, NEEDS_FEEDBACK, MOVED, CANCELLED -> false;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
