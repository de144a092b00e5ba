package org.whatmatters.portal.emergency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.OpenedToUs;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.OverrideService;
import org.whatmatters.portal.services.OverrideService.Emergency;
import org.whatmatters.portal.services.OverrideService.LetIn;
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.Problem;
import org.whatmatters.portal.services.Refusal;

/// "Emergency access": who is needed at once, and why; then what helps in the emergency, until the hour is over.
@Controller
@RequestMapping("/emergency")
class EmergencyController {

    private final OverrideService overrides;
    private final PersonService people;
    private final OpenedToUs opened;
    private final Parts parts;
    private final Commands commands;

    EmergencyController(
            OverrideService overrides, PersonService people, OpenedToUs opened, Parts parts, Commands commands) {
        this.overrides = overrides;
        this.people = people;
        this.opened = opened;
        this.parts = parts;
        this.commands = commands;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("open", overrides.mine());
        model.addAttribute("reasons", OverrideService.REASONS);
        return "emergency/ask";
    }

    @PostMapping
    String breakGlass(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/emergency", command -> {
            var emergency = new Emergency(
                    Typed.text(form.get("nhsNumber")),
                    Typed.text(form.get("givenName")),
                    Typed.text(form.get("familyName")),
                    Typed.partialDate(form, "birthDate"),
                    Typed.text(form.get("postcode")),
                    Typed.text(form.get("reason")),
                    Typed.text(form.get("because")),
                    Typed.yesOrNo(form.get("personTold")));
            return "/emergency/" + overrides.breakGlass(emergency, command).id();
        });
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var open = find(id);
        var personId = Objects.requireNonNull(open.personId());
        var person = parts.ask(() -> people.person(personId));
        model.addAttribute("override", open);
        model.addAttribute("person", person.answer());
        opened.show(personId, model);
        return "emergency/one";
    }

    @PostMapping("/{id}/closing")
    String close(@PathVariable UUID id, HttpServletRequest request) {
        return commands.run(request, "/emergency/" + id, command -> {
            overrides.close(id, command);
            return "/emergency?done=closed";
        });
    }

    /// What has ended is not there any more.
    private LetIn find(UUID id) {
        return overrides.mine().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, Problem.UNKNOWN));
    }
}
