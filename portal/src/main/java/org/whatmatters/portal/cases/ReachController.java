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

/// Reaching the person: what came of a try, and a time to talk.
@Controller
@RequestMapping("/cases/{id}")
class ReachController {

    private final CaseHead head;
    private final ReferralService referrals;
    private final Commands commands;

    ReachController(CaseHead head, ReferralService referrals, Commands commands) {
        this.head = head;
        this.referrals = referrals;
        this.commands = commands;
    }

    @GetMapping("/contact")
    String contact(@PathVariable UUID id, Model model) {
        head.show(id, model);
        return "cases/contact";
    }

    @PostMapping("/contact")
    String recordContact(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/contact", command -> {
            var contact = new ReferralService.Contact(
                    Typed.text(form.get("channel")), Typed.text(form.get("outcome")), Typed.text(form.get("note")));
            referrals.recordContact(id, contact, command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/appointment")
    String appointment(@PathVariable UUID id, Model model) {
        head.show(id, model);
        return "cases/appointment";
    }

    @PostMapping("/appointment")
    String book(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/appointment", Map.of("startsAt", "startsOn"), command -> {
            var booking = new ReferralService.Booking(
                    Typed.text(form.get("kind")), Typed.when("startsOn", form, "time"), Typed.text(form.get("place")));
            referrals.book(id, booking, command);
            return "/cases/" + id;
        });
    }
}
