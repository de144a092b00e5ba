package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.whatmatters.portal.services.CaseFile.Appointment;
import org.whatmatters.portal.services.CaseFile.Hope;
import org.whatmatters.portal.services.CaseFile.LinkedWith;
import org.whatmatters.portal.services.CaseFile.NamedService;
import org.whatmatters.portal.services.CaseFile.Offer;
import org.whatmatters.portal.services.WorkloadService.Room;

/// What the portal asks of the referral service.
@HttpExchange("/api/v1")
public interface ReferralService {

    @GetExchange("/forms")
    Listed<FormDefinition> forms();

    @GetExchange("/forms/{form}")
    FormDefinition form(@PathVariable String form);

    @PostExchange("/referrals")
    Submitted submit(@RequestBody Submission submission, Command command);

    @PostExchange("/referrals/linked")
    TakenIn submit(@RequestBody Together together, Command command);

    @GetExchange("/referrals/sent/{id}")
    Sent sent(@PathVariable UUID id);

    @GetExchange("/referrals/incoming/unidentified")
    Unidentified unidentified();

    @GetExchange("/referrals/workers")
    Listed<Room> workers();

    @GetExchange("/referrals/{id}")
    CaseFile referral(@PathVariable UUID id);

    @PutExchange("/referrals/{id}/acceptance")
    CaseFile accept(@PathVariable UUID id, @RequestBody Acceptance acceptance, Command command);

    @PutExchange("/referrals/{id}/assignment")
    CaseFile assign(@PathVariable UUID id, @RequestBody Giving giving, Command command);

    @GetExchange("/referrals/hosts")
    Listed<Host> hosts();

    @GetExchange("/referrals/colleagues")
    Listed<Worker> colleagues();

    @GetExchange("/referrals/reviews")
    Listed<Review> reviews();

    @PutExchange("/referrals/{id}/question")
    CaseFile ask(@PathVariable UUID id, @RequestBody Question question, Command command);

    @PutExchange("/referrals/{id}/redirection")
    void redirect(@PathVariable UUID id, @RequestBody Redirection redirection, Command command);

    @PutExchange("/referrals/{id}/waiting")
    CaseFile putOnWaitingList(@PathVariable UUID id, @RequestBody WaitingListed waiting, Command command);

    @PutExchange("/referrals/{id}/sharing")
    CaseFile share(@PathVariable UUID id, @RequestBody Assignment sharing, Command command);

    @PutExchange("/referrals/{id}/ending")
    CaseFile end(@PathVariable UUID id, @RequestBody LastWord lastWord, Command command);

    @PutExchange("/referrals/{id}/pause")
    CaseFile pause(@PathVariable UUID id, @RequestBody NewPause pause, Command command);

    @PutExchange("/referrals/{id}/resumption")
    CaseFile resume(@PathVariable UUID id, Command command);

    @PutExchange("/referrals/{id}/reopening")
    CaseFile reopen(@PathVariable UUID id, @RequestBody Because because, Command command);

    @PutExchange("/referrals/{id}/withdrawal-answer")
    CaseFile answerWithdrawal(@PathVariable UUID id, @RequestBody WithdrawalAnswer answer, Command command);

    @PutExchange("/referrals/{id}/review")
    CaseFile settle(@PathVariable UUID id, @RequestBody Settling settling, Command command);

    @PutExchange("/referrals/sent/{id}/answer")
    void answer(@PathVariable UUID id, @RequestBody GivenAnswer answer, Command command);

    @PutExchange("/referrals/sent/{id}/withdrawal")
    void withdraw(@PathVariable UUID id, @RequestBody Because because, Command command);

    @PostExchange("/referrals/{id}/contacts")
    CaseFile recordContact(@PathVariable UUID id, @RequestBody Contact contact, Command command);

    @PostExchange("/referrals/{id}/offers")
    CaseFile offer(@PathVariable UUID id, @RequestBody NewOffer offer, Command command);

    @GetExchange("/referral-card")
    Card card();

    @PutExchange("/referral-card")
    Card makeCard(Command command);

    @GetExchange("/referrals/mine")
    Listed<Mine> mine();

    @GetExchange("/referrals/helped/{personId}")
    Listed<Mine> helped(@PathVariable UUID personId);

    /// The organisation's card, and how often it led somebody to ask for themselves.
    record Card(String code, List<CardMonth> months) {}

    /// How often it was used in one month.
    ///
    /// @param begun absent where fewer than five
    /// @param handedIn absent where fewer than five
    record CardMonth(
            LocalDate month,
            @Nullable Integer begun,
            @Nullable Integer handedIn) {}

    /// How many referrals will be shown once it is known who they are about.
    record Unidentified(long count) {}

    /// A form, filled in.
    ///
    /// @param draft what was kept of it meanwhile; it goes with the sending
    record Submission(String form, int formVersion, Map<String, Object> answers, UUID draft) {}

    /// Of the people of one household: all are taken in, or none.
    record Together(List<Submission> referrals) {}

    record TakenIn(List<Submitted> referrals) {}

