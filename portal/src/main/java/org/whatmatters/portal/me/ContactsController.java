package org.whatmatters.portal.me;

import jakarta.servlet.http.HttpServletRequest;
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
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.PersonalContactService;
import org.whatmatters.portal.services.PersonalContactService.NewContacts;

/// "People to ring": whom the person wants to be rung or told.
@Controller
@RequestMapping("/me/contacts")
class ContactsController {

    private static final String ALL = "/me/contacts";
    private static final String BY_MYSELF = "I changed it myself.";

    private final OwnRecord ownRecord;
    private final PersonService people;
    private final PersonalContactService contacts;
    private final Commands commands;

    ContactsController(OwnRecord ownRecord, PersonService people, PersonalContactService contacts, Commands commands) {
        this.ownRecord = ownRecord;
        this.people = people;
        this.contacts = contacts;
        this.commands = commands;
    }

    @GetMapping
    String all(Model model) {
        var own = ownRecord.find();
        if (own.isEmpty()) {
            return "me/none";
        }
        model.addAttribute("contacts", contacts.of(own.get().person().id()));
        return "me/contacts";
    }

    @GetMapping("/{place}")
    String one(@PathVariable int place, Model model) {
        var own = ownRecord.find();
        if (own.isEmpty()) {
            return "me/none";
        }
        var all = contacts.of(own.get().person().id());
        model.addAttribute("contacts", all);
        model.addAttribute("contact", all.at(place));
        model.addAttribute("types", PersonalContactService.TYPES);
        return "me/contact";
    }

    @PostMapping("/{place}")
    String put(@PathVariable int place, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return commands.run(request, ALL + "/" + place, ContactForm.names(place), command -> {
            var person = people.me().id();
            var changed = contacts.of(person).with(place, ContactForm.contact(form));
            contacts.put(person, new NewContacts(changed, BY_MYSELF), command);
            return ALL + "?done=1";
        });
    }

    @PostMapping("/{place}/removal")
    String remove(@PathVariable int place, HttpServletRequest request) {
        return commands.run(request, ALL, command -> {
            var person = people.me().id();
            contacts.put(person, new NewContacts(contacts.of(person).without(place), BY_MYSELF), command);
            return ALL + "?done=1";
        });
    }
}
