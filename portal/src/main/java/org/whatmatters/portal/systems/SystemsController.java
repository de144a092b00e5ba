package org.whatmatters.portal.systems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.whatmatters.portal.PortalSettings;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.WhoseOrganisation;
import org.whatmatters.portal.services.Problem;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.services.SystemService;
import org.whatmatters.portal.services.SystemService.SendingSystem;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.Visitor;

/// "Systems that refer for us": each supplier's program with its client id, from being let in to being stopped. The
/// board comes to those of every partner.
@Controller
@RequestMapping({SystemsController.OWN, "/organisations/{organisation}/systems"})
class SystemsController {

    static final String OWN = "/organisation/systems";

    private final SystemService systems;
    private final Commands commands;
    private final PortalSettings settings;

    SystemsController(SystemService systems, Commands commands, PortalSettings settings) {
        this.systems = systems;
        this.commands = commands;
        this.settings = settings;
    }

    /// The organisation whose page this is: the visitor's own, unless the board names another.
    @ModelAttribute("organisation")
    UUID organisation(
            @PathVariable(name = "organisation", required = false) @Nullable UUID named,
            @SessionAttribute(name = SessionKeys.VISITOR, required = false) @Nullable Visitor visitor) {
        return WhoseOrganisation.of(visitor, named);
    }

    /// Where this list is.
    @ModelAttribute("list")
    String list(@PathVariable(name = "organisation", required = false) @Nullable UUID named) {
        return named == null ? OWN : "/organisations/" + named + "/systems";
    }

    @GetMapping
    String list(@ModelAttribute("organisation") UUID organisation, Model model) {
        model.addAttribute("systems", systems.systems(organisation));
        return "systems/list";
    }

    @GetMapping("/new")
    String form() {
        return "systems/new";
    }

    @PostMapping("/new")
    String register(
            @ModelAttribute("organisation") UUID organisation,
            @ModelAttribute("list") String list,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, list + "/new", command -> {
            var system = new SystemService.NewSystem(Typed.text(form.get("name")), Typed.text(form.get("keys")));
            return list + "/" + systems.register(organisation, system, command).clientId() + "?done=registered";
        });
    }

    @GetMapping("/{clientId}")
    String one(@ModelAttribute("organisation") UUID organisation, @PathVariable UUID clientId, Model model) {
        model.addAttribute("system", find(organisation, clientId));
        model.addAttribute("tokens", settings.keycloak().issuer() + "/protocol/openid-connect/token");
        return "systems/one";
    }

    @PostMapping("/{clientId}/keys")
    String changeKeys(
            @ModelAttribute("organisation") UUID organisation,
            @ModelAttribute("list") String list,
            @PathVariable UUID clientId,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, list + "/" + clientId, command -> {
            systems.changeKeys(organisation, clientId, new SystemService.Keys(Typed.text(form.get("keys"))), command);
            return list + "/" + clientId + "?done=keys";
        });
    }

    @GetMapping("/{clientId}/remove")
    String removal(@ModelAttribute("organisation") UUID organisation, @PathVariable UUID clientId, Model model) {
        model.addAttribute("system", find(organisation, clientId));
        return "systems/remove";
    }

    @PostMapping("/{clientId}/remove")
    String remove(
            @ModelAttribute("organisation") UUID organisation,
            @ModelAttribute("list") String list,
            @PathVariable UUID clientId,
            HttpServletRequest request) {
        return commands.run(request, list + "/" + clientId + "/remove", command -> {
            systems.remove(organisation, clientId, command);
            return list + "?done=removed";
        });
    }

    private SendingSystem find(UUID organisation, UUID clientId) {
        return systems.systems(organisation).stream()
                .filter(system -> system.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, Problem.UNKNOWN));
    }
}
