package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.RestrictionService;

/// The person's own facts, as a worker puts them right: details, and which ways of contact are safe.
@Controller
@RequestMapping("/cases/{id}")
class PersonController {

    private final CaseHead head;
    private final ReferralService referrals;
    private final PersonService people;
    private final RestrictionService restrictions;
    private final Commands commands;

    PersonController(
            CaseHead head,
            ReferralService referrals,
            PersonService people,
            RestrictionService restrictions,
            Commands commands) {
        this.head = head;
        this.referrals = referrals;
        this.people = people;
        this.restrictions = restrictions;
        this.commands = commands;
    }

    @GetMapping("/safe-contact")
    String safeContact(@PathVariable UUID id, Model model) {
        head.showRecord(id, model);
        model.addAttribute("ways", PersonService.WAYS);
        return "cases/safe-contact";
    }

    @PostMapping("/safe-contact")
    String setSafeContact(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/safe-contact", command -> {
            people.setSafeContact(referrals.referral(id).personId(), SafeContactForm.answers(form), command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/restriction")
    String restriction(@PathVariable UUID id, Model model) {
        head.showRecord(id, model);
        model.addAttribute("reasons", RestrictionService.REASONS_TO_RESTRICT);
        return "cases/restriction";
    }

    @PostMapping("/restriction")
    String restrict(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/restriction", command -> {
            var asked = new RestrictionService.RestrictionAsked(
                    Typed.text(form.get("reason")), Typed.text(form.get("note")), Typed.partialDate(form, "reviewOn"));
            restrictions.restrict(referrals.referral(id).personId(), asked, command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/details")
    String details(@PathVariable UUID id, Model model) {
        head.showRecord(id, model);
        model.addAttribute("formats", PersonService.FORMATS);
        model.addAttribute("languages", PersonService.LANGUAGES);
        model.addAttribute("telecomKinds", PersonService.TELECOM_KINDS);
        model.addAttribute("addressUses", PersonService.ADDRESS_USES);
        return "cases/details";
    }

    @PostMapping("/details")
    String correct(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/details", ContactFactsForm.names(form), command -> {
            var birthDate = Typed.partialDate(form.toSingleValueMap(), "birthDate");
            var details = DetailsForm.details(
                    form,
                    birthDate,
                    DetailsForm.text(form, "nhsNumber"),
                    DetailsForm.text(form, "gpRegistration-odsCode"),
                    DetailsForm.text(form, "because"));
            people.correct(referrals.referral(id).personId(), details, command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/equality")
    String equality(@PathVariable UUID id, Model model) {
        head.showRecord(id, model);
        model.addAttribute("equality", people.equality(referrals.referral(id).personId()));
        model.addAttribute("ethnicities", PersonService.ETHNICITIES);
        return "cases/equality";
    }

    @PostMapping("/equality")
    String sayEquality(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/equality", command -> {
            people.sayEquality(referrals.referral(id).personId(), EqualityForm.answers(form), command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/death")
    String death(@PathVariable UUID id, Model model) {
        head.showRecord(id, model);
        return "cases/death";
    }

    @PostMapping("/death")
    String reportDeath(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/death", command -> {
            var person = referrals.referral(id).personId();
            var because = Typed.text(form.get("because"));
            switch (form.getOrDefault("word", "report")) {
                case "confirm" -> people.confirmDeath(person, new PersonService.Because(because), command);
                case "take-back" -> people.takeBackDeath(person, new PersonService.Because(because), command);
                default -> {
                    var diedOn = Typed.partialDate(form, "diedOn");
                    people.reportDeath(person, new PersonService.Death(diedOn, because), command);
                }
            }
            return "/cases/" + id;
        });
    }

    @GetMapping("/changes")
    String changes(@PathVariable UUID id, @RequestParam @Nullable String after, Model model) {
        head.showRecord(id, model);
        model.addAttribute("changes", people.changes(referrals.referral(id).personId(), after));
        return "cases/changes";
    }
}
