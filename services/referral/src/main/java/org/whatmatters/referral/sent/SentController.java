package org.whatmatters.referral.sent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.sent.Feedback.Progress;
import org.whatmatters.referral.sent.SentReferrals.NoteForUs;
import org.whatmatters.referral.sent.SentReferrals.Question;
import org.whatmatters.referral.sent.SentReferrals.Sent;

/// "Referrals my team sent": a team's, not an officer's, so that whoever is on shift can answer for it.
@RestController
@RequestMapping("/api/v1/referrals/sent")
@MayUse(staff = Role.REFERRER)
class SentController {

    private final SentReferrals sentReferrals;
    private final Audit audit;

    SentController(SentReferrals sentReferrals, Audit audit) {
        this.sentReferrals = sentReferrals;
        this.audit = audit;
    }

    /// @param asked whether the host waits for an answer of the team
    record SentSummary(
            UUID id, String reference, Instant submittedAt, String personName, Progress progress, boolean asked) {

        static SentSummary of(Sent sent) {
            return new SentSummary(
                    sent.id(), sent.reference(), sent.submittedAt(), sent.personName(), sent.progress(), sent.asked());
        }
    }

    /// A referral as the team that sent it may see it.
    ///
    /// @param personId where the person lets the team read something: by it the plan service answers what
    record SentReferral(
            UUID id,
            @Nullable UUID personId,
            String reference,
            Instant submittedAt,
            String personName,
            Progress progress,
            @Nullable String advice,
            List<NoteForUs> notes,
            List<Question> questions,
            @Nullable Instant withdrawalAskedAt,
            List<Answers.Answered> answers) {}

    @GetMapping
    Page<SentSummary> list(PageRequest page, Actor.Staff referrer) {
        var sent = Page.of(sentReferrals.list(referrer, page), page, Sent::id);
        audit.granted(
                referrer,
                "list sent referrals",
                sent.items().stream().map(Sent::personId).toList(),
                Basis.REFERRER.name());
        return new Page<>(sent.items().stream().map(SentSummary::of).toList(), sent.next());
    }

    @GetMapping("/{id}")
    SentReferral one(@PathVariable UUID id, Actor.Staff referrer) {
        var sent = sentReferrals.find(id, referrer).orElseThrow(NotFound::new);
        audit.granted(referrer, "read sent referral", List.of(sent.personId()), Basis.REFERRER.name());
        return new SentReferral(
                sent.id(),
                sentReferrals.isOpenedTo(referrer, sent) ? sent.personId() : null,
                sent.reference(),
                sent.submittedAt(),
                sent.personName(),
                sent.progress(),
                sent.advice(),
                sentReferrals.notes(sent),
                sentReferrals.questions(sent),
                sentReferrals.withdrawalAskedAt(sent).orElse(null),
                sentReferrals.answers(sent));
    }
}
