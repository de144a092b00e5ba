package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the referral service.
@HttpExchange("/api/v1")
public interface ReferralService {

    @GetExchange("/forms")
    Listed<FormDefinition> forms();

    @GetExchange("/forms/{form}")
    FormDefinition form(@PathVariable String form);

    @PostExchange("/referrals")
    Submitted submit(@RequestBody Submission submission, Command command);

    @GetExchange("/referrals/sent")
    Listed<Sent> sent(@RequestParam @Nullable String after);

    @GetExchange("/referrals/sent/{id}")
    Sent sent(@PathVariable UUID id);

    @GetExchange("/referrals/incoming")
    Listed<Incoming> incoming(@RequestParam @Nullable String after);

    @GetExchange("/referrals/incoming/unidentified")
    Unidentified unidentified();

    @GetExchange("/referrals/caseload")
    Listed<Case> caseload(@RequestParam boolean mine, @RequestParam @Nullable String after);

    @GetExchange("/referrals/workers")
    Listed<Worker> workers();

    @GetExchange("/referrals/{id}")
    Referral referral(@PathVariable UUID id);

    @PutExchange("/referrals/{id}/acceptance")
    Referral accept(@PathVariable UUID id, Command command);

    @PutExchange("/referrals/{id}/assignment")
    Referral assign(@PathVariable UUID id, @RequestBody Assignment assignment, Command command);

    @PostExchange("/referrals/{id}/contacts")
    Referral recordContact(@PathVariable UUID id, @RequestBody Contact contact, Command command);

    @PostExchange("/referrals/{id}/appointments")
    Referral book(@PathVariable UUID id, @RequestBody Booking booking, Command command);

    @PostExchange("/referrals/{id}/offers")
    Referral offer(@PathVariable UUID id, @RequestBody NewOffer offer, Command command);

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
            List<Answer> answers) {}

    record Incoming(
            UUID id,
            String reference,
            @Nullable Long version,
            Instant submittedAt,
            @Nullable String agencyType,
            @Nullable String referrerName,
            @Nullable String personName,
            @Nullable String identity,
            @Nullable String reason,
            @Nullable Ball ball) {}

    /// One referral in a caseload.
    ///
    /// @param ending DIED where a confirmed death closed it
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
            @Nullable Ball ball) {}

    record Worker(UUID subject, @Nullable String name) {}

    record Organisation(@Nullable UUID id, @Nullable String name) {}

    record Ball(
            @Nullable String sentence,
            @Nullable String holder,
            @Nullable LocalDate by) {}

    record Made(
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable String by,
            @Nullable Instant madeAt) {}

    record Appointment(
            UUID id,
            @Nullable String kind,
            @Nullable Instant startsAt,
            @Nullable String place) {}

    record Offer(
            @Nullable UUID id,
            @Nullable UUID serviceId,
            @Nullable String serviceName,
            @Nullable String providerName,
            @Nullable String state) {}

    record Referral(
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
            @Nullable Organisation host,
            @Nullable Instant submittedAt,
            List<Answer> answers,
            @Nullable Worker worker,
            List<Made> contacts,
            List<Appointment> appointments,
            List<Offer> offers,
            @Nullable Ball ball) {}

    record Assignment(@Nullable UUID worker) {}

    record Contact(
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String note) {}

    record Booking(
            @Nullable String kind,
            @Nullable Instant startsAt,
            @Nullable String place) {}

    record NewOffer(UUID serviceId, @Nullable String need) {}

    record Mine(
            UUID id,
            String reference,
            @Nullable String referredBy,
            @Nullable Instant submittedAt,
            @Nullable String state,
            @Nullable Ball ball,
            List<Appointment> appointments,
            List<Offer> offers) {}
}
