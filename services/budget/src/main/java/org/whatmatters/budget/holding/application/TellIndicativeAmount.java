package org.whatmatters.budget.holding.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.Indicative;
import org.whatmatters.budget.holding.WorkerId;
import org.whatmatters.budget.ledger.Money;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;

/// A budget officer puts down what the person was told, and how.
@Service
public class TellIndicativeAmount {

    private final BudgetDesk desk;
    private final BudgetRules rules;
    private final Clock clock;

    TellIndicativeAmount(BudgetDesk desk, BudgetRules rules, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.clock = clock;
    }

    public Budget tell(BudgetId id, Money amount, String how, Actor.Staff staff, ExpectedVersion expected) {
        return desk.change(id, staff, expected, "tell indicative amount", budget -> {
            var told = budget.tell(new Indicative(amount, how, new WorkerId(staff.subject()), clock.instant()));
            if (amount.isMoreThan(rules.discretionaryMost())) {
                throw Invalid.field(
                        "/amountPence",
                        "ABOVE_MAXIMUM",
                        "A one-off sum is " + rules.discretionaryMostPence() + " pence at most.");
            }
            return told;
        });
    }
}
