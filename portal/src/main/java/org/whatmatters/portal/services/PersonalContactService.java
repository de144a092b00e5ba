package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about whom somebody wants to be rung or told.
@HttpExchange("/api/v1/people/{personId}/personal-contacts")
public interface PersonalContactService {

    List<String> TYPES = List.of("NEXT_OF_KIN", "EMERGENCY", "CARER", "KEY_HOLDER", "DEPENDANT", "OTHER");

    @GetExchange
    Contacts of(@PathVariable UUID personId);

    @PutExchange
    void put(@PathVariable UUID personId, @RequestBody NewContacts contacts, Command command);

    /// Whom a person wants to be rung or told.
    ///
    /// @param changes newest first
    record Contacts(long version, List<Contact> contacts, List<Change> changes) {

        /// The list with one in the place of the one that stood there; at the end where none did.
        public List<Contact> with(int place, Contact contact) {
            var changed = new ArrayList<>(contacts);
            if (place < changed.size()) {
                changed.set(place, contact);
            } else {
                changed.add(contact);
            }
            return changed;
        }

        public List<Contact> without(int place) {
            var changed = new ArrayList<>(contacts);
            if (place < changed.size()) {
                changed.remove(place);
            }
            return changed;
        }

        /// The one at a place, or nobody yet.
        public Contact at(int place) {
            return place < contacts.size() ? contacts.get(place) : Contact.NOBODY;
        }
    }

    record Contact(
            @Nullable String name,
            List<String> types,
            @Nullable String relationship,
            @Nullable String phone,
            @Nullable String knows,
            @Nullable String comment) {

        static final Contact NOBODY = new Contact(null, List.of(), null, null, null, null);
    }

    record Change(Instant at, String by, String because) {}

    record NewContacts(List<Contact> contacts, @Nullable String because) {}
}
