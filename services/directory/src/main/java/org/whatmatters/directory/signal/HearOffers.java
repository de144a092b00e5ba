package org.whatmatters.directory.signal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.OfferAcceptedV1;
import org.whatmatters.contracts.referral.OfferMadeV1;
import org.whatmatters.contracts.referral.OfferRejectedV1;
import org.whatmatters.contracts.referral.OfferTakenBackV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Makes somebody look at a listing when three people within 30 days were not eligible there, or when an offer is not
/// answered for 14 days, unless it was taken back before. One offer makes somebody look once.
@Component
class HearOffers implements Subscription {

    private static final Set<String> TYPES =
            Set.of(OfferMadeV1.TYPE, OfferAcceptedV1.TYPE, OfferTakenBackV1.TYPE, OfferRejectedV1.TYPE);

    private static final int ENOUGH_TO_DOUBT = 3;
    private static final Duration COUNTED_TOGETHER = Duration.ofDays(30);
    private static final Duration SILENCE = Duration.ofDays(14);

    /// What is older says nothing of how a listing is today.
    private static final Duration KEPT = Duration.ofDays(60);

    private final OffersHeard offers;
    private final RaiseDoubt raiseDoubt;
    private final TransactionOperations transaction;
    private final Clock clock;

    HearOffers(OffersHeard offers, RaiseDoubt raiseDoubt, TransactionOperations transaction, Clock clock) {
        this.offers = offers;
        this.raiseDoubt = raiseDoubt;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.REFERRAL_EVENTS;
    }

    @Override
    public boolean concernedBy(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case OfferMadeV1.TYPE -> {
                var made = event.as(OfferMadeV1.class);
                if (isRecent(made.madeAt())) {
                    offers.made(made.offerId(), made.serviceId(), made.madeAt());
                }
            }
            case OfferAcceptedV1.TYPE -> {
                var accepted = event.as(OfferAcceptedV1.class);
                if (isRecent(accepted.acceptedAt())) {
                    offers.answered(accepted.offerId(), accepted.serviceId(), accepted.acceptedAt(), false);
                }
            }
            case OfferTakenBackV1.TYPE -> {
                var takenBack = event.as(OfferTakenBackV1.class);
                if (isRecent(takenBack.takenBackAt())) {
                    offers.answered(takenBack.offerId(), takenBack.serviceId(), takenBack.takenBackAt(), false);
                }
            }
            case OfferRejectedV1.TYPE -> rejected(event.as(OfferRejectedV1.class));
            default -> throw new IllegalStateException(event.type());
        }
    }

    private void rejected(OfferRejectedV1 rejected) {
        if (isRecent(rejected.rejectedAt())) {
            offers.answered(
                    rejected.offerId(),
                    rejected.serviceId(),
                    rejected.rejectedAt(),
                    rejected.reasonCode().equals("NOT_ELIGIBLE"));
            var turnedAway =
                    offers.notEligible(rejected.serviceId(), clock.instant().minus(COUNTED_TOGETHER));
            if (turnedAway.size() >= ENOUGH_TO_DOUBT) {
                doubt(rejected.serviceId(), Doubt.NOT_ELIGIBLE, turnedAway);
            }
        }
    }

    private boolean isRecent(Instant at) {
        return at.isAfter(clock.instant().minus(KEPT));
    }

    private void doubt(UUID service, Doubt why, List<UUID> because) {
        raiseDoubt.raise(service, why);
        offers.count(because);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void noticeSilence() {
        transaction.executeWithoutResult(_ -> {
            offers.forget(clock.instant().minus(KEPT));
            offers.silent(clock.instant().minus(SILENCE))
                    .forEach(silent -> doubt(silent.service(), Doubt.SILENT, List.of(silent.offer())));
        });
    }
}
