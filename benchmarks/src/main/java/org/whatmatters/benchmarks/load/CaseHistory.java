package org.whatmatters.benchmarks.load;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.platform.messaging.OutgoingEvent;
import org.whatmatters.referral.lifecycle.Appointment;
import org.whatmatters.referral.lifecycle.ContactAttempt;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.application.Submission;
import org.whatmatters.referral.offer.Offer;

/// All that has become of one referral.
///
/// @param number among all referrals of the load: its place in the sequence of references
/// @param submission as it came in
/// @param referral as it stands
/// @param events what was told, oldest first
record CaseHistory(
        long number,
        Submission submission,
        Referral referral,
        List<ContactKept> contacts,
        List<AppointmentKept> appointments,
        List<Offer> offers,
        List<OutgoingEvent> events,
        List<Deed> deeds,
        @Nullable Talk talk) {

    /// With the id that the service gives it.
    record ContactKept(UUID id, ContactAttempt attempt) {}

    record AppointmentKept(Appointment appointment, Instant bookedAt) {}

    /// The first time that worker and person spoke.
    ///
    /// @param until when the case was over, or the history ends
    record Talk(Town.Host host, Town.Worker worker, Instant at, Instant until) {}

    Instant submittedAt() {
        return submission.referral().submittedAt();
    }
}
