package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.BudgetPictures;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.BudgetService;
import org.whatmatters.portal.services.CarePlanService;
import org.whatmatters.portal.services.ReferralService;

/// A one-off budget, from the worker's side: ask for it, then send in how the money would be spent.
@Controller
@RequestMapping("/cases/{id}/budget")
class CaseBudgetController {

    /// How many things one plan may list on the page; without a script a page can't grow.
    static final int LINES = 4;

    private final CaseHead head;
    private final ReferralService referrals;
    private final BudgetService budgets;
    private final CarePlanService plans;
    private final Commands commands;
    private final BudgetPictures pictures;

    CaseBudgetController(
            CaseHead head,
            ReferralService referrals,
            BudgetService budgets,
            CarePlanService plans,
            Commands commands,
            BudgetPictures pictures) {
        this.head = head;
        this.referrals = referrals;
        this.budgets = budgets;
        this.plans = plans;
        this.commands = commands;
        this.pictures = pictures;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model) {
        head.show(id, model);
        return "cases/budget-ask";
    }

    @PostMapping
    String ask(@PathVariable UUID id, @RequestParam @Nullable String purpose, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/budget", command -> {
            var personId = referrals.referral(id).personId();
            var budget =
                    budgets.ask(new BudgetService.Request(personId, "DISCRETIONARY", Typed.text(purpose)), command);
            return "/cases/" + id + "/budget/" + budget.id();
        });
    }

    @GetMapping("/{budgetId}")
    String one(@PathVariable UUID id, @PathVariable UUID budgetId, Model model) {
        head.show(id, model);
        var budget = budgets.budget(budgetId);
        model.addAttribute("budget", budget);
        model.addAttribute("picture", pictures.of(budget));
        return "cases/budget";
    }

    @GetMapping("/{budgetId}/plan")
    String plan(@PathVariable UUID id, @PathVariable UUID budgetId, Model model) {
        one(id, budgetId, model);
        model.addAttribute("lines", LINES);
        return "cases/budget-plan";
    }

    @PostMapping("/{budgetId}/plan")
    String submit(
            @PathVariable UUID id,
            @PathVariable UUID budgetId,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        var page = "/cases/" + id + "/budget/" + budgetId;
        return commands.run(request, page + "/plan", amountNames(), command -> {
            var plan = plans.plans(referrals.referral(id).personId()).items().stream()
                    .findFirst()
                    .map(CarePlanService.Plan::id)
                    .orElse(null);
            budgets.submit(
                    budgetId,
                    new BudgetService.SpendingPlan(
                            plan,
                            Typed.text(form.get("outcome")),
                            lines(form),
                            Typed.text(form.get("aboveIndicativeReason"))),
                    command);
            return page;
        });
    }

    private static List<BudgetService.NewLine> lines(Map<String, String> form) {
        var lines = new ArrayList<BudgetService.NewLine>();
        for (var i = 0; i < LINES; i++) {
            var description = Typed.text(form.get("lines-" + i + "-description"));
            var amount = Typed.pence("lines-" + i + "-amount", form.get("lines-" + i + "-amount"));
            if (description != null || amount != null) {
                lines.add(new BudgetService.NewLine(description, amount));
            }
        }
        return lines;
    }

    private static Map<String, String> amountNames() {
        return Map.of(
                "lines", "lines-0-description",
                "lines-0-amountPence", "lines-0-amount",
                "lines-1-amountPence", "lines-1-amount",
                "lines-2-amountPence", "lines-2-amount",
                "lines-3-amountPence", "lines-3-amount",
                "planId", "outcome");
    }
}
