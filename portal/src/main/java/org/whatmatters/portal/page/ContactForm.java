package org.whatmatters.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import org.whatmatters.portal.services.PersonalContactService.Contact;

/// Somebody who is to be rung or told, as typed by the person or by a worker whom they told.
public final class ContactForm {

    private ContactForm() {}

    public static Contact contact(MultiValueMap<String, String> form) {
        return new Contact(
                Typed.text(form.getFirst("name")),
                Objects.requireNonNullElse(form.get("types"), List.of()),
                Typed.text(form.getFirst("relationship")),
                Typed.text(form.getFirst("phone")),
                Typed.text(form.getFirst("knows")),
                Typed.text(form.getFirst("comment")));
    }

    /// The service speaks of the place in the list, the form of one contact.
    public static Map<String, String> names(int place) {
        var prefix = "contacts-" + place + "-";
        return Map.of(
                prefix + "name", "name",
                prefix + "types", "types",
                prefix + "relationship", "relationship",
                prefix + "phone", "phone",
                prefix + "knows", "knows",
                prefix + "comment", "comment");
    }
}
