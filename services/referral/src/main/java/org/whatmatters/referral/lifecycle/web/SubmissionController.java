package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.draft.Drafts;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.lifecycle.application.FormNotYours;
import org.whatmatters.referral.lifecycle.application.Submission;
import org.whatmatters.referral.lifecycle.application.SubmitReferral;

/// Where an agency hands in its form.
@RestController
@MayUse(staff = Role.REFERRER)
class SubmissionController {

    private final SubmitReferral submitReferral;
    private final Drafts drafts;

    SubmissionController(SubmitReferral submitReferral, Drafts drafts) {
        this.submitReferral = submitReferral;
        this.drafts = drafts;
    }

    /// What the referrer gets back, and may say on the doorstep.
    record SubmissionResponse(UUID id, UUID personId, String reference, Instant submittedAt) {

        static SubmissionResponse of(Submission submission) {
            var referral = submission.referral();
            return new SubmissionResponse(
                    referral.id().value(),
                    referral.person().value(),
                    submission.reference().text(),
                    referral.submittedAt());
        }
    }

    @PostMapping("/api/v1/referrals")
    ResponseEntity<SubmissionResponse> submit(@Valid @RequestBody SubmissionRequest request, Actor.Staff referrer) {
        var submission =
                submitReferral.submit(request.form(), request.formVersion(), Answers.of(request.answers()), referrer);
        if (request.draft() != null) {
            drafts.sent(request.draft(), referrer, submission.referral().submittedAt());
        }
        var id = submission.referral().id().value();
        return ResponseEntity.created(URI.create("/api/v1/referrals/sent/" + id))
                .body(SubmissionResponse.of(submission));
    }

    /// Not 404: that a police form exists is no secret, and the sender should know why theirs was refused.
    @ExceptionHandler
    ProblemDetail formNotYours(FormNotYours e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, e.getMessage());
        problem.setType(URI.create("urn:whatmatters:problem:form-not-yours"));
        return problem;
    }
}
