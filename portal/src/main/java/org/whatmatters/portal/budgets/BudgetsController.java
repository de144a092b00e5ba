package org.whatmatters.portal.budgets;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.whatmatters.portal.page.Unreadable;
import org.whatmatters.portal.services.BudgetService;
import org.whatmatters.portal.services.Command;

/// Budgets of the holder: an officer tells an amount, another one decides on the plan. That it must be another one is
/// the budget service's rule.
@Controller
@RequestMapping("/budgets")
class BudgetsController {

    private final BudgetService budgets;
    private final Commands commands;
    private final BudgetPictures pictures;

    BudgetsController(BudgetService budgets, Commands commands, BudgetPictures pictures) {
        this.budgets = budgets;
        this.commands = commands;
        this.pictures = pictures;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("budgets", budgets.held());
        return "budgets/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var budget = budgets.budget(id);
        model.addAttribute("budget", budget);
        model.addAttribute("picture", pictures.of(budget));
        return "budgets/one";
    }

    @GetMapping("/{id}/amount")
    String amount(@PathVariable UUID id, Model model) {
        model.addAttribute("budget", budgets.budget(id));
        return "budgets/amount";
    }

    @PostMapping("/{id}/amount")
    String tell(
            @PathVariable UUID id,
            @RequestParam @Nullable String amount,
            @RequestParam @Nullable String toldHow,
            HttpServletRequest request) {
        return commands.run(request, "/budgets/" + id + "/amount", Map.of("amountPence", "amount"), command -> {
            budgets.tell(
                    id,
                    new BudgetService.IndicativeAmount(Typed.pence("amount", amount), Typed.text(toldHow)),
                    command);
            return "/budgets/" + id;
        });
    }

    @GetMapping("/{id}/decision")
    String decision(@PathVariable UUID id, Model model) {
        one(id, model);
        return "budgets/decision";
    }

    @PostMapping("/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam @Nullable String decision,
            @RequestParam @Nullable String reason,
            HttpServletRequest request) {
        var said = new BudgetService.Reason(Typed.text(reason));
        return commands.run(request, "/budgets/" + id + "/decision", command -> {
            send(decision, id, said).accept(command);
            return "/budgets/" + id;
        });
    }

    private Consumer<Command> send(@Nullable String decision, UUID id, BudgetService.Reason reason) {
        return switch (decision) {
            case "approve" -> command -> budgets.approve(id, reason, command);
            case "return" -> command -> budgets.giveBack(id, reason, command);
            case "refuse" -> command -> budgets.refuse(id, reason, command);
            // Nothing chosen, or something the page does not offer.
            case null, default -> throw new Unreadable("decision", "Choose what you decide");
        };
    }
}
