package org.whatmatters.budget.holding.web;

import static org.whatmatters.platform.web.Role.BUDGET_APPROVER;
import static org.whatmatters.platform.web.Role.BUDGET_OFFICER;
import static org.whatmatters.platform.web.Role.CARE_COORDINATOR;
import static org.whatmatters.platform.web.Role.HEALTH_COACH;
import static org.whatmatters.platform.web.Role.LINK_WORKER;
import static org.whatmatters.platform.web.Role.TEAM_LEAD;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.application.DecideOnPlan;
import org.whatmatters.budget.holding.application.SubmitPlan;
import org.whatmatters.budget.holding.application.TellIndicativeAmount;
import org.whatmatters.budget.holding.application.ViewBudgets;
import org.whatmatters.budget.ledger.Money;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Versioned;

@RestController
@RequestMapping("/api/v1/budgets/{id}")
class BudgetStepsController {

    private final TellIndicativeAmount tellIndicativeAmount;
    private final SubmitPlan submitPlan;
    private final DecideOnPlan decideOnPlan;
    private final ViewBudgets viewBudgets;

    BudgetStepsController(
            TellIndicativeAmount tellIndicativeAmount,
            SubmitPlan submitPlan,
            DecideOnPlan decideOnPlan,
            ViewBudgets viewBudgets) {
        this.tellIndicativeAmount = tellIndicativeAmount;
        this.submitPlan = submitPlan;
        this.decideOnPlan = decideOnPlan;
        this.viewBudgets = viewBudgets;
    }

    @PutMapping("/indicative-amount")
    @MayUse(staff = BUDGET_OFFICER)
    ResponseEntity<BudgetResponse> tell(
            @PathVariable UUID id,
            @Valid @RequestBody IndicativeAmountRequest request,
            ExpectedVersion expected,
            Actor.Staff staff) {
        return answer(tellIndicativeAmount.tell(
                new BudgetId(id), new Money(request.amountPence()), request.toldHow(), staff, expected));
    }

    @PutMapping("/submission")
    @MayUse(staff = {LINK_WORKER, HEALTH_COACH, CARE_COORDINATOR, TEAM_LEAD})
    ResponseEntity<BudgetResponse> submit(
            @PathVariable UUID id,
            @Valid @RequestBody SubmissionRequest request,
            ExpectedVersion expected,
            Actor.Staff staff) {
        return answer(submitPlan.submit(new BudgetId(id), request.proposal(), staff, expected));
    }

    @PutMapping("/approval")
    @MayUse(staff = BUDGET_APPROVER)
    ResponseEntity<BudgetResponse> approve(
            @PathVariable UUID id,
            @Valid @RequestBody DecisionRequest request,
            ExpectedVersion expected,
            Actor.Staff staff) {
        return answer(decideOnPlan.approve(new BudgetId(id), request.reason(), staff, expected));
    }

    @PutMapping("/return")
    @MayUse(staff = BUDGET_APPROVER)
    ResponseEntity<BudgetResponse> sendBack(
            @PathVariable UUID id,
            @Valid @RequestBody DecisionRequest request,
            ExpectedVersion expected,
            Actor.Staff staff) {
        return answer(decideOnPlan.sendBack(new BudgetId(id), request.reason(), staff, expected));
    }

    @PutMapping("/refusal")
    @MayUse(staff = BUDGET_APPROVER)
    ResponseEntity<BudgetResponse> refuse(
            @PathVariable UUID id,
            @Valid @RequestBody DecisionRequest request,
            ExpectedVersion expected,
            Actor.Staff staff) {
        return answer(decideOnPlan.refuse(new BudgetId(id), request.reason(), staff, expected));
    }

    private ResponseEntity<BudgetResponse> answer(Budget budget) {
        return Versioned.ok(budget.version(), BudgetResponse.of(viewBudgets.afterChange(budget)));
    }
}