    record Submitted(UUID id, UUID personId, String reference, Instant submittedAt) {}

    record Answer(
            String key, @Nullable String label, @Nullable Object value) {}

    /// A referral as the team that sent it may see it.
    ///
    /// @param personId absent in a list, and where the person lets the team read nothing
    record Sent(
            UUID id,
            @Nullable UUID personId,
            String reference,
            Instant submittedAt,
            @Nullable String personName,
            @Nullable String progress,
            boolean asked,
            @Nullable String advice,
            @Nullable String outcome,
            @Nullable String personSays,
            List<Hope> hopes,
            List<NoteForUs> notes,
            List<Asked> questions,
            @Nullable Instant withdrawalAskedAt,
            List<LinkedWith> linkedWith,
            List<Answer> answers) {}

    /// What the referring team was asked, and what it said.
    record Asked(
            @Nullable String question,
            @Nullable Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    record Incoming(
            UUID id,
            String reference,
            @Nullable Long version,
            Instant submittedAt,
            @Nullable String state,
            @Nullable String agencyType,
            @Nullable String referrerName,
            @Nullable String personName,
            @Nullable String identity,
            @Nullable String support,
            @Nullable String reason,
            @Nullable Ball ball) {}

    /// One referral in a caseload.
    ///
    /// @param ending DIED where a confirmed death closed it, DECLINED_BY_PERSON where they are to be asked again
    /// @param due what somebody has to do now, as a code
    record Case(
            UUID id,
            String reference,
            @Nullable Long version,
            String state,
            @Nullable Instant stateAt,
            @Nullable String ending,
            @Nullable String personName,
            @Nullable UUID personId,
            @Nullable Worker worker,
            @Nullable Cover cover,
            @Nullable String support,
            @Nullable String due,
            @Nullable Ball ball) {}

    /// Who stands in for a worker.
    ///
    /// @param yours whether the visitor does
    record Cover(
            @Nullable String name,
            @Nullable LocalDate until,
            @Nullable Boolean yours) {}

    /// An end of which worker and person do not say the same.
    record Review(
            UUID id,
            String reference,
            @Nullable String personName,
            @Nullable Worker worker,
            @Nullable String reasonCode,
            @Nullable String workerSays,
            @Nullable String personSays,
            @Nullable Instant raisedAt) {}

    record Worker(UUID subject, @Nullable String name) {}

    record Organisation(@Nullable UUID id, @Nullable String name) {}

    /// Another team, with the kinds of support that it gives.
    record Host(UUID id, @Nullable String name, @Nullable List<String> capabilities) {}

    record Ball(
            @Nullable String sentence,
            @Nullable String holder,
            @Nullable LocalDate by) {}

    /// What the host wrote down for the team that referred.
    record NoteForUs(@Nullable String words, @Nullable Instant writtenAt) {}

    record Question(@Nullable String question) {}

    record GivenAnswer(@Nullable String answer) {}

    /// That a host takes somebody on.
    ///
    /// @param support with which kind of support it begins; absent: as was asked for
    record Acceptance(@Nullable String support) {}

    record Redirection(
            @Nullable UUID host,
            @Nullable String reasonCode,
            @Nullable String note) {}

    record WaitingListed(@Nullable String expectedOn) {}

    record NewPause(@Nullable String reasonCode, @Nullable String resumeOn) {}

    record Because(@Nullable String reasonCode, @Nullable String note) {}

    record WithdrawalAnswer(@Nullable Boolean agreed) {}

    record Settling(@Nullable String note) {}

    /// What is said when a referral ends; each way to end asks for something else.
    record LastWord(
            @Nullable String ending,
            @Nullable String reasonCode,
            @Nullable String note,
            @Nullable String advice,
            @Nullable UUID riskReadBy,
            @Nullable String offerAgainOn,
            List<UUID> services,
            @Nullable String outcome,
            @Nullable String personSays,
            List<Hope> hopes) {}

    record Assignment(@Nullable UUID worker) {}

    /// To whom a case is given.
    ///
    /// @param evenIfAway whether that is known
    record Giving(@Nullable UUID worker, boolean evenIfAway) {}

    /// A try to reach the person.
    ///
    /// @param saidTo who spoke on the phone, where it was not the visitor
    /// @param next when they talk again
    record Contact(
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable UUID saidTo,
            MeetingService.@Nullable Next next) {}

    /// What a worker offers.
    ///
    /// @param phone of a group that answers by a link
    record NewOffer(
            UUID serviceId, @Nullable String need, @Nullable UUID phone) {}

    record Mine(
            UUID id,
            String reference,
            @Nullable String referredBy,
            @Nullable Instant submittedAt,
            @Nullable String state,
            @Nullable Ball ball,
            List<Appointment> appointments,
            List<Offer> offers,
            @Nullable List<NamedService> namedServices,
            List<MyChange> changes) {}

    /// What was changed in the form about the reader.
    ///
    /// @param byHost whether the team that supports them put it right
    record MyChange(
            @Nullable Instant at,
            boolean byHost,
            List<AmendmentService.Changed> changes,
            @Nullable String because) {}
}
