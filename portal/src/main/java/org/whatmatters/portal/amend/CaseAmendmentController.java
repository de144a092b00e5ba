package org.whatmatters.portal.amend;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.refer.AmendedForm;
import org.whatmatters.portal.services.AmendmentService;
import org.whatmatters.portal.services.AmendmentService.Decision;
import org.whatmatters.portal.services.ReferralService;

/// What was changed of what the referrer wrote, what they ask to have changed, and putting an answer right.
@Controller
@RequestMapping("/cases/{id}/amendments")
class CaseAmendmentController {

    private final ReferralService referrals;
    private final AmendmentService amendments;
    private final Commands commands;

    CaseAmendmentController(ReferralService referrals, AmendmentService amendments, Commands commands) {
        this.referrals = referrals;
        this.amendments = amendments;
        this.commands = commands;
    }

    @GetMapping
    String log(@PathVariable UUID id, Model model) {
        model.addAttribute("referral", referrals.referral(id));
        model.addAttribute("amendments", amendments.host(id));
        return "cases/amendments";
    }

    @GetMapping("/new")
    String putRight(@PathVariable UUID id, Model model) {
        model.addAttribute("referral", referrals.referral(id));
        AmendedForm.show(amendments.host(id), model);
        return "cases/put-right";
    }

    @PostMapping("/new")
    String putRight(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/amendments/new", command -> {
            amendments.putRight(id, AmendedForm.wanted(amendments.host(id), typed), command);
            return "/cases/" + id + "/amendments?done=right";
        });
    }

    @GetMapping("/{amendment}")
    String one(@PathVariable UUID id, @PathVariable UUID amendment, Model model) {
        model.addAttribute("referral", referrals.referral(id));
        model.addAttribute(
                "entry",
                amendments.host(id).log().stream()
                        .filter(entry -> entry.id().equals(amendment))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "cases/amendment";
    }

    @PostMapping("/{amendment}")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID amendment,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/amendments/" + amendment, command -> {
            var decision = new Decision(Typed.text(form.get("decision")), Typed.text(form.get("because")));
            amendments.decide(id, amendment, decision, command);
            return "/cases/" + id + "/amendments?done=decided";
        });
    }
}
