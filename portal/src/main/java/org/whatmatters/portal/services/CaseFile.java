package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.portal.services.ReferralService.Answer;
import org.whatmatters.portal.services.ReferralService.Asked;
import org.whatmatters.portal.services.ReferralService.Ball;
import org.whatmatters.portal.services.ReferralService.Cover;
import org.whatmatters.portal.services.ReferralService.Organisation;
import org.whatmatters.portal.services.ReferralService.Worker;

/// A referral with everything that belongs to it, as its host may see it.
public record CaseFile(
        UUID id,
        String reference,
        long version,
        String state,
        @Nullable Instant stateAt,
        @Nullable String ending,
        UUID personId,
        @Nullable String personName,
        @Nullable String identity,
        @Nullable String agencyType,
        @Nullable Organisation referrer,
        @Nullable SentBy sentBy,
        @Nullable Organisation host,
        @Nullable String support,
        @Nullable Instant submittedAt,
        List<Answer> answers,
        List<String> needs,
        @Nullable Worker worker,
        @Nullable Cover cover,
        @Nullable String weight,
        List<Made> contacts,
        List<Appointment> appointments,
        List<Note> notes,
        List<Offer> offers,
        @Nullable Pause pause,
        @Nullable LocalDate expectedOn,
        @Nullable PrivateWord privateWord,
        List<LinkedWith> linkedWith,
        List<AlsoOpen> alsoOpen,
        @Nullable End end,
        @Nullable Withdrawal withdrawalAsked,
        @Nullable History history,
        @Nullable Ball ball) {

    /// What the referral says could help, in the codes by which groups are found.
    public List<String> neededByCode() {
        return needs.stream().filter(SignpostService.FOUND_BY::contains).toList();
    }

    /// One of its appointments.
    public Optional<Appointment> appointment(UUID appointment) {
        return appointments.stream().filter(one -> one.id().equals(appointment)).findFirst();
    }

    /// One of its notes.
    public Optional<Note> note(UUID note) {
        return notes.stream().filter(one -> one.id().equals(note)).findFirst();
    }

    /// Whether worker and person said two things, and nobody has looked at it.
    public boolean isDisputed() {
        return history != null && history.reviews().stream().anyMatch(review -> review.settledAt() == null);
    }

    public record Made(
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable String by,
            @Nullable String saidTo,
            @Nullable Instant madeAt) {}

    /// A time to talk. Of what became of it the person is told nothing here.
    public record Appointment(
            UUID id,
            @Nullable String kind,
            @Nullable String company,
            @Nullable Instant startsAt,
            @Nullable String place,
            @Nullable String postcode,
            @Nullable String bookedBy,
            @Nullable Instant bookedAt,
            @Nullable String state,
            @Nullable AppointmentEnd end,
            List<PutRight> putRight) {

        /// Whether it may still be moved or cancelled.
        public boolean isToCome() {
            return "scheduled".equals(state);
        }

        /// Whether somebody has to say who came.
        public boolean isBegun() {
            return "needs_feedback".equals(state);
        }

        /// Whether somebody has said who came, which may turn out to be wrong.
        public boolean isWhoCameKnown() {
            return "completed".equals(state) || "did_not_attend".equals(state) || "did_not_happen".equals(state);
        }
    }

    /// What had been said of who came, and why it was wrong.
    public record PutRight(
            @Nullable String endedAs,
            @Nullable String absenceReason,
            @Nullable String howItWent,
            @Nullable String saidBy,
            @Nullable Instant saidAt,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at) {}

    public record AppointmentEnd(
            @Nullable String endedAs,
            @Nullable UUID movedTo,
            @Nullable String askedBy,
            @Nullable String why,
            @Nullable String absenceReason,
            @Nullable String howItWent,
            @Nullable String by,
            @Nullable Instant at) {}

    /// What a worker wrote down, the newest version first.
    public record Note(UUID id, List<NoteVersion> versions) {

        public NoteVersion newest() {
            return versions.getFirst();
        }
    }

    public record NoteVersion(
            int number,
            String words,
            @Nullable String saidTo,
            boolean forReferrer,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant writtenAt) {}

    /// What was decided, by whom and when.
    public record Decided(
            @Nullable String decision,
            @Nullable String by,
            @Nullable Instant decidedAt) {}

    /// One need put to one group.
    ///
    /// @param textStanding what became of the text with the link; absent where the group answers with an account
    /// @param linksLeft how often the link can be sent again; absent where there is nothing to answer
    public record Offer(
            @Nullable UUID id,
            @Nullable UUID serviceId,
            @Nullable String serviceName,
            @Nullable String providerName,
            @Nullable String state,
            @Nullable Instant madeAt,
            @Nullable String textStanding,
            @Nullable String textReason,
            @Nullable Instant textAt,
            @Nullable Integer linksLeft) {}

    /// Whose account sent it, and the human behind a system's.
    public record SentBy(
            @Nullable String account,
            @Nullable String name,
            @Nullable String role) {}

    /// What the person answered by themselves.
    public record PrivateWord(@Nullable Instant answeredAt, List<Answer> answers) {}

    /// A referral that came in together with this one.
    public record LinkedWith(
            UUID id,
            String reference,
            @Nullable String personName,
            @Nullable String state) {}

    /// Another open referral of the same person by the same form.
    public record AlsoOpen(
            UUID id,
            String reference,
            @Nullable Instant submittedAt,
            @Nullable String state) {}

    public record Pause(
            @Nullable String reasonCode, @Nullable LocalDate resumeOn) {}

    public record End(
            @Nullable String reasonCode,
            @Nullable String note,
            @Nullable String advice,
            @Nullable String riskReadBy,
            @Nullable String outcome,
            @Nullable String personSays,
            @Nullable LocalDate offerAgainOn,
            @Nullable Instant reopenableUntil) {}

    public record Withdrawal(
            @Nullable String reasonCode,
            @Nullable String note,
            @Nullable Instant askedAt) {}

    /// What a referral went through.
    public record History(
            List<Asked> questions,
            List<Redirected> redirections,
            List<Assigned> assignments,
            List<Hope> hopes,
            List<NamedService> namedServices,
            List<Reopened> reopenings,
            List<Looked> reviews,
            List<Decided> decisions) {}

    public record Redirected(
            @Nullable String fromHost,
            @Nullable String toHost,
            @Nullable String reasonCode,
            @Nullable String note,
            @Nullable Instant redirectedAt) {}

    /// That a worker had the case, or shared it.
    public record Assigned(
            @Nullable UUID worker,
            @Nullable String name,
            @Nullable String part,
            @Nullable Instant givenAt,
            @Nullable Instant until) {}

    public record Hope(@Nullable String hopedFor, @Nullable String outcome) {}

    public record NamedService(
            @Nullable UUID serviceId, @Nullable String name) {}

    public record Reopened(
            @Nullable String reasonCode,
            @Nullable String note,
            @Nullable Instant reopenedAt,
            @Nullable String ending,
            @Nullable String endingReasonCode,
            @Nullable String endingNote,
            @Nullable Instant endedAt) {}

    public record Looked(
            @Nullable String workerSays,
            @Nullable String personSays,
            @Nullable Instant raisedAt,
            @Nullable String note,
            @Nullable Instant settledAt) {}
}
