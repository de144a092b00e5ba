package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.ContactForm;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.PersonalContactService;
import org.whatmatters.portal.services.PersonalContactService.NewContacts;
import org.whatmatters.portal.services.ReferralService;

/// Whom a person wants to be rung or told, as a worker sees it and puts it down.
@Controller
@RequestMapping("/cases/{id}/contacts")
class CaseContactsController {

    private final CaseHead head;
    private final ReferralService referrals;
    private final PersonalContactService contacts;
    private final Commands commands;

    CaseContactsController(
            CaseHead head, ReferralService referrals, PersonalContactService contacts, Commands commands) {
        this.head = head;
        this.referrals = referrals;
        this.contacts = contacts;
        this.commands = commands;
    }

    @GetMapping
    String all(@PathVariable UUID id, Model model) {
        var referral = head.show(id, model);
        model.addAttribute("contacts", contacts.of(referral.personId()));
        return "cases/contacts";
    }

    @GetMapping("/{place}")
    String one(@PathVariable UUID id, @PathVariable int place, Model model) {
        var referral = head.show(id, model);
        var all = contacts.of(referral.personId());
        model.addAttribute("contacts", all);
        model.addAttribute("contact", all.at(place));
        model.addAttribute("place", place);
        model.addAttribute("types", PersonalContactService.TYPES);
        return "cases/one-contact";
    }

    @PostMapping("/{place}")
    String put(
            @PathVariable UUID id,
            @PathVariable int place,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, all(id) + "/" + place, ContactForm.names(place), command -> {
            var person = referrals.referral(id).personId();
            var changed = contacts.of(person).with(place, ContactForm.contact(form));
            contacts.put(person, new NewContacts(changed, Typed.text(form.getFirst("because"))), command);
            return all(id) + "?done=1";
        });
    }

    @PostMapping("/{place}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable int place,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, all(id) + "/" + place, command -> {
            var person = referrals.referral(id).personId();
            var changed = contacts.of(person).without(place);
            contacts.put(person, new NewContacts(changed, Typed.text(form.get("because"))), command);
            return all(id) + "?done=1";
        });
    }

    private static String all(UUID id) {
        return "/cases/" + id + "/contacts";
    }
}
