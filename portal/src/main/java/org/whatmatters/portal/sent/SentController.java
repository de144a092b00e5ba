package org.whatmatters.portal.sent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.OpenedToUs;
import org.whatmatters.portal.services.ReferralService;

/// "Referrals my team sent": as much of what became of them as the agency may know, and no more is asked for.
@Controller
class SentController {

    private final ReferralService referrals;
    private final OpenedToUs opened;

    SentController(ReferralService referrals, OpenedToUs opened) {
        this.referrals = referrals;
        this.opened = opened;
    }

    @GetMapping("/sent")
    String sent(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("sent", referrals.sent(after));
        return "sent/list";
    }

    @GetMapping("/sent/{id}")
    String one(@PathVariable UUID id, Model model) {
        var referral = referrals.sent(id);
        model.addAttribute("referral", referral);
        opened.show(referral.personId(), model);
        return "sent/one";
    }
}
