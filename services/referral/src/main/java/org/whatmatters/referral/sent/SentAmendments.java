package org.whatmatters.referral.sent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.amendment.Amendment;
import org.whatmatters.referral.amendment.Amendment.Side;
import org.whatmatters.referral.amendment.AmendmentCheck;
import org.whatmatters.referral.amendment.AmendmentState.Declined;
import org.whatmatters.referral.amendment.AmendmentState.Open;
import org.whatmatters.referral.amendment.AmendmentState.TakenOn;
import org.whatmatters.referral.amendment.Amendments;
import org.whatmatters.referral.amendment.Amendments.Logged;
import org.whatmatters.referral.amendment.Amendments.Written;
import org.whatmatters.referral.amendment.Changed;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.sent.SentReferrals.Sent;

/// Changes of answers as the team that sent the form may see them. Until it is told in words it sees its own form as it
/// wrote it, and its own requests: what the host changed itself tells what the person said.
@Component
class SentAmendments {

    /// What the team is told of where a request stands.
    enum Told {
        SENT,
        TAKEN_ON,
        DECLINED
    }

    /// One change.
    ///
    /// @param byUs whether the team asked for it, and not the host put it right
    /// @param by of the team
    record Entry(
            UUID id,
            boolean byUs,
            @Nullable String by,
            Instant askedAt,
            String reason,
            List<Changed> changes,
            Told told,
            @Nullable String declinedBecause) {}

    /// What the team can ask for, and has asked.
    ///
    /// @param form the questions whose answers may be changed
    /// @param answers all that the form says, as far as the team knows, with what it has asked for
    /// @param log the newest first
    record Seen(FormDefinition form, Answers answers, List<Entry> log) {

        Map<String, Object> raw() {
            return answers.among(form).raw();
        }
    }

    private final Amendments amendments;

    SentAmendments(Amendments amendments) {
        this.amendments = amendments;
    }

    Seen of(Sent sent) {
        var written = amendments.written(sent.id());
        var log = amendments.log(sent.id());
        return new Seen(
                AmendmentCheck.amendable(written.form()),
                known(sent.level(), written, log),
                log.stream()
                        .filter(one -> Feedback.tellsAmendments(sent.level())
                                || one.amendment().side() == Side.REFERRER)
                        .map(one -> entry(one, sent.level(), written.form()))
                        .toList());
    }

    private static Answers known(int level, Written written, List<Logged> log) {
        if (Feedback.tellsAmendments(level)) {
            return written.now();
        }
        return log.reversed().stream()
                .map(Logged::amendment)
                .filter(one -> one.side() == Side.REFERRER)
                .reduce(written.asSent(), (known, asked) -> asked.in(known), (_, last) -> last);
    }

    private static Entry entry(Logged one, int level, FormDefinition form) {
        var amendment = one.amendment();
        var byUs = amendment.side() == Side.REFERRER;
        var changes = Changed.of(amendment, form);
        return new Entry(
                amendment.id(),
                byUs,
                byUs ? one.by() : null,
                one.askedAt(),
                amendment.reason(),
                Feedback.tellsAmendments(level)
                        ? changes
                        : changes.stream().map(Changed::withoutOld).toList(),
                told(amendment, level),
                amendment.state() instanceof Declined declined && Feedback.tellsAdvice(level)
                        ? declined.because()
                        : null);
    }

    private static Told told(Amendment amendment, int level) {
        if (!Feedback.tellsDecision(level)) {
            return Told.SENT;
        }
        return switch (amendment.state()) {
            case Open _ -> Told.SENT;
            case TakenOn _ -> Told.TAKEN_ON;
            case Declined _ -> Told.DECLINED;
        };
    }
}
