package org.whatmatters.directory.link;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.directory.link.LinkCheck.State;
import org.whatmatters.directory.link.LinkChecks.Due;
import org.whatmatters.directory.signal.Doubt;
import org.whatmatters.directory.signal.RaiseDoubt;

/// Looks at one web address at a time, a few a minute, and never twice within a minute at one host. No transaction is
/// open meanwhile.
@Component
class CheckLinks {

    private static final Duration HOST_IS_LEFT_ALONE = Duration.ofMinutes(1);

    /// Longer than any look may take.
    private static final Duration LEASE = Duration.ofHours(1);

    private final LinkChecks checks;
    private final Links links;
    private final RaiseDoubt raiseDoubt;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final boolean mayGoOut;

    CheckLinks(
            LinkChecks checks,
            Links links,
            RaiseDoubt raiseDoubt,
            TransactionOperations transaction,
            Clock clock,
            @Value("${whatmatters.directory.links.check}") boolean mayGoOut) {
        this.checks = checks;
        this.links = links;
        this.raiseDoubt = raiseDoubt;
        this.transaction = transaction;
        this.clock = clock;
        this.mayGoOut = mayGoOut;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void follow() {
        if (mayGoOut) {
            followListings();
        }
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT4M")
    void look() {
        if (mayGoOut) {
            lookAtOne();
        }
    }

    void followListings() {
        transaction.executeWithoutResult(_ -> checks.follow(clock.instant()));
    }

    void lookAtOne() {
        claimed().ifPresent(due -> {
            var works = links.leadSomewhere(due.url());
            transaction.executeWithoutResult(_ -> settle(due, works));
        });
    }

    private Optional<Due> claimed() {
        var now = clock.instant();
        Optional<Due> due = transaction.execute(_ -> checks.claim(now, now.minus(HOST_IS_LEFT_ALONE), now.plus(LEASE)));
        return due == null ? Optional.empty() : due;
    }

    private void settle(Due due, boolean works) {
        var found = due.check().after(works, clock.instant());
        checks.keep(due, found);
        if (found.state() == State.DEAD) {
            raiseDoubt.raise(due.service(), Doubt.DEAD_LINK);
        }
    }
}
