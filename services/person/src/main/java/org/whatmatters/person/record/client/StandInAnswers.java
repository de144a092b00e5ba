package org.whatmatters.person.record.client;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.whatmatters.person.record.Address;
import org.whatmatters.person.record.Address.Use;
import org.whatmatters.person.record.Called;
import org.whatmatters.person.record.Communication;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.GpRegistration;
import org.whatmatters.person.record.Home;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.person.record.Telecom;
import org.whatmatters.person.record.Telecoms;
import org.whatmatters.person.record.application.Tracing.Answer;

/// Whom the stand-in for the national service knows.
///
/// @param down whether it answers nobody
@ConfigurationProperties("whatmatters.tracing.stand-in")
record StandInAnswers(boolean down, @Nullable List<Known> known) {

    StandInAnswers {
        known = List.copyOf(requireNonNullElse(known, List.of()));
    }

    @Override
    public List<Known> known() {
        return requireNonNullElse(known, List.of());
    }

    /// One invented person.
    ///
    /// @param was numbers that theirs superseded
    record Known(
            String number,
            @Nullable List<String> was,
            String givenName,
            String familyName,
            String birthDate,
            @Nullable String line,
            @Nullable String postcode,
            @Nullable String phone,
            @Nullable String gpPractice) {

        Known {
            was = List.copyOf(requireNonNullElse(was, List.of()));
            mustBeInvented(number);
            was.forEach(Known::mustBeInvented);
        }

        private static void mustBeInvented(String number) {
            if (!number.startsWith("999") || NhsNumber.parse(number).isEmpty()) {
                throw new IllegalArgumentException("the stand-in for the national service knows 999 numbers only");
            }
        }

        boolean hadNumber(NhsNumber asked) {
            return number.equals(asked.digits())
                    || requireNonNullElse(was, List.<String>of()).contains(asked.digits());
        }

        boolean wasBornOn(PartialDate asked) {
            return birthDate.startsWith(asked.toString());
        }

        boolean isCalled(Name asked) {
            return name().shown().equalsIgnoreCase(asked.shown());
        }

        /// Whoever does not say where they live is not told apart by it.
        boolean mayLiveAt(@Nullable Postcode asked) {
            return asked == null || postcode == null || asked.value().equals(postcode);
        }

        private Name name() {
            return new Name(givenName, familyName);
        }

        Answer found() {
            return new Answer.Found(
                    new NhsNumber(number),
                    new Details(
                            name(),
                            Called.UNKNOWN,
                            PartialDate.ofKept(birthDate),
                            new NhsNumber(number),
                            new Telecoms(Optional.ofNullable(phone).map(Telecom::phone).stream()
                                    .toList()),
                            home(),
                            gpPractice == null ? GpRegistration.NOT_ASKED : GpRegistration.with(gpPractice),
                            Communication.NOT_ASKED));
        }

        private Home home() {
            return Optional.ofNullable(postcode)
                    .flatMap(Postcode::parse)
                    .map(place -> new Address(
                            Use.MAIN, Optional.ofNullable(line).stream().toList(), place))
                    .map(address -> new Home(List.of(address), false))
                    .orElse(Home.UNKNOWN);
        }
    }
}
