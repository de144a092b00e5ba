package org.whatmatters.person.record.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Address;
import org.whatmatters.person.record.Address.Use;
import org.whatmatters.person.record.Postcode;

/// One address. Lines, a postcode or both.
record AddressRequest(
        @NotNull Use use,

        @Size(max = Address.MOST_LINES) @Nullable
        List<@NotNull @Size(max = Address.LONGEST_LINE) @Pattern(regexp = DetailsRequest.ONE_LINE) String> lines,

        @TruePostcode @Nullable String postcode) {

    static final int MOST = 5;

    Address toAddress() {
        return new Address(
                use,
                requireNonNullElse(lines, List.<String>of()).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                DetailsRequest.given(postcode).flatMap(Postcode::parse).orElse(null));
    }
}
