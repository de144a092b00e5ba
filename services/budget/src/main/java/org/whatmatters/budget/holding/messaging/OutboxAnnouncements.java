package org.whatmatters.budget.holding.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetEvent;
import org.whatmatters.budget.holding.application.Announcements;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.budget.BudgetApprovedV1;
import org.whatmatters.contracts.budget.BudgetAskedForV1;
import org.whatmatters.contracts.budget.BudgetPlanSubmittedV1;
import org.whatmatters.contracts.budget.BudgetRefusedV1;
import org.whatmatters.contracts.budget.BudgetReturnedV1;
import org.whatmatters.contracts.budget.IndicativeAmountToldV1;
import org.whatmatters.platform.messaging.Outbox;

/// Chooses what others hear of each fact: ids, amounts and times. Purposes, outcomes, lines and reasons stay here.
@Component
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(Budget.Transition transition) {
        var budget = transition.budget();
        var id = budget.id().value();
        var person = budget.person().value();
        switch (transition.event()) {
            case BudgetEvent.AskedFor e ->
                leave(
                        budget,
                        BudgetAskedForV1.TYPE,
                        new BudgetAskedForV1(
                                id, person, e.holder().value(), e.route().name(), e.at()));
            case BudgetEvent.AmountTold e ->
                leave(
                        budget,
                        IndicativeAmountToldV1.TYPE,
                        new IndicativeAmountToldV1(id, person, e.amount().pence(), e.at()));
            case BudgetEvent.Submitted e ->
                leave(
                        budget,
                        BudgetPlanSubmittedV1.TYPE,
                        new BudgetPlanSubmittedV1(id, person, e.amount().pence(), e.at()));
            case BudgetEvent.Approved e ->
                leave(
                        budget,
                        BudgetApprovedV1.TYPE,
                        new BudgetApprovedV1(id, person, e.amount().pence(), e.at()));
            case BudgetEvent.Returned e ->
                leave(budget, BudgetReturnedV1.TYPE, new BudgetReturnedV1(id, person, e.at()));
            case BudgetEvent.Refused e -> leave(budget, BudgetRefusedV1.TYPE, new BudgetRefusedV1(id, person, e.at()));
        }
    }

    private void leave(Budget budget, String type, Record data) {
        outbox.announce(Topic.BUDGET_EVENTS, budget.id().value(), type, budget.version(), data);
    }
}
