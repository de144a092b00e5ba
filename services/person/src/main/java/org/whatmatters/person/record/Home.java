package org.whatmatters.person.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Address.Use;

/// Where a person is found, as far as is known. No fixed abode is an answer, not a gap; letters may reach somebody
/// who has none.
public record Home(List<Address> addresses, boolean noFixedAbode) {

    public static final Home UNKNOWN = new Home(List.of(), false);

    public Home {
        addresses = List.copyOf(addresses);
    }

    /// The one address that records are compared by: the main one, else the first.
    private Optional<Address> comparable() {
        return addresses.stream()
                .filter(address -> address.use() == Use.MAIN)
                .findFirst()
                .or(() -> addresses.stream().findFirst());
    }

    /// The lines of that address.
    public @Nullable String address() {
        return comparable()
                .map(address -> String.join(", ", address.lines()))
                .filter(lines -> !lines.isEmpty())
                .orElse(null);
    }

    /// The postcode of that address.
    public @Nullable Postcode postcode() {
        return comparable().map(Address::postcode).orElse(null);
    }

    /// For the record of changes.
    @Nullable
    String asText() {
        var text = addresses.stream()
                .map(address -> address.use() + ": " + address.inOneLine())
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }
}
