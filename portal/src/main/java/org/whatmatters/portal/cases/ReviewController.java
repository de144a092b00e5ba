package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.ReferralService;

/// Ends of which worker and person do not say the same, for the team lead.
@Controller
@RequestMapping("/reviews")
class ReviewController {

    private final CaseHead head;
    private final ReferralService referrals;
    private final Commands commands;

    ReviewController(CaseHead head, ReferralService referrals, Commands commands) {
        this.head = head;
        this.referrals = referrals;
        this.commands = commands;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("reviews", referrals.reviews());
        return "cases/reviews";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        head.show(id, model);
        return "cases/review";
    }

    @PostMapping("/{id}")
    String settle(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/reviews/" + id, command -> {
            referrals.settle(id, new ReferralService.Settling(Typed.text(form.get("note"))), command);
            return "/reviews?done=1";
        });
    }
}
