package org.whatmatters.person.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who a person is and where they are found. Every part may be unknown.
///
/// @param phone E.164
/// @param gpPractice ODS code
public record Details(
        Name name,
        @Nullable PartialDate birthDate,
        @Nullable NhsNumber nhsNumber,
        @Nullable String phone,
        Home home,
        @Nullable String gpPractice,
        Communication communication) {

    /// These details, with what is blank in them taken from `found`. What is known is never overwritten by a referral:
    /// a stranger's form must not move a record to another address.
    public Details completedBy(Details found) {
        return new Details(
                name.equals(Name.UNKNOWN) ? found.name : name,
                birthDate == null ? found.birthDate : birthDate,
                nhsNumber == null ? found.nhsNumber : nhsNumber,
                phone == null ? found.phone : phone,
                home.equals(Home.UNKNOWN) ? found.home : home,
                gpPractice == null ? found.gpPractice : gpPractice,
                communication.equals(Communication.NOT_ASKED) ? found.communication : communication);
    }

    /// For a number that another record holds.
    public Details withoutNhsNumber() {
        return new Details(name, birthDate, null, phone, home, gpPractice, communication);
    }

    public boolean hasAnotherPhoneThan(Details other) {
        return !Objects.equals(phone, other.phone);
    }

    public boolean hasAnotherHomeThan(Details other) {
        return !home.equals(other.home);
    }

    /// Whether both speak of the same person by the facts that a person cannot change for themselves.
    public boolean identifiesLike(Details other) {
        return Objects.equals(nhsNumber, other.nhsNumber) && Objects.equals(birthDate, other.birthDate);
    }

    /// Every field by name, as text, for the record of changes.
    Map<String, @Nullable String> asFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("givenName", name.given());
        fields.put("familyName", name.family());
        fields.put("birthDate", birthDate == null ? null : birthDate.toString());
        fields.put("nhsNumber", nhsNumber == null ? null : nhsNumber.digits());
        fields.put("phone", phone);
        fields.put("address", home.address());
        fields.put("postcode", home.postcode() == null ? null : home.postcode().value());
        fields.put("noFixedAbode", String.valueOf(home.noFixedAbode()));
        fields.put("gpPractice", gpPractice);
        fields.put("language", communication.language());
        fields.put("interpreterNeeded", String.valueOf(communication.interpreterNeeded()));
        fields.put("formats", String.join(",", communication.formats()));
        return fields;
    }
}
