package org.whatmatters.insight.reach.messaging;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.ContactMadeV1;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.contracts.referral.ReferralReopenedV1;
import org.whatmatters.contracts.referral.ReferralSubmittedV1;
import org.whatmatters.insight.reach.Journey;
import org.whatmatters.insight.reach.Journeys;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Learns what happens to referrals. Organisations, needs and places stay behind; ids are replaced.
@Component
class ReferralEventsSubscription implements Projection {

    private final Journeys journeys;
    private final Keys keys;

    ReferralEventsSubscription(Journeys journeys, Keys keys) {
        this.journeys = journeys;
        this.keys = keys;
    }

    @Override
    public Topic topic() {
        return Topic.REFERRAL_EVENTS;
    }

    @Override
    public List<String> tables() {
        return List.of("journey");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        journeys.learn(
                events.stream().flatMap(event -> journeyIn(event).stream()).toList());
    }

    private Optional<Journey> journeyIn(ReceivedEvent event) {
        return switch (event.type()) {
            case ReferralSubmittedV1.TYPE -> Optional.of(of(event.as(ReferralSubmittedV1.class)));
            case ContactMadeV1.TYPE -> Optional.of(of(event.as(ContactMadeV1.class)));
            case ReferralEndedV1.TYPE -> Optional.of(of(event.as(ReferralEndedV1.class)));
            case ReferralReopenedV1.TYPE -> Optional.of(of(event.as(ReferralReopenedV1.class)));
            default -> Optional.empty(); // The other facts about a referral are in no measure yet.
        };
    }

    private Journey of(ReferralSubmittedV1 fact) {
        return Journey.submitted(
                keys.ofReferral(fact.referralId()),
                keys.ofPerson(fact.personId()),
                fact.agencyType(),
                fact.submittedAt());
    }

    private Journey of(ContactMadeV1 fact) {
        return Journey.contactMade(
                keys.ofReferral(fact.referralId()),
                keys.ofPerson(fact.personId()),
                fact.agencyType(),
                fact.submittedAt(),
                fact.madeAt());
    }

    private Journey of(ReferralEndedV1 fact) {
        return Journey.ended(keys.ofReferral(fact.referralId()), keys.ofPerson(fact.personId()), fact.endedAt());
    }

    private Journey of(ReferralReopenedV1 fact) {
        return Journey.reopened(keys.ofReferral(fact.referralId()), keys.ofPerson(fact.personId()), fact.reopenedAt());
    }
}
