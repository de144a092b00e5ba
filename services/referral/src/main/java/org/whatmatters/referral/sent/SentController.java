package org.whatmatters.referral.sent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
import org.whatmatters.referral.search.Searches;
import org.whatmatters.referral.sent.Feedback.Progress;
import org.whatmatters.referral.sent.SentReferrals.Hope;
import org.whatmatters.referral.sent.SentReferrals.LinkedWith;
import org.whatmatters.referral.sent.SentReferrals.NoteForUs;
import org.whatmatters.referral.sent.SentReferrals.Question;
import org.whatmatters.referral.sent.SentReferrals.Sent;
import org.whatmatters.referral.sent.SentReferrals.SentCounts;
import org.whatmatters.referral.sent.SentReferrals.SentFilter;

/// "Referrals my team sent": a team's, not an officer's, so that whoever is on shift can answer for it.
@RestController
@RequestMapping("/api/v1/referrals/sent")
@MayUse(staff = Role.REFERRER)
class SentController {

    private final SentReferrals sentReferrals;
    private final Searches searches;
    private final Audit audit;

    SentController(SentReferrals sentReferrals, Searches searches, Audit audit) {
        this.sentReferrals = sentReferrals;
        this.searches = searches;
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
    /// @param outcome whether it helped, as the worker has it; told from level 4 on
    /// @param personSays the person's own word; this, the hopes and the notes for the team are told from level 5 on
    /// @param personId where the person lets the team read something: by it the plan service answers what
    record SentReferral(
            UUID id,
            @Nullable UUID personId,
            String reference,
            Instant submittedAt,
            String personName,
            Progress progress,
            @Nullable String advice,
            @Nullable String outcome,
            @Nullable String personSays,
            @Nullable List<Hope> hopes,
            @Nullable List<NoteForUs> notes,
            List<Question> questions,
            @Nullable Instant withdrawalAskedAt,
            List<LinkedSummary> linkedWith,
            List<Answers.Answered> answers) {}

    record LinkedSummary(UUID id, String reference, String personName) {}

    /// @param asked only where the host waits for an answer of the team
    /// @param progress as far as the team is told
    /// @param search the id of what was typed ([Searches])
    @GetMapping
    Page<SentSummary> list(
            @RequestParam(defaultValue = "false") boolean asked,
            @RequestParam @Nullable Progress progress,
            @RequestParam @Nullable UUID search,
            PageRequest page,
            Actor.Staff referrer) {
        var filter = new SentFilter(asked, progress, searches.sought(search, referrer));
        var sent = Page.of(sentReferrals.list(referrer, filter, page), page, Sent::id);
        audit.granted(
                referrer,
                "list sent referrals",
                sent.items().stream().map(Sent::personId).toList(),
                Basis.REFERRER.name());
        return new Page<>(sent.items().stream().map(SentSummary::of).toList(), sent.next());
    }

    @GetMapping("/counts")
    SentCounts counts(Actor.Staff referrer) {
        return sentReferrals.counts(referrer);
    }

    @GetMapping("/{id}")
    SentReferral one(@PathVariable UUID id, Actor.Staff referrer) {
        var sent = sentReferrals.find(id, referrer).orElseThrow(NotFound::new);
        var linked = sentReferrals.linkedWith(sent, referrer);
        var people = Stream.concat(Stream.of(sent.personId()), linked.stream().map(LinkedWith::personId))
                .distinct()
                .toList();
        audit.granted(referrer, "read sent referral", people, Basis.REFERRER.name());
        return new SentReferral(
                sent.id(),
                sentReferrals.isOpenedTo(referrer, sent) ? sent.personId() : null,
                sent.reference(),
                sent.submittedAt(),
                sent.personName(),
                sent.progress(),
                sent.advice(),
                sent.outcome(),
                sent.personSays(),
                sentReferrals.hopes(sent),
                sentReferrals.notes(sent),
                sentReferrals.questions(sent),
                sentReferrals.withdrawalAskedAt(sent).orElse(null),
                linked.stream()
                        .map(other -> new LinkedSummary(other.id(), other.reference(), other.personName()))
                        .toList(),
                sentReferrals.answers(sent));
    }
}
