package org.whatmatters.directory.link;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.directory.link.LinkChecks.Due;

/// Whether we get out to the internet at all. While nobody answers us, one host's silence says nothing of it: a day on
/// which our own way out is shut must not make every listing due.
@Component
class WayOut {

    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int MOST_WITNESSES = 3;

    private final LinkChecks checks;
    private final Links links;
    private final TransactionOperations transaction;
    private final Clock clock;

    WayOut(LinkChecks checks, Links links, TransactionOperations transaction, Clock clock) {
        this.checks = checks;
        this.links = links;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Another host tells, one that answered lately or that answers now.
    boolean isOpenBeside(String host) {
        return hasAnsweredLately(host)
                || Stream.generate(() -> witness(host))
                        .limit(MOST_WITNESSES)
                        .flatMap(Optional::stream)
                        .anyMatch(this::answers);
    }

    private boolean hasAnsweredLately(String beside) {
        var since = clock.instant().minus(LATELY);
        return Boolean.TRUE.equals(transaction.execute(_ -> checks.hasAnsweredBeside(beside, since)));
    }

    private Optional<Due> witness(String beside) {
        var now = clock.instant();
        Optional<Due> witness =
                transaction.execute(_ -> checks.claimWitness(beside, now, now.minus(CheckLinks.HOST_IS_LEFT_ALONE)));
        return witness == null ? Optional.empty() : witness;
    }

    private boolean answers(Due witness) {
        var answers = links.at(witness.url()).isAnswer();
        if (answers) {
            transaction.executeWithoutResult(_ -> checks.answered(witness, clock.instant()));
        }
        return answers;
    }
}
