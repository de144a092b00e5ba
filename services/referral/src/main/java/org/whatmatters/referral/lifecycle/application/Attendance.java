package org.whatmatters.referral.lifecycle.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.AppointmentEnd;
import org.whatmatters.referral.lifecycle.AppointmentEnd.AbsenceReason;

/// Who came, as a worker writes it down.
///
/// @param absenceReason of somebody who did not come
public record Attendance(
        Who who,
        @Nullable AbsenceReason absenceReason,
        @Nullable String howItWent) {

    public enum Who {
        CAME,
        CAME_LATE,
        DID_NOT_COME,
        /// Because of us.
        DID_NOT_HAPPEN
    }

    /// @param pointer where the attendance stands in the request
    Optional<FieldError> fault(String pointer) {
        var isAbsence = who == Who.DID_NOT_COME;
        if (isAbsence && absenceReason == null) {
            return Optional.of(new FieldError(
                    pointer + "/absenceReason", "REQUIRED", "Say why they did not come, or that you do not know."));
        }
        return isAbsence || absenceReason == null
                ? Optional.empty()
                : Optional.of(new FieldError(
                        pointer + "/absenceReason",
                        "NOT_ASKED_HERE",
                        "Leave this out: it is not they who stayed away."));
    }

    void mustBeWhole(String pointer) {
        fault(pointer).ifPresent(fault -> {
            throw Invalid.field(fault.pointer(), fault.code(), fault.message());
        });
    }

    AppointmentEnd end() {
        return switch (who) {
            case CAME -> new AppointmentEnd.Came(false, howItWent);
            case CAME_LATE -> new AppointmentEnd.Came(true, howItWent);
            case DID_NOT_COME ->
                new AppointmentEnd.DidNotCome(absenceReason == null ? AbsenceReason.UNKNOWN : absenceReason, howItWent);
            case DID_NOT_HAPPEN -> new AppointmentEnd.DidNotHappen(howItWent);
        };
    }
}
