package org.whatmatters.portal.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.AgreementForm;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.services.AgreementService;
import org.whatmatters.portal.services.Problem;
import org.whatmatters.portal.services.ProxyService;
import org.whatmatters.portal.services.ProxyService.Helping;
import org.whatmatters.portal.services.Refusal;

/// "Who can see what" of somebody whom the visitor helps, where the visitor may decide that for them.
@Controller
@RequestMapping("/me/helping/{personId}/sharing")
class HelpedSharingController {

    private final ProxyService proxies;
    private final AgreementService agreements;
    private final Commands commands;

    HelpedSharingController(ProxyService proxies, AgreementService agreements, Commands commands) {
        this.proxies = proxies;
        this.agreements = agreements;
        this.commands = commands;
    }

    @GetMapping
    String all(@PathVariable UUID personId, Model model) {
        model.addAttribute("helping", helping(personId));
        model.addAttribute("agreements", agreements.agreementsFor(personId));
        return "me/helped-sharing";
    }

    @GetMapping("/{organisationId}")
    String one(@PathVariable UUID personId, @PathVariable UUID organisationId, Model model) {
        var all = agreements.agreementsFor(personId);
        model.addAttribute("helping", helping(personId));
        model.addAttribute("agreements", all);
        model.addAttribute("organisation", all.about(organisationId));
        model.addAttribute("headings", AgreementService.HEADINGS);
        return "me/helped-sharing-with";
    }

    @PostMapping("/{organisationId}")
    String say(
            @PathVariable UUID personId,
            @PathVariable UUID organisationId,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        var sharing = "/me/helping/" + personId + "/sharing";
        return commands.run(request, sharing + "/" + organisationId, command -> {
            agreements.sayFor(personId, organisationId, AgreementForm.byThePerson(form), command);
            return sharing + "?done=1";
        });
    }

    private Helping helping(UUID personId) {
        return proxies.helping().stream()
                .filter(one -> personId.equals(one.personId()) && one.decidesOnSharing())
                .findFirst()
                .orElseThrow(() -> new Refusal(404, Problem.UNKNOWN));
    }
}
