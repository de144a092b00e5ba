package org.whatmatters.person.identity;

import org.whatmatters.person.record.PersonId;

/// How far one record agrees with the details of an intake, fact by fact.
///
/// @param score 0 to 100, only for putting candidates in order and dropping the far-fetched
public record Resemblance(
        PersonId person,
        Agreement nhsNumber,
        Agreement familyName,
        Agreement givenName,
        Agreement birthDate,
        Agreement postcode,
        int score) {

    /// How two statements of one fact compare.
    public enum Agreement {
        SAME,
        /// Names that sound or look alike; dates of which one only says less.
        SIMILAR,
        DIFFERENT,
        /// One side does not say.
        UNKNOWN
    }

    /// Only one record can hold a number, so the other must wait for a human.
    public boolean hasTheSameNumber() {
        return nhsNumber == Agreement.SAME;
    }
}
