package org.whatmatters.person.record.persistence;

import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.ContactFact;
import org.whatmatters.person.record.ContactFact.Kind;
import org.whatmatters.person.record.ContactFact.OfBirthDate;
import org.whatmatters.person.record.ContactFact.OfGpRegistration;
import org.whatmatters.person.record.ContactFact.OfHome;
import org.whatmatters.person.record.ContactFact.OfName;
import org.whatmatters.person.record.ContactFact.OfTelecoms;
import org.whatmatters.person.record.GpRegistration;
import org.whatmatters.person.record.Home;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.Telecoms;
import tools.jackson.databind.json.JsonMapper;

/// A fact as the JSON of a column, in both directions; which fact it is stands beside it.
final class ContactFactJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ContactFactJson() {}

    static String write(ContactFact fact) {
        return JSON.writeValueAsString(value(fact));
    }

    private static @Nullable Object value(ContactFact fact) {
        return switch (fact) {
            case OfName(var name) -> name;
            case OfBirthDate(var birthDate) -> birthDate == null ? null : birthDate.toString();
            case OfTelecoms(var telecoms) -> telecoms;
            case OfHome(var home) -> home;
            case OfGpRegistration(var gpRegistration) -> gpRegistration;
        };
    }

    static ContactFact read(Kind kind, String json) {
        return switch (kind) {
            case NAME -> new OfName(JSON.readValue(json, Name.class));
            case BIRTH_DATE -> {
                var date = JSON.readValue(json, String.class);
                yield new OfBirthDate(date == null ? null : PartialDate.ofKept(date));
            }
            case TELECOMS -> new OfTelecoms(JSON.readValue(json, Telecoms.class));
            case HOME -> new OfHome(JSON.readValue(json, Home.class));
            case GP_REGISTRATION -> new OfGpRegistration(JSON.readValue(json, GpRegistration.class));
        };
    }
}
