package org.whatmatters.budget.holding.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.whatmatters.budget.circle.KnownCircles;
import org.whatmatters.budget.circle.KnownOrganisations;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.OrganisationId;
import org.whatmatters.budget.holding.PersonId;
import org.whatmatters.budget.holding.Route;
import org.whatmatters.budget.holding.WorkerId;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.NotFound;

/// A worker asks the integrated care board for money for a person whom their organisation hosts.
@Service
public class AskForBudget {

    private final KnownCircles circles;
    private final KnownOrganisations organisations;
    private final Budgets budgets;
    private final Announcements announcements;
    private final Audit audit;
    private final Clock clock;

    AskForBudget(
            KnownCircles circles,
            KnownOrganisations organisations,
            Budgets budgets,
            Announcements announcements,
            Audit audit,
            Clock clock) {
        this.circles = circles;
        this.organisations = organisations;
        this.budgets = budgets;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    public Budget ask(PersonId person, Route route, String purpose, Actor.Staff staff) {
        var now = clock.instant();
        if (!circles.works(staff.organisationId(), staff.subject(), person.value(), now)) {
            throw new NotFound();
        }
        audit.granted(staff, "ask for budget", Set.of(person.value()), Budgets.Basis.HOST.name());
        var holder = organisations
                .budgetHolder()
                .map(OrganisationId::new)
                .orElseThrow(
                        () -> new Conflict("no-budget-holder", "No organisation that holds budgets is known yet."));
        var asked = Budget.askFor(
                new BudgetId(UuidCreator.getTimeOrderedEpoch()),
                person,
                holder,
                route,
                purpose,
                new WorkerId(staff.subject()),
                now);
        budgets.add(asked.budget());
        announcements.announce(asked);
        return asked.budget();
    }
}
