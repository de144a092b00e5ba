package org.whatmatters.budget.holding.web;

import static org.whatmatters.platform.web.Role.BUDGET_APPROVER;
import static org.whatmatters.platform.web.Role.BUDGET_OFFICER;
import static org.whatmatters.platform.web.Role.CARE_COORDINATOR;
import static org.whatmatters.platform.web.Role.FINANCE_OFFICER;
import static org.whatmatters.platform.web.Role.HEALTH_COACH;
import static org.whatmatters.platform.web.Role.LINK_WORKER;
import static org.whatmatters.platform.web.Role.TEAM_LEAD;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.PersonId;
import org.whatmatters.budget.holding.application.AskForBudget;
import org.whatmatters.budget.holding.application.ViewBudgets;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Versioned;

@RestController
@RequestMapping("/api/v1/budgets")
class BudgetController {

    private final AskForBudget askForBudget;
    private final ViewBudgets viewBudgets;

    BudgetController(AskForBudget askForBudget, ViewBudgets viewBudgets) {
        this.askForBudget = askForBudget;
        this.viewBudgets = viewBudgets;
    }

    @PostMapping
    @MayUse(staff = {LINK_WORKER, HEALTH_COACH, CARE_COORDINATOR, TEAM_LEAD})
    ResponseEntity<BudgetResponse> ask(@Valid @RequestBody AskRequest request, Actor.Staff staff) {
        var budget = askForBudget.ask(new PersonId(request.personId()), request.route(), request.purpose(), staff);
        return Versioned.created(
                URI.create("/api/v1/budgets/" + budget.id().value()),
                budget.version(),
                BudgetResponse.of(viewBudgets.afterChange(budget)));
    }

    @GetMapping
    @MayUse(
            staff = {
                BUDGET_OFFICER,
                BUDGET_APPROVER,
                FINANCE_OFFICER,
                LINK_WORKER,
                HEALTH_COACH,
                CARE_COORDINATOR,
                TEAM_LEAD
            })
    Page<BudgetResponse> list(
            @RequestParam(required = false) @Nullable UUID personId, PageRequest page, Actor.Staff staff) {
        var views = viewBudgets.list(staff, personId, page);
        return new Page<>(views.items().stream().map(BudgetResponse::of).toList(), views.next());
    }

    @GetMapping("/{id}")
    @MayUse(
            staff = {
                BUDGET_OFFICER,
                BUDGET_APPROVER,
                FINANCE_OFFICER,
                LINK_WORKER,
                HEALTH_COACH,
                CARE_COORDINATOR,
                TEAM_LEAD
            })
    ResponseEntity<BudgetResponse> one(@PathVariable UUID id, Actor.Staff staff) {
        var view = viewBudgets.one(new BudgetId(id), staff);
        return Versioned.ok(view.budget().version(), BudgetResponse.of(view));
    }

    @GetMapping("/mine")
    @MayUse(person = true)
    List<BudgetResponse> mine(Actor.Person person) {
        return viewBudgets.own(person).stream().map(BudgetResponse::of).toList();
    }

    @GetMapping("/helped/{personId}")
    @MayUse(person = true)
    List<BudgetResponse> helped(@PathVariable UUID personId, Actor.Person helper) {
        return viewBudgets.helped(personId, helper).stream()
                .map(BudgetResponse::of)
                .toList();
    }
}
