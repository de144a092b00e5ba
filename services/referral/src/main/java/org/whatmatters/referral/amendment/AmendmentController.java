package org.whatmatters.referral.amendment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.amendment.AmendReferral.Wanted;
import org.whatmatters.referral.amendment.Amendment.Side;
import org.whatmatters.referral.amendment.AmendmentState.Declined;
import org.whatmatters.referral.amendment.Amendments.Logged;
import org.whatmatters.referral.casefile.CaseFile;
import org.whatmatters.referral.casefile.CaseFiles;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.text.Note;

/// What the host reads and decides of changes of answers.
@RestController
@RequestMapping("/api/v1/referrals/{id}/amendments")
@MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD, Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR})
class AmendmentController {

    enum Decision {
        TAKE_ON,
        DECLINE
    }

    /// @param answers the new ones by field; an empty one takes an answer out
    record PutRightRequest(
            @NotNull Map<String, @Nullable Object> answers,

            @NotBlank(message = "Say why you put it right.") @Note(max = 200)
            String because) {}

    /// @param because where it is declined; the team that asked reads it, as far as it is told anything
    record DecisionRequest(
            @NotNull Decision decision,
            @Nullable @Note(max = 200) String because) {}

    /// @param form the questions whose answers may be changed
    /// @param answers what they are, by field
    /// @param log the newest first
    record AmendmentsResponse(FormDefinition form, Map<String, Object> answers, List<Entry> log) {}

    /// @param byHost whether the host put it right itself
    /// @param outOfDate whether it can only be declined, since an answer has changed meanwhile
    record Entry(
            UUID id,
            boolean byHost,
            @Nullable String by,
            Instant askedAt,
            String reason,
            List<Changed> changes,
            String state,
            boolean outOfDate,
            @Nullable String decidedBy,
            @Nullable String declinedBecause) {}

    private final Amendments amendments;
    private final AmendReferral amendReferral;
    private final CaseFiles caseFiles;
    private final Audit audit;

    AmendmentController(Amendments amendments, AmendReferral amendReferral, CaseFiles caseFiles, Audit audit) {
        this.amendments = amendments;
        this.amendReferral = amendReferral;
        this.caseFiles = caseFiles;
        this.audit = audit;
    }

    @GetMapping
    ResponseEntity<AmendmentsResponse> log(@PathVariable UUID id, Actor.Staff worker) {
        var caseFile = caseFiles.find(id, worker);
        var written = amendments.written(id);
        var log = amendments.log(id).stream().map(one -> entry(one, written)).toList();
        var form = AmendmentCheck.amendable(written.form());
        audit.granted(worker, "read changes of answers", List.of(caseFile.personId()), Basis.HOST.name());
        return Versioned.ok(
                caseFile.version(),
                new AmendmentsResponse(form, written.now().among(form).raw(), log));
    }

    private static Entry entry(Logged one, Amendments.Written written) {
        var amendment = one.amendment();
        return new Entry(
                amendment.id(),
                amendment.side() == Side.HOST,
                one.by(),
                one.askedAt(),
                amendment.reason(),
                Changed.of(amendment, written.form()),
                amendment.state().word(),
                amendment.state() instanceof AmendmentState.Open && amendment.isOutOfDate(written.now()),
                one.decidedBy(),
                amendment.state() instanceof Declined declined ? declined.because() : null);
    }

    @PostMapping
    ResponseEntity<CaseFile> putRight(
            @PathVariable UUID id,
            @Valid @RequestBody PutRightRequest request,
            ExpectedVersion expected,
            Actor.Staff worker) {
        var wanted = new Wanted(Answers.of(request.answers()), request.because());
        amendReferral.putRight(new ReferralId(id), expected, wanted, worker);
        return caseFile(id, worker);
    }

    @PutMapping("/{amendment}/decision")
    ResponseEntity<CaseFile> decide(
            @PathVariable UUID id,
            @PathVariable UUID amendment,
            @Valid @RequestBody DecisionRequest request,
            ExpectedVersion expected,
            Actor.Staff worker) {
        switch (request.decision()) {
            case TAKE_ON -> amendReferral.takeOn(new ReferralId(id), amendment, expected, worker);
            case DECLINE -> amendReferral.decline(new ReferralId(id), amendment, because(request), expected, worker);
        }
        return caseFile(id, worker);
    }

    private static String because(DecisionRequest request) {
        var because = request.because();
        if (because == null || because.isBlank()) {
            throw Invalid.field("/because", "REQUIRED", "Say why the answer stays as it is.");
        }
        return because;
    }

    private ResponseEntity<CaseFile> caseFile(UUID id, Actor.Staff worker) {
        var caseFile = caseFiles.find(id, worker);
        return Versioned.ok(caseFile.version(), caseFile);
    }
}
