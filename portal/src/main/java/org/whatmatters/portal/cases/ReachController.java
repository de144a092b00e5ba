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
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.ReferralService;

/// Reaching the person: what came of a try, and in the same press the next time to talk.
@Controller
@RequestMapping("/cases/{id}/contact")
class ReachController {

    private static final Map<String, String> NAMES = Map.of(
            "next-kind", "kind",
            "next-startsAt", "startsOn",
            "next-place", "place",
            "next-postcode", "postcode",
            "next-company", "company");

    private final CaseHead head;
    private final ReferralService referrals;
    private final Commands commands;
    private final Parts parts;

    ReachController(CaseHead head, ReferralService referrals, Commands commands, Parts parts) {
        this.head = head;
        this.referrals = referrals;
        this.commands = commands;
        this.parts = parts;
    }

    @GetMapping
    String contact(@PathVariable UUID id, Model model) {
        head.show(id, model);
        model.addAttribute("colleagues", parts.ask(referrals::colleagues).answer());
        return "cases/contact";
    }

    /// The next time to talk, where one was agreed, is kept together with the talk or not at all.
    @PostMapping
    String recordContact(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/contact", NAMES, command -> {
            var contact = new ReferralService.Contact(
                    Typed.text(form.get("channel")),
                    Typed.text(form.get("outcome")),
                    Typed.text(form.get("note")),
                    Typed.id("saidTo", form.get("saidTo")),
                    Typed.text(form.get("kind")) == null ? null : Times.next(form));
            referrals.recordContact(id, contact, command);
            return "/cases/" + id;
        });
    }
}
