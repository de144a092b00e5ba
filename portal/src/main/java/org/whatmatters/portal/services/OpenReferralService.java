package org.whatmatters.portal.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
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
            @JsonProperty("service_at_locations") List<Place> places) {

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

    record Place(@Nullable Location location) {

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
