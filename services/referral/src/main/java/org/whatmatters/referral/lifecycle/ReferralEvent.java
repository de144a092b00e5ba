package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import org.whatmatters.referral.lifecycle.ContactAttempt.Channel;

/// What happened to a referral.
public sealed interface ReferralEvent {

    record Routed(OrganisationId host, Instant at) implements ReferralEvent {}

    record Accepted(OrganisationId host, Instant at) implements ReferralEvent {}

    record Assigned(OrganisationId host, WorkerId worker, Instant at) implements ReferralEvent {}

    /// The first time that host and person spoke.
    record ContactMade(OrganisationId host, Channel channel, Instant at) implements ReferralEvent {}

    /// A try that reached nobody, or a later talk: of interest to the host only.
    record ContactNoted(Instant at) implements ReferralEvent {}

    record AppointmentBooked(Appointment appointment, Instant at) implements ReferralEvent {}

    /// Something was put to a provider; the offer itself tells of it.
    record OfferPutOut(Instant at) implements ReferralEvent {}

    /// It had been closed because the person was thought to have died.
    record Reopened(Instant at) implements ReferralEvent {}

    record Ended(Ending ending, EndingReason reason, Instant at) implements ReferralEvent {}
}
