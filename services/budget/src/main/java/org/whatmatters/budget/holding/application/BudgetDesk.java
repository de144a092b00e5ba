package org.whatmatters.budget.holding.application;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.whatmatters.budget.holding.AboveIndicativeAmount;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.IllegalTransition;
import org.whatmatters.budget.holding.SameHands;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;

/// The one way to a budget on a worker's behalf: in sight, audited, as they last read it; and the one way to change it:
/// kept and announced together.
@Component
class BudgetDesk {

    private final Budgets budgets;
    private final Announcements announcements;
    private final Audit audit;
    private final Clock clock;

    BudgetDesk(Budgets budgets, Announcements announcements, Audit audit, Clock clock) {
        this.budgets = budgets;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    Budget change(
            BudgetId id,
            Actor.Staff staff,
            ExpectedVersion expected,
            String action,
            Function<Budget, Budget.Transition> act) {
        var found = budgets.find(id, Sight.of(staff, clock.instant())).orElseThrow(NotFound::new);
        var budget = found.budget();
        audit.granted(
                staff, action, Set.of(budget.person().value()), found.basis().name());
        if (!found.mayBeChanged()) {
            // Not 404: they may still read it. What has ended is their work with the person.
            throw new Conflict(
                    "relationship-ended",
                    "Your organisation's work with this person has ended. You can read this but not change it.");
        }
        expected.mustBe(budget.version());
        var transition = attempt(budget, act);
        budgets.save(transition.budget());
        announcements.announce(transition);
        return transition.budget();
    }

    private static Budget.Transition attempt(Budget budget, Function<Budget, Budget.Transition> act) {
        try {
            return act.apply(budget);
        } catch (IllegalTransition e) {
            throw new IllegalState(e.state(), e.action());
        } catch (SameHands _) {
            throw new Conflict(
                    "approver-must-be-another-officer",
                    "You asked for this budget, told its amount or sent its plan. Another officer decides on it.");
        } catch (AboveIndicativeAmount _) {
            throw Invalid.field(
                    "/lines",
                    "ABOVE_INDICATIVE_AMOUNT",
                    "The lines come to more than the person was told. Say why in aboveIndicativeReason, or take some out.");
        }
    }
}
