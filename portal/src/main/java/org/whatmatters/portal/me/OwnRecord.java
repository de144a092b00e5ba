package org.whatmatters.portal.me;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.PersonService.Person;
import org.whatmatters.portal.services.Refusal;

/// The record of whoever is signed in. At the first sign-in the person service is asked to recognise them by the NHS
/// number that NHS login vouches for; asking it again changes nothing.
@Component
class OwnRecord {

    private final PersonService people;

    OwnRecord(PersonService people) {
        this.people = people;
    }

    /// @param justRecognised the other services will hear of it in a moment
    record Own(Person person, boolean justRecognised) {}

    Optional<Own> find() {
        try {
            return Optional.of(new Own(people.me(), false));
        } catch (Refusal refusal) {
            if (!refusal.isNotFound()) {
                throw refusal;
            }
            return recognise();
        }
    }

    private Optional<Own> recognise() {
        try {
            people.recognise(new Command(UUID.randomUUID(), null));
            return Optional.of(new Own(people.me(), true));
        } catch (Refusal refusal) {
            // 404: nobody with this number yet; 409 or 422: not to be told apart from somebody else.
            if (refusal.isNotFound() || refusal.isConflict() || refusal.status() == 422) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
