package org.whatmatters.portal.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.ContactFactsForm;
import org.whatmatters.portal.page.DetailsForm;
import org.whatmatters.portal.page.EqualityForm;
import org.whatmatters.portal.page.SafeContactForm;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.PersonService.GpRegistration;
import org.whatmatters.portal.services.PersonService.ProposalAnswer;

/// "My details", what others propose to change in them, "How to reach me safely", "To be fair to everybody" and "What
/// was changed": the person's own facts in the person's own hands.
@Controller
@RequestMapping("/me")
class OwnDetailsController {

    private static final String BY_MYSELF = "I changed it myself.";

    private final OwnRecord ownRecord;
    private final PersonService people;
    private final Commands commands;

    OwnDetailsController(OwnRecord ownRecord, PersonService people, Commands commands) {
        this.ownRecord = ownRecord;
        this.people = people;
        this.commands = commands;
    }

    @GetMapping("/details")
    String details(Model model) {
        model.addAttribute("formats", PersonService.FORMATS);
        model.addAttribute("languages", PersonService.LANGUAGES);
        model.addAttribute("telecomKinds", PersonService.TELECOM_KINDS);
        model.addAttribute("addressUses", PersonService.ADDRESS_USES);
        return show("me/details", model);
    }

    /// A new number or address is not known to be safe, so the person is asked about it next.
    @PostMapping("/details")
    String change(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/me/details", ContactFactsForm.names(form), command -> {
            var before = people.me();
            var details = DetailsForm.details(
                    form, before.birthDate(), before.nhsNumber(), odsCode(before.gpRegistration(), form), BY_MYSELF);
            var after = people.correct(before.id(), details, command);
            return Objects.equals(before.safeContact(), after.safeContact())
                    ? "/me?done=details"
                    : "/me/safe-contact?changed=1";
        });
    }

    /// People know their practice by its name: the code stays as long as the name does.
    private static @Nullable String odsCode(GpRegistration before, MultiValueMap<String, String> form) {
        return Objects.equals(before.name(), DetailsForm.text(form, "gpRegistration-name")) ? before.odsCode() : null;
    }

    @GetMapping("/proposals")
    String proposals(Model model) {
        var own = ownRecord.find();
        if (own.isEmpty()) {
            return "me/none";
        }
        model.addAttribute("proposals", people.proposals(own.get().person().id()));
        return "me/proposals";
    }

    /// A yes to another number or address makes it doubtful whether it is safe, so the person is asked about it next.
    @PostMapping("/proposals/{proposal}")
    String answer(@PathVariable UUID proposal, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/me/proposals", command -> {
            var before = people.me();
            var answer = new ProposalAnswer(Typed.text(form.get("answer")), null);
            people.answerProposal(before.id(), proposal, answer, command);
            return Objects.equals(before.safeContact(), people.me().safeContact())
                    ? "/me/proposals?done=1"
                    : "/me/safe-contact?changed=1";
        });
    }

    @GetMapping("/safe-contact")
    String safeContact(Model model) {
        model.addAttribute("ways", PersonService.WAYS);
        return show("me/safe-contact", model);
    }

    @PostMapping("/safe-contact")
    String setSafeContact(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/me/safe-contact", command -> {
            people.setSafeContact(people.me().id(), SafeContactForm.answers(form), command);
            return "/me?done=safe-contact";
        });
    }

    @GetMapping("/equality")
    String equality(Model model) {
        var own = ownRecord.find();
        if (own.isEmpty()) {
            return "me/none";
        }
        model.addAttribute("equality", people.equality(own.get().person().id()));
        model.addAttribute("ethnicities", PersonService.ETHNICITIES);
        return "me/equality";
    }

    @PostMapping("/equality")
    String sayEquality(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/me/equality", command -> {
            people.sayEquality(people.me().id(), EqualityForm.answers(form), command);
            return "/me?done=equality";
        });
    }

    @GetMapping("/changes")
    String changes(@RequestParam @Nullable String after, Model model) {
        var own = ownRecord.find();
        if (own.isEmpty()) {
            return "me/none";
        }
        model.addAttribute("changes", people.changes(own.get().person().id(), after));
        return "me/changes";
    }

    private String show(String page, Model model) {
        var own = ownRecord.find();
        own.ifPresent(mine -> model.addAttribute("me", mine.person()));
        return own.isPresent() ? page : "me/none";
    }
}
