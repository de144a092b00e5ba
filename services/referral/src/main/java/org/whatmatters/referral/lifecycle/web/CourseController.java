package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;
import org.whatmatters.referral.casefile.CaseFile;
import org.whatmatters.referral.casefile.CaseFiles;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.AnswerWithdrawal;
import org.whatmatters.referral.lifecycle.application.PauseReferral;
import org.whatmatters.referral.lifecycle.application.ReopenReferral;
import org.whatmatters.referral.lifecycle.application.SettleReview;
import org.whatmatters.referral.lifecycle.web.Requests.PauseRequest;
import org.whatmatters.referral.lifecycle.web.Requests.ReopeningRequest;
import org.whatmatters.referral.lifecycle.web.Requests.ReviewRequest;
import org.whatmatters.referral.lifecycle.web.Requests.WithdrawalAnswerRequest;

/// How a case goes on: paused, resumed, reopened, given back, looked at once more.
@RestController
@RequestMapping("/api/v1/referrals/{id}")
class CourseController {

    private final PauseReferral pauseReferral;
    private final ReopenReferral reopenReferral;
    private final AnswerWithdrawal answerWithdrawal;
    private final SettleReview settleReview;
    private final CaseFiles caseFiles;

    CourseController(
            PauseReferral pauseReferral,
            ReopenReferral reopenReferral,
            AnswerWithdrawal answerWithdrawal,
            SettleReview settleReview,
            CaseFiles caseFiles) {
        this.pauseReferral = pauseReferral;
        this.reopenReferral = reopenReferral;
        this.answerWithdrawal = answerWithdrawal;
        this.settleReview = settleReview;
        this.caseFiles = caseFiles;
    }

    @PutMapping("/pause")
    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    ResponseEntity<CaseFile> pause(
            @PathVariable UUID id,
            @Valid @RequestBody PauseRequest request,
            ExpectedVersion expected,
            Actor.Staff worker) {
        pauseReferral.pause(new ReferralId(id), request.reasonCode(), request.resumeOn(), worker, expected);
        return caseFile(id, worker);
    }

    @PutMapping("/resumption")
    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    ResponseEntity<CaseFile> resume(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff worker) {
        pauseReferral.resume(new ReferralId(id), worker, expected);
        return caseFile(id, worker);
    }

    @PutMapping("/reopening")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD, Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR})
    ResponseEntity<CaseFile> reopen(
            @PathVariable UUID id,
            @Valid @RequestBody ReopeningRequest request,
            ExpectedVersion expected,
            Actor.Staff worker) {
        reopenReferral.reopen(new ReferralId(id), request.reasonCode(), request.note(), worker, expected);
        return caseFile(id, worker);
    }

    @PutMapping("/withdrawal-answer")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD, Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR})
    ResponseEntity<CaseFile> answerWithdrawal(
            @PathVariable UUID id,
            @Valid @RequestBody WithdrawalAnswerRequest request,
            ExpectedVersion expected,
            Actor.Staff worker) {
        answerWithdrawal.answer(new ReferralId(id), request.agreed(), worker, expected);
        return caseFile(id, worker);
    }

    /// The referral itself stays as it is, so no version is asked for.
    @PutMapping("/review")
    @MayUse(staff = Role.TEAM_LEAD)
    ResponseEntity<CaseFile> settle(
            @PathVariable UUID id, @Valid @RequestBody ReviewRequest request, Actor.Staff lead) {
        settleReview.settle(new ReferralId(id), request.note(), lead);
        return caseFile(id, lead);
    }

    private ResponseEntity<CaseFile> caseFile(UUID id, Actor.Staff worker) {
        var caseFile = caseFiles.find(id, worker);
        return Versioned.ok(caseFile.version(), caseFile);
    }
}
