package org.whatmatters.directory.link;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    static final Duration HOST_IS_LEFT_ALONE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(CheckLinks.class);

    /// Longer than any look may take.
    private static final Duration LEASE = Duration.ofHours(1);

    private final LinkChecks checks;
    private final Links links;
    private final WayOut wayOut;
    private final RaiseDoubt raiseDoubt;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final boolean mayGoOut;

    CheckLinks(
            LinkChecks checks,
            Links links,
            WayOut wayOut,
            RaiseDoubt raiseDoubt,
            TransactionOperations transaction,
            Clock clock,
            @Value("${whatmatters.directory.links.check}") boolean mayGoOut) {
        this.checks = checks;
        this.links = links;
        this.wayOut = wayOut;
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
            var look = links.at(due.url());
            var tells = look != Look.NO_ANSWER || wayOut.isOpenBeside(due.host());
            if (!tells) {
                LOG.warn("no host answers: the way out seems to be shut, and what fails by it does not count");
            }
            transaction.executeWithoutResult(_ -> settle(due, look, tells));
        });
    }

    private Optional<Due> claimed() {
        var now = clock.instant();
        Optional<Due> due = transaction.execute(_ -> checks.claim(now, now.minus(HOST_IS_LEFT_ALONE), now.plus(LEASE)));
        return due == null ? Optional.empty() : due;
    }

    private void settle(Due due, Look look, boolean tells) {
        var now = clock.instant();
        var found = tells ? due.check().after(look, now) : due.check().putOff(now);
        checks.keep(due, found);
        if (look.isAnswer()) {
            checks.answered(due, now);
        }
        if (tells && found.state() == State.DEAD) {
            raiseDoubt.raise(due.service(), Doubt.DEAD_LINK);
        }
    }
}
