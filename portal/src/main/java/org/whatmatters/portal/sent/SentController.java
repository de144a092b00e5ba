package org.whatmatters.portal.sent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.OpenedToUs;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.RecordCopyService;
import org.whatmatters.portal.services.ReferralService;

/// "Referrals my team sent": as much of what became of them as the agency may know, what the team was asked, and taking
/// one back.
@Controller
class SentController {

    private static final List<String> REASONS = List.of("NEEDS_MET", "MOVED_AWAY", "DUPLICATE", "MISTAKEN", "OTHER");

    private final ReferralService referrals;
    private final RecordCopyService copies;
    private final Parts parts;
    private final OpenedToUs opened;
    private final Commands commands;

    SentController(
            ReferralService referrals, RecordCopyService copies, Parts parts, OpenedToUs opened, Commands commands) {
        this.referrals = referrals;
        this.copies = copies;
        this.parts = parts;
        this.opened = opened;
        this.commands = commands;
    }

    @GetMapping("/sent")
    String sent(@RequestParam @Nullable String after, Model model) {
        var record = parts.ask(copies::count);
        model.addAttribute("sent", referrals.sent(after));
        model.addAttribute("record", record.answer());
        return "sent/list";
    }

    @GetMapping("/sent/{id}")
    String one(@PathVariable UUID id, Model model) {
        var record = parts.ask(copies::count);
        var referral = referrals.sent(id);
        model.addAttribute("record", record.answer());
        model.addAttribute("referral", referral);
        model.addAttribute("reasons", REASONS);
        opened.show(referral.personId(), model);
        return "sent/one";
    }

    @PostMapping("/sent/{id}/answer")
    String answer(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/sent/" + id, command -> {
            referrals.answer(id, new ReferralService.GivenAnswer(Typed.text(form.get("answer"))), command);
            return "/sent/" + id + "?done=answered";
        });
    }

    @PostMapping("/sent/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/sent/" + id, command -> {
            var because = new ReferralService.Because(Typed.text(form.get("reasonCode")), Typed.text(form.get("note")));
            referrals.withdraw(id, because, command);
            return "/sent/" + id + "?done=withdrawn";
        });
    }
}
