package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An appointment with what became of it.
///
/// @param end absent until somebody has said
public record Meeting(Appointment appointment, @Nullable AppointmentEnd end) {

    public AppointmentState state(Instant now) {
        return AppointmentState.of(appointment.startsAt(), end, now);
    }

    public Meeting endsAs(AppointmentEnd next, Instant now) {
        var state = state(now);
        if (!state.mayEndAs(next.state())) {
            throw new IllegalTransition(
                    state.word(), "put down as " + next.state().word());
        }
        return new Meeting(appointment, next);
    }

    /// Who came was put down wrongly.
    public Meeting putRight(AppointmentEnd next, Instant now) {
        var state = state(now);
        if (!state.mayBePutRightAs(next.state())) {
            throw new IllegalTransition(
                    state.word(), "put right as " + next.state().word());
        }
        return new Meeting(appointment, next);
    }
}
