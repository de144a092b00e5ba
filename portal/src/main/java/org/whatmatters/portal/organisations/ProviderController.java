package org.whatmatters.portal.organisations;

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
import org.whatmatters.portal.services.OrganisationService;
import org.whatmatters.portal.services.OrganisationService.NewProvider;

/// "Where its people sign in": here, or at an identity provider of the partner's own. For the integrated care board.
@Controller
@RequestMapping("/organisations/{id}/sign-in")
class ProviderController {

    private final OrganisationService organisations;
    private final Commands commands;

    ProviderController(OrganisationService organisations, Commands commands) {
        this.organisations = organisations;
        this.commands = commands;
    }

    @GetMapping
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("details", organisations.of(id));
        model.addAttribute("provider", organisations.provider(id));
        return "organisations/sign-in";
    }

    @PostMapping
    String keep(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/organisations/" + id + "/sign-in", command -> {
            organisations.keepProvider(
                    id,
                    new NewProvider(
                            Typed.text(form.get("issuer")),
                            Typed.text(form.get("discovery")),
                            Typed.text(form.get("clientId")),
                            Typed.text(form.get("clientSecret"))),
                    command);
            return "/organisations/" + id + "?done=sign-in";
        });
    }

    @PostMapping("/remove")
    String remove(@PathVariable UUID id, HttpServletRequest request) {
        return commands.run(request, "/organisations/" + id + "/sign-in", command -> {
            organisations.removeProvider(id, command);
            return "/organisations/" + id + "?done=sign-in";
        });
    }
}
