package org.whatmatters.person.personalcontact;

import java.time.Instant;
import java.util.List;
import org.whatmatters.person.record.Author;

/// All of them, as they stood after a change.
///
/// @param because why it was changed, in the words of whoever did
record ContactList(long version, List<PersonalContact> contacts, String because, Author by, Instant at) {

    /// As many as fit on a page.
    static final int MOST = 20;

    ContactList {
        contacts = List.copyOf(contacts);
    }
}
