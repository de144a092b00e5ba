package org.whatmatters.referral.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.lifecycle.Ball;

/// One referral as a worker of its host reads it.
///
/// @param state as [org.whatmatters.referral.lifecycle.Stage] says it
/// @param personId whom the person is known as now
/// @param identity CHECKED once the person service has said who it is
/// @param referrer absent where the person came by themselves
/// @param answers what the referrer wrote, in the order of their form
public record CaseFile(
        UUID id,
        String reference,
        long version,
        String state,
        Instant stateAt,
        @Nullable String ending,
        UUID personId,
        String personName,
        String identity,
        String agencyType,
        @Nullable Party referrer,
        @Nullable Party host,
        Instant submittedAt,
        List<Answers.Answered> answers,
        @Nullable Worker worker,
        List<Contact> contacts,
        List<Appointment> appointments,
        List<Offer> offers,
        Ball ball) {

    /// An organisation, by the name people know it by.
    public record Party(UUID id, String name) {}

    public record Worker(UUID subject, String name) {}

    /// A try to reach the person.
    ///
    /// @param by who tried
    public record Contact(
            String channel, String outcome, @Nullable String note, String by, Instant madeAt) {}

    public record Appointment(
            UUID id,
            String kind,
            Instant startsAt,
            @Nullable String place) {}

    /// One need put to one provider.
    public record Offer(
            UUID id,
            UUID serviceId,
            String serviceName,
            String providerName,
            @Nullable String need,
            String state) {}
}
