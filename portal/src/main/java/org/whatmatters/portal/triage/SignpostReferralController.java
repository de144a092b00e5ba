package org.whatmatters.portal.triage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.find.Sought;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.LastWords;
import org.whatmatters.portal.page.Unreadable;
import org.whatmatters.portal.services.DirectoryService;
import org.whatmatters.portal.services.ReferralService;

/// A referral that needs no worker: the person was told about services, which are looked for and ticked here.
@Controller
@RequestMapping("/incoming/{id}/signpost")
class SignpostReferralController {

    private static final int SHOWN = 10;

    private final ReferralService referrals;
    private final DirectoryService directory;
    private final Commands commands;

    SignpostReferralController(ReferralService referrals, DirectoryService directory, Commands commands) {
        this.referrals = referrals;
        this.directory = directory;
        this.commands = commands;
    }

    @GetMapping
    String search(
            @PathVariable UUID id,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String need,
            @RequestParam @Nullable String postcode,
            Model model) {
        var referral = referrals.referral(id);
        model.addAttribute("referral", referral);
        var sought = Sought.of(q, need, postcode, referral);
        sought.tell(model);
        if (sought.isAsked()) {
            var found = sought.ask(directory, SHOWN);
            model.addAttribute("found", found.services());
            model.addAttribute("within", found.within());
            if (found.kept().isRefused()) {
                model.addAttribute("kept", found.kept());
            }
        }
        return "triage/signpost";
    }

    @PostMapping
    String end(
            @PathVariable UUID id,
            @RequestParam @Nullable List<UUID> services,
            @RequestParam @Nullable String advice,
            HttpServletRequest request) {
        return commands.run(request, "/incoming/" + id + "/signpost", command -> {
            if (services == null || services.isEmpty()) {
                throw new Unreadable("q", "Search, and tick at least one service that you told them about");
            }
            referrals.end(id, LastWords.signposted(services, advice), command);
            return "/incoming?triaged=signposted";
        });
    }
}
