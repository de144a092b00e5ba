package org.whatmatters.person.record;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who a person is and where they are found. Every part may be unknown.
public record Details(
        Name name,
        Called called,
        @Nullable PartialDate birthDate,
        @Nullable NhsNumber nhsNumber,
        Telecoms telecoms,
        Home home,
        GpRegistration gpRegistration,
        Communication communication) {

    static final Details UNKNOWN = new Details(
            Name.UNKNOWN,
            Called.UNKNOWN,
            null,
            null,
            Telecoms.UNKNOWN,
            Home.UNKNOWN,
            GpRegistration.NOT_ASKED,
            Communication.NOT_ASKED);

    /// What can be blank in one record and known in another. A name or a home is one fact: half of one record's
    /// and half of another's would be nobody's.
    public enum Fact {
        NAME,
        CALLED,
        BIRTH_DATE,
        NHS_NUMBER,
        PHONE,
        EMAIL,
        HOME,
        GP_PRACTICE,
        COMMUNICATION
    }

    /// These details, with what is blank in them taken from `found`. What is known is never overwritten by a referral:
    /// a stranger's form must not move a record to another address.
    public Details completedBy(Details found) {
        return with(factsLike(UNKNOWN), found);
    }

    /// What [#completedBy] takes from there.
    public Set<Fact> wouldTakeFrom(Details found) {
        var taken = factsLike(UNKNOWN);
        taken.removeAll(found.factsLike(UNKNOWN));
        return taken;
    }

    /// These details without what they once took from there, as far as nobody has changed it since.
    public Details givingBack(Set<Fact> taken, Details found) {
        var given = factsLike(found);
        given.retainAll(taken);
        return with(given, UNKNOWN);
    }

    /// Whether each has an NHS number and they differ: two people, as far as anybody can know here.
    public boolean hasAnotherNhsNumberThan(Details other) {
        return nhsNumber != null && other.nhsNumber != null && !nhsNumber.equals(other.nhsNumber);
    }

    private Set<Fact> factsLike(Details other) {
        var alike = EnumSet.noneOf(Fact.class);
        for (var fact : Fact.values()) {
            if (Objects.equals(value(fact), other.value(fact))) {
                alike.add(fact);
            }
        }
        return alike;
    }

    private @Nullable Object value(Fact fact) {
        return switch (fact) {
            case NAME -> name;
            case CALLED -> called;
            case BIRTH_DATE -> birthDate;
            case NHS_NUMBER -> nhsNumber;
            case PHONE -> telecoms.phones();
            case EMAIL -> telecoms.emails();
            case HOME -> home;
            case GP_PRACTICE -> gpRegistration;
            case COMMUNICATION -> communication;
        };
    }

    private Details with(Set<Fact> facts, Details from) {
        return new Details(
                facts.contains(Fact.NAME) ? from.name : name,
                facts.contains(Fact.CALLED) ? from.called : called,
                facts.contains(Fact.BIRTH_DATE) ? from.birthDate : birthDate,
                facts.contains(Fact.NHS_NUMBER) ? from.nhsNumber : nhsNumber,
                telecomsWith(facts, from.telecoms),
                facts.contains(Fact.HOME) ? from.home : home,
                facts.contains(Fact.GP_PRACTICE) ? from.gpRegistration : gpRegistration,
                facts.contains(Fact.COMMUNICATION) ? from.communication : communication);
    }

    private Telecoms telecomsWith(Set<Fact> facts, Telecoms from) {
        if (facts.contains(Fact.PHONE) && facts.contains(Fact.EMAIL)) {
            return from;
        }
        return facts.contains(Fact.PHONE)
                ? telecoms.withPhonesOf(from)
                : facts.contains(Fact.EMAIL) ? telecoms.withEmailsOf(from) : telecoms;
    }

    /// The one number that safe contact speaks of and that texts go to.
    public @Nullable String phone() {
        return telecoms.phone();
    }

    public Details withName(Name said) {
        return new Details(said, called, birthDate, nhsNumber, telecoms, home, gpRegistration, communication);
    }

    public Details withBirthDate(@Nullable PartialDate said) {
        return new Details(name, called, said, nhsNumber, telecoms, home, gpRegistration, communication);
    }

    public Details withNhsNumber(@Nullable NhsNumber known) {
        return new Details(name, called, birthDate, known, telecoms, home, gpRegistration, communication);
    }

    public Details withTelecoms(Telecoms said) {
        return new Details(name, called, birthDate, nhsNumber, said, home, gpRegistration, communication);
    }

    public Details withHome(Home said) {
        return new Details(name, called, birthDate, nhsNumber, telecoms, said, gpRegistration, communication);
    }

    public Details withGpRegistration(GpRegistration said) {
        return new Details(name, called, birthDate, nhsNumber, telecoms, home, said, communication);
    }

    /// For a number that another record holds.
    public Details withoutNhsNumber() {
        return withNhsNumber(null);
    }

    public boolean hasAnotherPhoneThan(Details other) {
        return !Objects.equals(telecoms.phone(), other.telecoms.phone());
    }

    public boolean hasAnotherEmailThan(Details other) {
        return !Objects.equals(telecoms.email(), other.telecoms.email());
    }

    public boolean hasAnotherHomeThan(Details other) {
        return !home.equals(other.home);
    }

    /// Whether both speak of the same person by the facts that a person cannot change for themselves.
    public boolean identifiesLike(Details other) {
        return Objects.equals(nhsNumber, other.nhsNumber) && Objects.equals(birthDate, other.birthDate);
    }

    /// Whether the day of birth is known, and not only its year or month.
    public boolean hasWholeBirthDate() {
        return birthDate instanceof PartialDate.OfDay;
    }

    /// Every field by name, as text, for the record of changes.
    Map<String, @Nullable String> asFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("givenName", name.given());
        fields.put("familyName", name.family());
        fields.put("preferredName", called.preferredName());
        fields.put("pronouns", called.pronouns());
        fields.put("birthDate", birthDate == null ? null : birthDate.toString());
        fields.put("nhsNumber", nhsNumber == null ? null : nhsNumber.digits());
        fields.put("telecoms", telecoms.asText());
        fields.put("addresses", home.asText());
        fields.put("noFixedAbode", String.valueOf(home.noFixedAbode()));
        fields.put("gpRegistration", gpRegistration.standing().name());
        fields.put("gpPractice", gpRegistration.odsCode());
        fields.put("gpPracticeName", gpRegistration.name());
        fields.put("language", communication.language());
        fields.put("interpreterNeeded", String.valueOf(communication.interpreterNeeded()));
        fields.put("formats", communication.formats().stream().map(Format::name).collect(Collectors.joining(", ")));
        return fields;
    }
}
