package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.whatmatters.referral.lifecycle.application.SubmitLinked;
import org.whatmatters.referral.lifecycle.application.SubmitLinked.Filled;
import org.whatmatters.referral.lifecycle.application.SubmitReferral;
import org.whatmatters.referral.privateword.PrivateWords;

/// Where an agency hands in its form.
@RestController
@MayUse(staff = Role.REFERRER)
class SubmissionController {

    private final SubmitReferral submitReferral;
    private final SubmitLinked submitLinked;
    private final Drafts drafts;
    private final PrivateWords privateWords;

    SubmissionController(
            SubmitReferral submitReferral, SubmitLinked submitLinked, Drafts drafts, PrivateWords privateWords) {
        this.submitReferral = submitReferral;
        this.submitLinked = submitLinked;
        this.drafts = drafts;
        this.privateWords = privateWords;
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
        var sentBy = request.sentBy();
        var submission = submitReferral.submit(
                request.form(),
                request.formVersion(),
                Answers.of(request.answers()),
                sentBy == null ? null : sentBy.toSentBy(),
                referrer);
        sent(request.draft(), submission, referrer);
        var id = submission.referral().id().value();
        return ResponseEntity.created(URI.create("/api/v1/referrals/sent/" + id))
                .body(SubmissionResponse.of(submission));
    }

    private void sent(@Nullable UUID draft, Submission submission, Actor.Staff referrer) {
        if (draft != null) {
            drafts.sent(draft, referrer, submission.referral().submittedAt());
            privateWords.sent(draft, submission.referral().id(), referrer);
        }
    }

    /// In the order in which they came.
    record LinkedResponse(List<SubmissionResponse> referrals) {}

    @PostMapping("/api/v1/referrals/linked")
    ResponseEntity<LinkedResponse> submitLinked(@Valid @RequestBody LinkedRequest request, Actor.Staff referrer) {
        var sentBy = request.sentBy();
        var filled = request.referrals().stream()
                .map(one -> new Filled(one.form(), one.formVersion(), Answers.of(one.answers())))
                .toList();
        var submissions = submitLinked.submit(filled, sentBy == null ? null : sentBy.toSentBy(), referrer);
        for (var at = 0; at < submissions.size(); at++) {
            sent(request.referrals().get(at).draft(), submissions.get(at), referrer);
        }
        return ResponseEntity.created(URI.create("/api/v1/referrals/sent"))
                .body(new LinkedResponse(
                        submissions.stream().map(SubmissionResponse::of).toList()));
    }

    /// Not 404: that a police form exists is no secret, and the sender should know why theirs was refused.
    @ExceptionHandler
    ProblemDetail formNotYours(FormNotYours e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, e.getMessage());
        problem.setType(URI.create("urn:whatmatters:problem:form-not-yours"));
        return problem;
    }
}
