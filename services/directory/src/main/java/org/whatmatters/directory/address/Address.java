package org.whatmatters.directory.address;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Postcode;

/// How a place is called and where it is, as people write it. A feed may leave out any of it.
///
/// @param line house and street
public record Address(
        @Nullable String name,
        @Nullable String line,
        @Nullable String town,
        @Nullable String postcode) {

    /// Spaces around it, and how a postcode is written, are nothing that anybody means.
    public Address {
        name = plain(name);
        line = plain(line);
        town = plain(town);
        postcode = postcode == null
                ? null
                : Postcode.of(postcode).map(Postcode::value).orElse(plain(postcode.toUpperCase(Locale.ROOT)));
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean isAtPostcodeOf(Address other) {
        return Objects.equals(postcode, other.postcode);
    }
}
