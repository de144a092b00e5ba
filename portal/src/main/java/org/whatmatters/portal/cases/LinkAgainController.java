package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.CaseFile;
import org.whatmatters.portal.services.LinkAgainService;
import org.whatmatters.portal.services.ReferralService;

/// The group has no text, or has lost it: the link once more, to the phone that is put down or to another.
@Controller
@RequestMapping("/cases/{id}/offers/{offer}/link")
class LinkAgainController {

    private final CaseHead head;
    private final ReferralService referrals;
    private final GroupPhones groupPhones;
    private final LinkAgainService links;
    private final Commands commands;

    LinkAgainController(
            CaseHead head,
            ReferralService referrals,
            GroupPhones groupPhones,
            LinkAgainService links,
            Commands commands) {
        this.head = head;
        this.referrals = referrals;
        this.groupPhones = groupPhones;
        this.links = links;
        this.commands = commands;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable UUID offer, Model model) {
        head.show(id, model);
        var asked = offer(id, offer);
        model.addAttribute("offer", asked);
        model.addAttribute("phone", groupPhones.putDown(serviceOf(asked)));
        return "cases/link-again";
    }

    @PostMapping
    String send(
            @PathVariable UUID id,
            @PathVariable UUID offer,
            @RequestParam @Nullable String number,
            @RequestParam(required = false) boolean agreed,
            HttpServletRequest request) {
        var form = "/cases/" + id + "/offers/" + offer + "/link";
        return commands.run(request, form, Map.of("phone", "number"), command -> {
            var service = serviceOf(offer(id, offer));
            var phone = groupPhones.id(service, Typed.text(number), agreed, command);
            links.send(id, offer, new LinkAgainService.To(phone), command);
            return "/cases/" + id + "#groups";
        });
    }

    private CaseFile.Offer offer(UUID id, UUID offer) {
        return referrals.referral(id).offers().stream()
                .filter(one -> offer.equals(one.id()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static UUID serviceOf(CaseFile.Offer offer) {
        return Objects.requireNonNull(offer.serviceId());
    }
}
