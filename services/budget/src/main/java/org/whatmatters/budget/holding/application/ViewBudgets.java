package org.whatmatters.budget.holding.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.application.Budgets.InSight;
import org.whatmatters.budget.ledger.Ledger;
import org.whatmatters.platform.circle.AccessFreshness;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;

/// Budgets with their books, for whoever may see them. Every look is audited.
@Service
public class ViewBudgets {

    private final Budgets budgets;
    private final Ledgers ledgers;
    private final AccessFreshness freshness;
    private final Audit audit;
    private final Clock clock;

    ViewBudgets(Budgets budgets, Ledgers ledgers, AccessFreshness freshness, Audit audit, Clock clock) {
        this.budgets = budgets;
        this.ledgers = ledgers;
        this.freshness = freshness;
        this.audit = audit;
        this.clock = clock;
    }

    public record View(Budget budget, Ledger ledger) {}

    public View one(BudgetId id, Actor.Staff staff) {
        var found = budgets.find(id, Sight.of(staff, clock.instant())).orElseThrow(NotFound::new);
        audit.granted(
                staff,
                "read budget",
                Set.of(found.budget().person().value()),
                found.basis().name());
        return afterChange(found.budget());
    }

    public Page<View> list(Actor.Staff staff, @Nullable UUID person, PageRequest page) {
        var sight = Sight.of(staff, clock.instant());
        var found = Page.of(
                budgets.list(sight, person, page),
                page,
                row -> row.budget().id().value());
        if (!found.items().isEmpty()) {
            var basis = found.items().stream()
                    .map(row -> row.basis().name())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(","));
            audit.granted(
                    staff,
                    "list budgets",
                    peopleOf(found.items().stream().map(InSight::budget).toList()),
                    basis);
        }
        return new Page<>(views(found.items().stream().map(InSight::budget).toList()), found.next());
    }

    public List<View> own(Actor.Person person) {
        var own = budgets.ownedBy(person.subject());
        if (!own.isEmpty()) {
            audit.granted(person, "read own budgets", peopleOf(own), "SELF");
        }
        return views(own);
    }

    /// For somebody whom the person lets see them. Nobody is while this service may have missed their last word.
    public List<View> helped(UUID person, Actor.Person helper) {
        if (!freshness.isGiven()) {
            throw new NotFound();
        }
        var theirs = budgets.ofHelped(person, helper.subject()).orElseThrow(NotFound::new);
        audit.granted(helper, "read budgets for them", Set.of(person), "PROXY");
        return views(theirs);
    }

    /// A budget that its caller has just changed, and so has in sight.
    public View afterChange(Budget budget) {
        return views(List.of(budget)).getFirst();
    }

    private List<View> views(List<Budget> these) {
        var books = ledgers.of(these.stream().map(Budget::id).toList());
        return these.stream()
                .map(budget -> new View(budget, Objects.requireNonNull(books.get(budget.id()))))
                .toList();
    }

    private static Set<UUID> peopleOf(List<Budget> these) {
        return these.stream().map(budget -> budget.person().value()).collect(Collectors.toSet());
    }
}
