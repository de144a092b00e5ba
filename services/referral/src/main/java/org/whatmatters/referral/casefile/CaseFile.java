package org.whatmatters.referral.casefile;

import java.time.Instant;
import java.time.LocalDate;
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
/// @param sentBy whose account sent it, and who wrote it; absent as the referrer
/// @param support which kind of support was asked for; once it was taken on, with which it began
/// @param cover who stands in today for the worker
/// @param weight how much work it is, as [org.whatmatters.referral.workload.Weight] says it
/// @param expectedOn by when somebody is free for them, while they wait
/// @param privateWord what the person answered by themselves on the officer's phone
/// @param linkedWith what came in together with it, as far as the worker may come to that too
/// @param alsoOpen what else is open here for the person by the same form, so perhaps the same twice; it stops nothing
/// @param answers what the referrer wrote, in the order of their form
/// @param needs what could help, in the codes of the forms, as [org.whatmatters.referral.unmet.Need] lists them
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
        @Nullable SentBy sentBy,
        @Nullable Party host,
        String support,
        Instant submittedAt,
        List<Answers.Answered> answers,
        List<String> needs,
        @Nullable Worker worker,
        @Nullable Cover cover,
        String weight,
        List<Contact> contacts,
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
        History history,
        Ball ball) {

    /// An organisation, by the name people know it by.
    public record Party(UUID id, String name) {}

    public record Worker(UUID subject, String name) {}

    public record Cover(String name, LocalDate until) {}

    /// An officer, or a system with the human who stands behind what it sent.
    ///
    /// @param account what the account that sent it is called; absent while that is not known here
    public record SentBy(
            @Nullable String account,
            @Nullable String name,
            @Nullable String role) {}

    /// A try to reach the person.
    ///
    /// @param by who tried
    /// @param saidTo to whom the person said something on the phone
    public record Contact(
            String channel,
            String outcome,
            @Nullable String note,
            String by,
            @Nullable String saidTo,
            Instant madeAt) {}

    /// A time to talk, with what became of it.
    ///
    /// @param state as [org.whatmatters.referral.lifecycle.AppointmentState] says it
    /// @param end absent until somebody has said
    /// @param putRight what was said before of who came, the newest first
    public record Appointment(
            UUID id,
            String kind,
            String company,
            Instant startsAt,
            @Nullable String place,
            @Nullable String postcode,
            String bookedBy,
            Instant bookedAt,
            String state,
            @Nullable AppointmentEnd end,
            List<PutRight> putRight) {}

    /// What became of an appointment.
    ///
    /// @param movedTo the one that stands instead
    /// @param by who said so
    public record AppointmentEnd(
            String endedAs,
            @Nullable UUID movedTo,
            @Nullable String askedBy,
            @Nullable String why,
            @Nullable String absenceReason,
            @Nullable String howItWent,
            String by,
            Instant at) {}

    /// That who came was put down wrongly.
    ///
    /// @param saidBy who had said so
    /// @param reason why it was wrong
    public record PutRight(
            String endedAs,
            @Nullable String absenceReason,
            @Nullable String howItWent,
            String saidBy,
            Instant saidAt,
            String reason,
            String by,
            Instant at) {}

    /// What a worker wrote down.
    ///
    /// @param versions the newest first: that one counts
    public record Note(UUID id, List<NoteVersion> versions) {}

    /// One version of it.
    ///
    /// @param saidTo to whom the person said it on the phone
    /// @param forReferrer whether the team that referred may read it, as far as it is told anything
    /// @param reason of a correction
    public record NoteVersion(
            int number,
            String words,
            @Nullable String saidTo,
            boolean forReferrer,
            @Nullable String reason,
            String by,
            Instant writtenAt) {}

    /// In the order of the questions; what was left out is not there.
    public record PrivateWord(Instant answeredAt, List<Answers.Answered> answers) {}

    /// A referral of somebody in the same household, or from the same meeting.
    ///
    /// @param state as [org.whatmatters.referral.lifecycle.Stage] says it
    public record LinkedWith(UUID id, String reference, UUID personId, String personName, String state) {}

    /// Another open referral of the same person.
    ///
    /// @param state as [org.whatmatters.referral.lifecycle.Stage] says it
    public record AlsoOpen(UUID id, String reference, Instant submittedAt, String state) {}

    /// Why nothing happens, and until when.
    public record Pause(String reasonCode, LocalDate resumeOn) {}

    /// How it ended.
    ///
    /// @param advice what the referring team was told, as far as it is told anything
    /// @param riskReadBy the name of who read the risk again
    /// @param reopenableUntil until then it can go on without being referred anew; absent where a death closed it
    public record End(
            String reasonCode,
            @Nullable String note,
            @Nullable String advice,
            @Nullable String riskReadBy,
            @Nullable String outcome,
            @Nullable String personSays,
            @Nullable LocalDate offerAgainOn,
            @Nullable Instant reopenableUntil) {}

    /// That the team which sent it wants it back.
    public record Withdrawal(String reasonCode, @Nullable String note, Instant askedAt) {}

    /// What it went through, each the oldest first.
    public record History(
            List<Question> questions,
            List<Redirection> redirections,
            List<Assignment> assignments,
            List<Hope> hopes,
            List<NamedService> namedServices,
            List<Reopening> reopenings,
            List<Review> reviews,
            List<Decided> decisions) {}

    /// That somebody decided something.
    ///
    /// @param decision as [org.whatmatters.referral.lifecycle.Decision] says it
    public record Decided(String decision, String by, Instant decidedAt) {}

    /// What the referring team was asked.
    public record Question(
            String question,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /// That one host sent it on to another.
    public record Redirection(
            String fromHost,
            String toHost,
            String reasonCode,
            @Nullable String note,
            Instant redirectedAt) {}

    /// That a worker had the case, or shared it.
    ///
    /// @param part CASE or SHARE
    /// @param until absent while it is so
    public record Assignment(
            UUID worker,
            String name,
            String part,
            Instant givenAt,
            @Nullable Instant until) {}

    public record Hope(String hopedFor, String outcome) {}

    /// A service that the person was told about.
    public record NamedService(UUID serviceId, String name) {}

    /// That it went on after an end.
    public record Reopening(
            String reasonCode,
            @Nullable String note,
            Instant reopenedAt,
            String ending,
            String endingReasonCode,
            @Nullable String endingNote,
            Instant endedAt) {}

    /// That worker and person did not say the same of an end.
    public record Review(
            String workerSays,
            String personSays,
            Instant raisedAt,
            @Nullable String note,
            @Nullable Instant settledAt) {}

    /// One need put to one provider.
    ///
    /// @param textStanding what became of the text with the link: `ASKED` while nothing was heard, else as the
    ///     notification service says it
    /// @param textReason why it waits or was never sent
    /// @param linksLeft how often the link can still be sent again, while an answer is waited for
    public record Offer(
            UUID id,
            UUID serviceId,
            String serviceName,
            String providerName,
            @Nullable String need,
            String state,
            Instant madeAt,
            @Nullable String textStanding,
            @Nullable String textReason,
            @Nullable Instant textAt,
            @Nullable Integer linksLeft) {}
}
