package org.whatmatters.person.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.PersonRecord.FieldChange;

/// One fact of a record that others may propose to change: who somebody is, or where and how they are found.
public sealed interface ContactFact {

    record OfName(Name name) implements ContactFact {}

    record OfBirthDate(@Nullable PartialDate birthDate) implements ContactFact {}

    record OfTelecoms(Telecoms telecoms) implements ContactFact {}

    record OfHome(Home home) implements ContactFact {}

    record OfGpRegistration(GpRegistration gpRegistration) implements ContactFact {}

    /// What the fact is about, in the API's word.
    enum Kind {
        NAME,
        BIRTH_DATE,
        TELECOMS,
        HOME,
        GP_REGISTRATION;

        /// How it stands in these details.
        public ContactFact in(Details details) {
            return switch (this) {
                case NAME -> new OfName(details.name());
                case BIRTH_DATE -> new OfBirthDate(details.birthDate());
                case TELECOMS -> new OfTelecoms(details.telecoms());
                case HOME -> new OfHome(details.home());
                case GP_REGISTRATION -> new OfGpRegistration(details.gpRegistration());
            };
        }

        /// The fact as it would be if the record said what others know: empty where they know nothing else. A number of
        /// theirs is put after the person's own, and so does not become the one that texts go to.
        public Optional<ContactFact> differing(Details own, Details known) {
            var both = own.telecoms().followedBy(known.telecoms());
            var differs = switch (this) {
                case NAME -> !known.name().equals(Name.UNKNOWN) && !known.name().isWrittenLike(own.name());
                case BIRTH_DATE -> isAnother(known.birthDate(), own.birthDate());
                case TELECOMS -> !both.equals(own.telecoms());
                case HOME -> isAnother(known.home().postcode(), own.home().postcode());
                case GP_REGISTRATION ->
                    isAnother(
                            known.gpRegistration().odsCode(),
                            own.gpRegistration().odsCode());
            };
            return differs ? Optional.of(in(known.withTelecoms(both))) : Optional.empty();
        }

        private static boolean isAnother(@Nullable Object known, @Nullable Object own) {
            return known != null && !known.equals(own);
        }
    }

    default Kind kind() {
        return switch (this) {
            case OfName _ -> Kind.NAME;
            case OfBirthDate _ -> Kind.BIRTH_DATE;
            case OfTelecoms _ -> Kind.TELECOMS;
            case OfHome _ -> Kind.HOME;
            case OfGpRegistration _ -> Kind.GP_REGISTRATION;
        };
    }

    /// These details, with this fact as it is said here.
    default Details putInto(Details details) {
        return switch (this) {
            case OfName(var name) -> details.withName(name);
            case OfBirthDate(var birthDate) -> details.withBirthDate(birthDate);
            case OfTelecoms(var telecoms) -> details.withTelecoms(telecoms);
            case OfHome(var home) -> details.withHome(home);
            case OfGpRegistration(var gpRegistration) -> details.withGpRegistration(gpRegistration);
        };
    }

    /// What would be different, field by field, if the other stood in its place.
    default List<FieldChange> changesTo(ContactFact other) {
        return FieldChange.between(
                putInto(Details.UNKNOWN).asFields(),
                other.putInto(Details.UNKNOWN).asFields());
    }
}
