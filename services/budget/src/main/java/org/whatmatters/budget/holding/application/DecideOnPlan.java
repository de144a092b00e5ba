package org.whatmatters.budget.holding.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.Decision;
import org.whatmatters.budget.holding.WorkerId;
import org.whatmatters.budget.ledger.Posting;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;

/// A second officer approves a plan, sends it back or refuses it, always with a reason.
@Service
public class DecideOnPlan {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final BudgetDesk desk;
    private final Ledgers ledgers;
    private final BudgetRules rules;
    private final Clock clock;

    DecideOnPlan(BudgetDesk desk, Ledgers ledgers, BudgetRules rules, Clock clock) {
        this.desk = desk;
        this.ledgers = ledgers;
        this.rules = rules;
        this.clock = clock;
    }

    /// The money agreed is allocated in the same transaction: there is no approval without it.
    public Budget approve(BudgetId id, String reason, Actor.Staff staff, ExpectedVersion expected) {
        var now = clock.instant();
        var approved = desk.change(
                id, staff, expected, "approve budget", budget -> budget.approve(decision(reason, staff, now)));
        approved.state()
                .planned()
                .ifPresent(plan -> ledgers.post(approved.id(), Posting.allocation(plan.total()), now));
        return approved;
    }

    public Budget sendBack(BudgetId id, String reason, Actor.Staff staff, ExpectedVersion expected) {
        return desk.change(
                id,
                staff,
                expected,
                "return budget plan",
                budget -> budget.sendBack(decision(reason, staff, clock.instant())));
    }

    public Budget refuse(BudgetId id, String reason, Actor.Staff staff, ExpectedVersion expected) {
        var now = clock.instant();
        var until = LocalDate.ofInstant(now, LONDON).plusDays(rules.reconsiderationDays());
        return desk.change(
                id, staff, expected, "refuse budget", budget -> budget.refuse(decision(reason, staff, now), until));
    }

    private static Decision decision(String reason, Actor.Staff staff, Instant at) {
        return new Decision(new WorkerId(staff.subject()), staff.name(), reason, at);
    }
}
