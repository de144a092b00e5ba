package org.whatmatters.person.record.application;

import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.Postcode;

/// The national service that keeps every NHS number, and what it knows of whose it is.
public interface Tracing {

    /// Asks whether the number is that of somebody who was born then.
    ///
    /// @throws Away when there is no answer
    Answer byNumber(NhsNumber number, PartialDate birthDate);

    /// Asks for the number of somebody by who they are.
    ///
    /// @param postcode helps to tell people apart, where it is known
    /// @throws Away when there is no answer
    Answer byDemographics(Name name, PartialDate birthDate, @Nullable Postcode postcode);

    /// What it says.
    sealed interface Answer {

        /// One person.
        ///
        /// @param number theirs today, another than was asked with where that one was superseded
        /// @param known what else it says of them; what it does not say is unknown
        record Found(NhsNumber number, Details known) implements Answer {}

        record NobodyOrSeveral() implements Answer {}

        /// The number is somebody else's, by the birth date.
        record DoesNotFit() implements Answer {}

        /// Somebody looks into it there, which may take days.
        record InProgress() implements Answer {}
    }

    /// It did not answer. It is asked again later.
    final class Away extends RuntimeException {

        public Away(String message) {
            super(message);
        }
    }
}
