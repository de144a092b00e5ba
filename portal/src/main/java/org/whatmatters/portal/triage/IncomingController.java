package org.whatmatters.portal.triage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Unreadable;
import org.whatmatters.portal.services.ReferralService;

/// The host's queue, oldest first, and the one screen on which a referral is accepted and given to a worker.
@Controller
@RequestMapping("/incoming")
class IncomingController {

    private final ReferralService referrals;
    private final Commands commands;
    private final Parts parts;

    IncomingController(ReferralService referrals, Commands commands, Parts parts) {
        this.referrals = referrals;
        this.commands = commands;
        this.parts = parts;
    }

    @GetMapping
    String queue(@RequestParam @Nullable String after, Model model) {
        var unidentified = parts.ask(referrals::unidentified);
        model.addAttribute("incoming", referrals.incoming(after));
        model.addAttribute("unidentified", unidentified.answer());
        return "triage/incoming";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var workers = parts.ask(referrals::workers);
        model.addAttribute("referral", referrals.referral(id));
        model.addAttribute("workers", workers.answer());
        return "triage/one";
    }

    /// Two commands of one press: accept, unless that was done before, then assign.
    @PostMapping("/{id}")
    String acceptAndAssign(
            @PathVariable UUID id,
            @RequestParam String state,
            @RequestParam @Nullable UUID worker,
            HttpServletRequest request) {
        return commands.run(request, "/incoming/" + id, command -> {
            if (worker == null) {
                throw new Unreadable("worker", "Choose who will support this person");
            }
            var next = state.equals("submitted")
                    ? command.then("assignment", referrals.accept(id, command).version())
                    : command;
            referrals.assign(id, new ReferralService.Assignment(worker), next);
            return "/incoming?done=" + id;
        });
    }
}
