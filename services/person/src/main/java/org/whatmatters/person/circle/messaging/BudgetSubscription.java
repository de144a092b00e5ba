package org.whatmatters.person.circle.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.budget.BudgetAskedForV1;
import org.whatmatters.person.circle.Opening;
import org.whatmatters.person.circle.Relationship.Kind;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// A budget that is asked for brings its holder into the person's circle. What becomes of the money changes nobody's
/// place.
@Component
class BudgetSubscription implements Subscription {

    private final KeepCircle keepCircle;

    BudgetSubscription(KeepCircle keepCircle) {
        this.keepCircle = keepCircle;
    }

    @Override
    public Topic topic() {
        return Topic.BUDGET_EVENTS;
    }

    @Override
    public boolean concernedBy(String type) {
        return type.equals(BudgetAskedForV1.TYPE);
    }

    @Override
    public void on(ReceivedEvent event) {
        askedFor(event.as(BudgetAskedForV1.class));
    }

    private void askedFor(BudgetAskedForV1 fact) {
        keepCircle.open(List.of(new Opening(
                new PersonId(fact.personId()),
                fact.holderOrganisationId(),
                Kind.BUDGET_HOLDER,
                fact.budgetId(),
                fact.askedAt())));
    }
}
