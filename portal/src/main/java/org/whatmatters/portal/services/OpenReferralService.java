package org.whatmatters.portal.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/// A service with everything that the directory publishes of it: where it is and how it can be reached.
@HttpExchange("/open-referral-uk/v3")
public interface OpenReferralService {

    @GetExchange("/services/{id}")
    Published service(@PathVariable UUID id);

    record Published(
            UUID id,
            String name,
            @Nullable String description,
            @Nullable String url,
            @Nullable String email,
            List<Phone> phones,
            @JsonProperty("service_at_locations") List<Place> places,
            @JsonProperty("organization") @Nullable Provider organisation,
            List<Schedule> schedules,
            @JsonProperty("assured_date") @Nullable LocalDate assuredOn) {

        /// When it is open, a line each, each line once.
        public List<String> times() {
            return openings()
                    .map(Schedule::inWords)
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
        }

        /// Its own, then those of its places.
        public Stream<Schedule> openings() {
            return Stream.concat(schedules.stream(), places.stream().flatMap(place -> place.schedules().stream()));
        }

        /// The first number that is published, if one is.
        public @Nullable String phone() {
            return phones.stream()
                    .map(Phone::number)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /// Where it is first, in one line.
        public @Nullable String address() {
            return places.stream()
                    .flatMap(place -> place.addresses().stream())
                    .map(Address::inOneLine)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElse(null);
        }
    }

    record Phone(@Nullable String number) {}

    record Provider(String name) {}

    /// When a service is open.
    ///
    /// @param byday days as iCalendar writes them, such as `TU,TH`, or `2TU` for the second Tuesday of a month
    /// @param opensAt by the clock in London, such as `10:00:00`
    record Schedule(
            @Nullable String byday,
            @JsonProperty("opens_at") @Nullable String opensAt,
            @JsonProperty("closes_at") @Nullable String closesAt,
            @Nullable String description) {

        private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
        private static final List<String> NTH = List.of("first", "second", "third", "fourth", "fifth");
        private static final int MINUTES = 5;

        String inWords() {
            var days = byday == null
                    ? ""
                    : Stream.of(byday.split("[,;\\s]+")).map(Schedule::day).collect(Collectors.joining(", "));
            return Stream.of(days, hours(" to "), description == null ? "" : description)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }

        /// Such as `10:00 to 12:00`; empty where it is not said.
        public String hours(String until) {
            return opensAt == null ? "" : clock(opensAt) + (closesAt == null ? "" : until + clock(closesAt));
        }

        private static String clock(String time) {
            return time.length() > MINUTES ? time.substring(0, MINUTES) : time;
        }

        private static String day(String code) {
            var at = CODES.indexOf(code.length() < 2 ? code : code.substring(code.length() - 2));
            if (at < 0) {
                return code;
            }
            var name = DayOfWeek.of(at + 1).getDisplayName(TextStyle.FULL, Locale.UK);
            var nth = code.length() == 3 ? Character.digit(code.charAt(0), 10) : 0;
            return nth < 1 || nth > NTH.size() ? name + "s" : "the " + NTH.get(nth - 1) + " " + name + " of the month";
        }
    }

    record Place(@Nullable Location location, List<Schedule> schedules) {

        List<Address> addresses() {
            return location == null ? List.of() : location.addresses();
        }
    }

    record Location(List<Address> addresses) {}

    record Address(
            @JsonProperty("address_1") @Nullable String street,
            @Nullable String city,
            @JsonProperty("postal_code") @Nullable String postcode) {

        String inOneLine() {
            return Stream.of(street, city, postcode)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }
}
