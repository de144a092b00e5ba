package org.whatmatters.notification.message.application;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.notification.message.application.Desk.Round;
import org.whatmatters.notification.message.application.Errand.Ask;
import org.whatmatters.notification.message.application.Errand.HandOver;
import org.whatmatters.platform.messaging.Outage;

/// Sends what is due: written down in one transaction, called in none, the answer written down in another. A slow
/// provider therefore holds no database connection, and a crash in between loses nothing and sends nothing twice.
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Desk desk;
    private final Settlement settlement;
    private final Texts texts;
    private final TransactionOperations transaction;

    Dispatch(Desk desk, Settlement settlement, Texts texts, TransactionOperations transaction) {
        this.desk = desk;
        this.settlement = settlement;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${whatmatters.messages.look-every}")
    void sendWhatIsDue() {
        try {
            var round = takeUpWhatIsDue();
            while (round.messages() > 0) {
                runAtOnce(round.errands());
                round = takeUpWhatIsDue();
            }
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            LOG.warn("nothing can be sent while the database is away");
        }
    }

    private Round takeUpWhatIsDue() {
        return Objects.requireNonNull(transaction.execute(_ -> desk.takeUpWhatIsDue()));
    }

    /// Returns when all are done: no more than one batch is under way.
    private void runAtOnce(List<Errand> errands) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            errands.forEach(errand -> threads.execute(() -> run(errand)));
        }
    }

    private void run(Errand errand) {
        try {
            var next = Optional.of(errand);
            while (next.isPresent()) {
                next = step(next.get());
            }
        } catch (RuntimeException e) {
            // Its lease runs out, and then somebody asks.
            LOG.warn("message {} is in doubt: {}", errand.message().value(), e.toString());
        }
    }

    private Optional<Errand> step(Errand errand) {
        return switch (errand) {
            case HandOver handOver -> {
                var outcome =
                        texts.send(handOver.message(), handOver.attempt().to(), handOver.template(), handOver.values());
                LOG.info(
                        "message {}, attempt {}: {}",
                        errand.message().value(),
                        errand.attempt().number(),
                        outcome);
                transaction.executeWithoutResult(_ -> settlement.settle(errand, outcome));
                yield Optional.empty();
            }
            case Ask ask -> {
                var lookup = texts.find(ask.message());
                LOG.info("message {}, asked about: {}", errand.message().value(), lookup);
                Optional<Errand> next = transaction.execute(_ -> settlement.settle(errand, lookup));
                yield next == null ? Optional.empty() : next;
            }
        };
    }
}
