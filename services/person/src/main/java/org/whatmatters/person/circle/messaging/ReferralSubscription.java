package org.whatmatters.person.circle.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.OfferAcceptedV1;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.contracts.referral.ReferralReopenedV1;
import org.whatmatters.contracts.referral.ReferralRoutedV1;
import org.whatmatters.contracts.referral.ReferralSubmittedV1;
import org.whatmatters.person.circle.Opening;
import org.whatmatters.person.circle.Relationship.Kind;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Referrals bring organisations into a person's circle, and end their time in it.
@Component
class ReferralSubscription implements Subscription {

    private static final Set<String> TYPES = Set.of(
            ReferralSubmittedV1.TYPE,
            ReferralRoutedV1.TYPE,
            OfferAcceptedV1.TYPE,
            ReferralEndedV1.TYPE,
            ReferralReopenedV1.TYPE);

    private final KeepCircle keepCircle;

    ReferralSubscription(KeepCircle keepCircle) {
        this.keepCircle = keepCircle;
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
            case ReferralSubmittedV1.TYPE -> submitted(event.as(ReferralSubmittedV1.class));
            case ReferralRoutedV1.TYPE -> routed(event.as(ReferralRoutedV1.class));
            case OfferAcceptedV1.TYPE -> accepted(event.as(OfferAcceptedV1.class));
            case ReferralEndedV1.TYPE -> ended(event.as(ReferralEndedV1.class));
            case ReferralReopenedV1.TYPE -> reopened(event.as(ReferralReopenedV1.class));
            default -> throw new IllegalStateException(event.type());
        }
    }

    private void submitted(ReferralSubmittedV1 fact) {
        var person = new PersonId(fact.personId());
        var openings = new ArrayList<Opening>();
        if (fact.referrerOrganisationId() != null) {
            openings.add(new Opening(
                    person, fact.referrerOrganisationId(), Kind.REFERRER, fact.referralId(), fact.submittedAt()));
        }
        if (fact.hostOrganisationId() != null) {
            openings.add(
                    new Opening(person, fact.hostOrganisationId(), Kind.HOST, fact.referralId(), fact.submittedAt()));
        }
        keepCircle.open(openings);
    }

    private void routed(ReferralRoutedV1 fact) {
        open(fact.personId(), fact.hostOrganisationId(), Kind.HOST, fact.referralId(), fact.routedAt());
    }

    /// A group that is no partner gets no relationship: it has no account that could use one.
    private void accepted(OfferAcceptedV1 fact) {
        if (fact.providerOrganisationId() != null) {
            open(fact.personId(), fact.providerOrganisationId(), Kind.PROVIDER, fact.referralId(), fact.acceptedAt());
        }
    }

    private void ended(ReferralEndedV1 fact) {
        keepCircle.end(fact.referralId(), new PersonId(fact.personId()), fact.endedAt());
    }

    private void reopened(ReferralReopenedV1 fact) {
        keepCircle.resume(fact.referralId(), new PersonId(fact.personId()), fact.reopenedAt());
    }

    private void open(UUID person, UUID organisation, Kind kind, UUID referral, Instant from) {
        keepCircle.open(List.of(new Opening(new PersonId(person), organisation, kind, referral, from)));
    }
}
