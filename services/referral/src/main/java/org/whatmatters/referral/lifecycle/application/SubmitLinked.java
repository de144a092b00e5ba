package org.whatmatters.referral.lifecycle.application;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.form.Answers;

/// Takes in several referrals that belong together: the people of one household, or what a meeting of several
/// professions found. Each has its own person and its own answers to what that person knows and agrees to; either all
/// come in or none.
@Component
public class SubmitLinked {

    private final SubmitReferral submitReferral;
    private final Referrals referrals;
    private final Audit audit;

    SubmitLinked(SubmitReferral submitReferral, Referrals referrals, Audit audit) {
        this.submitReferral = submitReferral;
        this.referrals = referrals;
        this.audit = audit;
    }

    /// One of them, filled in.
    public record Filled(String form, int formVersion, Answers answers) {}

    /// In the order in which they came.
    ///
    /// @throws Invalid naming every wrong field of every one, as `/referrals/1/answers/reason`
    public List<Submission> submit(List<Filled> filled, @Nullable SentBy sentBy, Actor.Staff referrer) {
        var submissions = new ArrayList<Submission>();
        var wrong = new ArrayList<FieldError>();
        for (var at = 0; at < filled.size(); at++) {
            var one = filled.get(at);
            try {
                submissions.add(submitReferral.take(one.form(), one.formVersion(), one.answers(), sentBy, referrer));
            } catch (Invalid invalid) {
                var place = "/referrals/" + at;
                invalid.errors().stream()
                        .map(error -> new FieldError(place + error.pointer(), error.code(), error.message()))
                        .forEach(wrong::add);
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        referrals.link(submissions.stream()
                .map(submission -> submission.referral().id())
                .toList());
        // As for one alone: whoever asks who looked at them is not told of the others.
        audit.granted(
                referrer,
                "submit referral",
                submissions.stream()
                        .map(submission -> submission.referral().person().value())
                        .toList(),
                Basis.REFERRER.name());
        return submissions;
    }
}
