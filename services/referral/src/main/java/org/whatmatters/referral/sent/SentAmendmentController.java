package org.whatmatters.referral.sent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.amendment.AmendReferral;
import org.whatmatters.referral.amendment.AmendReferral.Wanted;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.sent.SentAmendments.Entry;
import org.whatmatters.referral.text.Note;

/// The team that sent a form asks for an answer to be changed. Nothing is answered but that it was heard.
@RestController
@RequestMapping("/api/v1/referrals/sent/{id}/amendments")
@MayUse(staff = Role.REFERRER)
class SentAmendmentController {

    /// @param answers the new ones by field; an empty one takes an answer out
    record AmendmentRequest(
            @NotNull Map<String, @Nullable Object> answers,

            @NotBlank(message = "Say why you change it.") @Note(max = 200)
            String because) {}

    /// @param form the questions whose answers may be changed
    /// @param answers what they are as far as the team knows, with what it has asked for
    /// @param log the newest first
    record SentAmendmentsResponse(FormDefinition form, Map<String, Object> answers, List<Entry> log) {}

    private final SentReferrals sentReferrals;
    private final SentAmendments sentAmendments;
    private final AmendReferral amendReferral;
    private final Audit audit;

    SentAmendmentController(
            SentReferrals sentReferrals, SentAmendments sentAmendments, AmendReferral amendReferral, Audit audit) {
        this.sentReferrals = sentReferrals;
        this.sentAmendments = sentAmendments;
        this.amendReferral = amendReferral;
        this.audit = audit;
    }

    @GetMapping
    SentAmendmentsResponse log(@PathVariable UUID id, Actor.Staff referrer) {
        var sent = sentReferrals.find(id, referrer).orElseThrow(NotFound::new);
        var seen = sentAmendments.of(sent);
        audit.granted(referrer, "read changes of answers", List.of(sent.personId()), Basis.REFERRER.name());
        return new SentAmendmentsResponse(seen.form(), seen.raw(), seen.log());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable UUID id, @Valid @RequestBody AmendmentRequest request, Actor.Staff referrer) {
        var sent = sentReferrals.find(id, referrer).orElseThrow(NotFound::new);
        amendReferral.ask(
                new ReferralId(id),
                new Wanted(Answers.of(request.answers()), request.because()),
                sentAmendments.of(sent).answers(),
                Feedback.tellsEnd(sent.level()),
                referrer);
    }
}
