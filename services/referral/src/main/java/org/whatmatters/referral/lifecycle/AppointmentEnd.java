package org.whatmatters.referral.lifecycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an appointment. Words stay in this service.
public sealed interface AppointmentEnd {

    /// Who wanted it otherwise.
    enum AskedBy {
        PERSON,
        US
    }

    /// Why somebody did not come. None of them is a reproach, and whoever did not ask says so.
    enum AbsenceReason {
        UNKNOWN,
        UNWELL,
        FORGOT,
        TRAVEL,
        COST,
        DID_NOT_SUIT,
        WAS_NOT_BROUGHT
    }

    /// Another time instead.
    ///
    /// @param to the appointment that stands instead
    record Moved(UUID to, AskedBy askedBy, String why) implements AppointmentEnd {}

    record Cancelled(AskedBy askedBy, String why) implements AppointmentEnd {}

    /// They came.
    ///
    /// @param words how it went
    record Came(boolean late, @Nullable String words) implements AppointmentEnd {}

    record DidNotCome(AbsenceReason reason, @Nullable String words) implements AppointmentEnd {}

    /// Because of us.
    record DidNotHappen(@Nullable String words) implements AppointmentEnd {}

    default AppointmentState state() {
        return switch (this) {
            case Moved _ -> AppointmentState.MOVED;
            case Cancelled _ -> AppointmentState.CANCELLED;
            case Came _ -> AppointmentState.COMPLETED;
            case DidNotCome _ -> AppointmentState.DID_NOT_ATTEND;
            case DidNotHappen _ -> AppointmentState.DID_NOT_HAPPEN;
        };
    }
}
