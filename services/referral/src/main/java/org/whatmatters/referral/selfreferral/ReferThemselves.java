package org.whatmatters.referral.selfreferral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Secret;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.lifecycle.application.Submission;
import org.whatmatters.referral.lifecycle.application.SubmitReferral;

/// Somebody begins a form for themselves, or for somebody they know, and hands it in. A card that led them there is
/// counted, and what they hand in
/// does not remember it.
@Component
class ReferThemselves {

    /// Nobody reads and answers faster; whatever does is no person.
    private static final Duration AT_LEAST = Duration.ofSeconds(3);

    private final Beginnings beginnings;
    private final Cards cards;
    private final Claims claims;
    private final SubmitReferral submitReferral;
    private final RandomGenerator random;
    private final Clock clock;

    ReferThemselves(
            Beginnings beginnings,
            Cards cards,
            Claims claims,
            SubmitReferral submitReferral,
            RandomGenerator random,
            Clock clock) {
        this.beginnings = beginnings;
        this.cards = cards;
        this.claims = claims;
        this.submitReferral = submitReferral;
        this.random = random;
        this.clock = clock;
    }

    record Begun(Secret secret, Instant until) {}

    /// @param card what the card says; one that nobody knows any more leads here too
    Begun begin(@Nullable String card) {
        var now = clock.instant();
        var secret = Secret.draw(random);
        var cardOf = card == null ? null : cards.organisationOf(card).orElse(null);
        beginnings.add(secret, cardOf, now);
        if (cardOf != null) {
            cards.begun(cardOf, now);
        }
        return new Begun(secret, now.plus(Beginnings.GOOD_FOR));
    }

    /// @param claim by which they may say later that it was they; absent where they want none
    /// @throws NotFound where nobody began with this secret, or more than a day ago
    /// @throws Conflict where it was handed in before, or faster than somebody can read it
    Submission handIn(Secret secret, String form, int formVersion, Answers answers, @Nullable ClaimCode claim) {
        if (claim != null && !form.equals(SubmitReferral.OWN_FORM)) {
            throw Invalid.field("/claim", "NOT_YOUR_OWN", "Only what somebody asks for themselves can be found later.");
        }
        var now = clock.instant();
        var beginning = beginnings.hold(secret, now).orElseThrow(NotFound::new);
        if (beginning.handedIn()) {
            throw new Conflict("handed-in-already", "This form was sent before. Begin again to send another.");
        }
        if (now.isBefore(beginning.begunAt().plus(AT_LEAST))) {
            throw new Conflict("sent-too-fast", "Wait some seconds, then send it again.");
        }
        var submission = submitReferral.submitWithoutAccount(form, formVersion, answers);
        beginnings.handedIn(secret, now);
        if (claim != null && !claims.add(claim, submission.referral().id(), now)) {
            throw Invalid.field("/claim", "DRAWN_BEFORE", "Draw another code.");
        }
        if (beginning.cardOf() != null) {
            cards.handedIn(beginning.cardOf(), now);
        }
        return submission;
    }
}
