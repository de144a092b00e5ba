package org.whatmatters.directory.correction;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.directory.life.application.Lives;
import org.whatmatters.directory.signal.Doubt;
import org.whatmatters.directory.signal.RaiseDoubt;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;

/// Takes in what is said to be wrong. Where two people say so, somebody has to look at the whole listing today.
@Component
class CorrectListings {

    private static final int ENOUGH_TO_DOUBT = 2;

    /// Long enough to be read by whoever said it; afterwards their words are nobody's business.
    private static final Duration KEPT = Duration.ofDays(365);

    private final Corrections corrections;
    private final Lives lives;
    private final RaiseDoubt raiseDoubt;
    private final TransactionOperations transaction;
    private final Clock clock;

    CorrectListings(
            Corrections corrections,
            Lives lives,
            RaiseDoubt raiseDoubt,
            TransactionOperations transaction,
            Clock clock) {
        this.corrections = corrections;
        this.lives = lives;
        this.raiseDoubt = raiseDoubt;
        this.transaction = transaction;
        this.clock = clock;
    }

    UUID say(UUID service, Correction.Field field, String says, Actor actor) {
        if (!corrections.isShown(service, actor instanceof Actor.Staff)) {
            throw new NotFound();
        }
        var held = lives.hold(service).orElseThrow(NotFound::new);
        var id = corrections.add(service, field, says.strip(), actor.subject(), clock.instant());
        if (corrections.reporters(service) >= ENOUGH_TO_DOUBT) {
            raiseDoubt.raise(held, Doubt.SAID_WRONG);
        }
        return id;
    }

    void decide(UUID id, boolean putRight, String answer, Actor.Staff actor) {
        var state = corrections.hold(id).orElseThrow(NotFound::new);
        if (state != Correction.State.OPEN) {
            throw new IllegalState("answered", "answer");
        }
        corrections.decide(
                id,
                putRight ? Correction.State.PUT_RIGHT : Correction.State.LEFT_AS_IT_IS,
                answer.strip(),
                actor.subject(),
                clock.instant());
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT10M")
    void forget() {
        transaction.executeWithoutResult(_ -> corrections.forget(clock.instant().minus(KEPT)));
    }
}
