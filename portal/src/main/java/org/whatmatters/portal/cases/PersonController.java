package org.whatmatters.portal.cases;

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
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.ReferralService;

/// The person's own facts, as a worker puts them right: details, and which ways of contact are safe.
@Controller
@RequestMapping("/cases/{id}")
class PersonController {

    private final CaseHead head;
    private final ReferralService referrals;
    private final PersonService people;
    private final Commands commands;

    PersonController(CaseHead head, ReferralService referrals, PersonService people, Commands commands) {
        this.head = head;
        this.referrals = referrals;
        this.people = people;
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
            var answers = new PersonService.SafeContactAnswers(
                    answer(form, "call"),
                    answer(form, "sms"),
                    answer(form, "voicemail"),
                    answer(form, "email"),
                    answer(form, "app"),
                    answer(form, "letter"),
                    answer(form, "visit"),
                    form.containsKey("askedAlone"),
                    Typed.text(form.get("codeWord")));
            people.setSafeContact(referrals.referral(id).personId(), answers, command);
            return "/cases/" + id;
        });
    }

    /// What was not answered is not known, and what is not known is never taken for safe.
    private static String answer(Map<String, String> form, String way) {
        return Objects.requireNonNullElse(form.get(way), "UNKNOWN");
    }

    @GetMapping("/restriction")
    String restriction(@PathVariable UUID id, Model model) {
        head.showRecord(id, model);
        model.addAttribute("reasons", PersonService.REASONS_TO_RESTRICT);
        return "cases/restriction";
    }

    @PostMapping("/restriction")
    String restrict(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/restriction", command -> {
            var asked = new PersonService.RestrictionAsked(
                    Typed.text(form.get("reason")),
                    Typed.text(form.get("note")),
                    Typed.partialDate(form.get("reviewOn"), form.get("reviewOn-month"), form.get("reviewOn-year")));
            people.restrict(referrals.referral(id).personId(), asked, command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/details")
    String details(@PathVariable UUID id, Model model) {
        head.showRecord(id, model);
        return "cases/details";
    }

    @PostMapping("/details")
    String correct(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/details", command -> {
            var person = people.person(referrals.referral(id).personId());
            people.correct(person.id(), details(form, person), command);
            return "/cases/" + id;
        });
    }

    private static PersonService.Details details(Map<String, String> form, PersonService.Person person) {
        return new PersonService.Details(
                Typed.text(form.get("givenName")),
                Typed.text(form.get("familyName")),
                Typed.partialDate(form.get("birthDate"), form.get("birthDate-month"), form.get("birthDate-year")),
                Typed.text(form.get("nhsNumber")),
                Typed.text(form.get("phone")),
                Typed.text(form.get("address")),
                Typed.text(form.get("postcode")),
                form.containsKey("noFixedAbode"),
                Typed.text(form.get("gpPractice")),
                Typed.text(form.get("language")),
                form.containsKey("interpreterNeeded"),
                person.formats());
    }
}
