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
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.services.AgreementService;
import org.whatmatters.portal.services.OverrideService;
import org.whatmatters.portal.services.PersonService;

/// "Who can see what": the person says of each organisation around them what it may read, hear and send, and takes it
/// back.
@Controller
@RequestMapping("/me/sharing")
class SharingController {

    private final OwnRecord ownRecord;
    private final PersonService people;
    private final AgreementService agreements;
    private final OverrideService overrides;
    private final Parts parts;
    private final Commands commands;

    SharingController(
            OwnRecord ownRecord,
            PersonService people,
            AgreementService agreements,
            OverrideService overrides,
            Parts parts,
            Commands commands) {
        this.ownRecord = ownRecord;
        this.people = people;
        this.agreements = agreements;
        this.overrides = overrides;
        this.parts = parts;
        this.commands = commands;
    }

    @GetMapping
    String all(Model model) {
        var own = ownRecord.find();
        if (own.isEmpty()) {
            return "me/none";
        }
        var letIn = parts.ask(overrides::aboutMe);
        model.addAttribute(
                "agreements", agreements.agreements(own.get().person().id()));
        model.addAttribute("letIn", letIn.answer());
        return "me/sharing";
    }

    @GetMapping("/{organisationId}")
    String one(@PathVariable UUID organisationId, Model model) {
        var own = ownRecord.find();
        if (own.isEmpty()) {
            return "me/none";
        }
        var all = agreements.agreements(own.get().person().id());
        model.addAttribute("agreements", all);
        model.addAttribute("organisation", all.about(organisationId));
        model.addAttribute("headings", AgreementService.HEADINGS);
        return "me/sharing-with";
    }

    @PostMapping("/{organisationId}")
    String say(
            @PathVariable UUID organisationId,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, "/me/sharing/" + organisationId, command -> {
            agreements.say(people.me().id(), organisationId, AgreementForm.byThePerson(form), command);
            return "/me/sharing?done=1";
        });
    }
}
