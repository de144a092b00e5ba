package org.whatmatters.budget.holding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.whatmatters.budget.holding.BudgetState.AmountTold;
import org.whatmatters.budget.holding.BudgetState.Approved;
import org.whatmatters.budget.holding.BudgetState.AskedFor;
import org.whatmatters.budget.holding.BudgetState.Refused;
import org.whatmatters.budget.holding.BudgetState.Returned;
import org.whatmatters.budget.holding.BudgetState.Submitted;

/// Money asked for one person, from the asking to the decision.
///
/// Immutable: a transition answers the next budget together with the fact to announce.
///
/// @param holder the organisation whose money it is
/// @param purpose what it is asked for, in the worker's words
/// @param hands everybody who asked, told or submitted: none of them may decide
/// @param version counts the transitions; the store refuses a save that does not follow on what it has
public record Budget(
        BudgetId id,
        PersonId person,
        OrganisationId holder,
        Route route,
        String purpose,
        Set<WorkerId> hands,
        Instant askedAt,
        BudgetState state,
        long version) {

    public record Transition(Budget budget, BudgetEvent event) {}

    public Budget {
        hands = Set.copyOf(hands);
    }

    public static Transition askFor(
            BudgetId id, PersonId person, OrganisationId holder, Route route, String purpose, WorkerId by, Instant at) {
        return new Transition(
                new Budget(id, person, holder, route, purpose, Set.of(by), at, new AskedFor(), 1),
                new BudgetEvent.AskedFor(holder, route, at));
    }

    /// The person hears about how much there may be. Comes before planning, so that they plan with it.
    public Transition tell(Indicative indicative) {
        return switch (state) {
            case AskedFor _ ->
                to(
                        new AmountTold(indicative),
                        indicative.by(),
                        new BudgetEvent.AmountTold(indicative.amount(), indicative.at()));
            case AmountTold _, Submitted _, Approved _, Returned _, Refused _ -> throw illegal("tell the amount of");
        };
    }

    public Transition submit(Plan plan) {
        return switch (state) {
            case AmountTold told -> submit(told.indicative(), plan);
            case Returned returned -> submit(returned.indicative(), plan);
            case AskedFor _, Submitted _, Approved _, Refused _ -> throw illegal("submit a plan for");
        };
    }

    private Transition submit(Indicative indicative, Plan plan) {
        plan.mustFit(indicative);
        return to(new Submitted(indicative, plan), plan.by(), new BudgetEvent.Submitted(plan.total(), plan.at()));
    }

    public Transition approve(Decision decision) {
        return switch (state) {
            case Submitted s ->
                decided(
                        new Approved(s.indicative(), s.plan(), decision),
                        decision,
                        new BudgetEvent.Approved(s.plan().total(), decision.at()));
            case AskedFor _, AmountTold _, Approved _, Returned _, Refused _ -> throw illegal("approve");
        };
    }

    /// Sends the plan back to be amended.
    public Transition sendBack(Decision decision) {
        return switch (state) {
            case Submitted s ->
                decided(
                        new Returned(s.indicative(), s.plan(), decision),
                        decision,
                        new BudgetEvent.Returned(decision.at()));
            case AskedFor _, AmountTold _, Approved _, Returned _, Refused _ -> throw illegal("return");
        };
    }

    /// A refusal always leaves the person time to ask for it to be looked at again.
    public Transition refuse(Decision decision, LocalDate reconsiderUntil) {
        return switch (state) {
            case Submitted s ->
                decided(
                        new Refused(s.indicative(), s.plan(), decision, reconsiderUntil),
                        decision,
                        new BudgetEvent.Refused(decision.at()));
            case AskedFor _, AmountTold _, Approved _, Returned _, Refused _ -> throw illegal("refuse");
        };
    }

    private Transition decided(BudgetState next, Decision decision, BudgetEvent event) {
        if (hands.contains(decision.by())) {
            throw new SameHands();
        }
        return new Transition(new Budget(id, person, holder, route, purpose, hands, askedAt, next, version + 1), event);
    }

    private Transition to(BudgetState next, WorkerId by, BudgetEvent event) {
        var more = new HashSet<>(hands);
        more.add(by);
        return new Transition(new Budget(id, person, holder, route, purpose, more, askedAt, next, version + 1), event);
    }

    private IllegalTransition illegal(String action) {
        return new IllegalTransition(state, action);
    }
}
