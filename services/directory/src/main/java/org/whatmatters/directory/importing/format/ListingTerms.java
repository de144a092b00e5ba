package org.whatmatters.directory.importing.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Who runs a service, where it is and what it is filed under: words that people look for and that its own text may
/// not hold.
public final class ListingTerms {

    private ListingTerms() {}

    /// Each once, in the order of the listing.
    ///
    /// @param organisation the name of who runs it; empty, nobody is named
    /// @param attributes of the service
    /// @param locations where it is
    public static List<String> of(String organisation, JsonNode attributes, Stream<JsonNode> locations) {
        var terms = new LinkedHashSet<String>();
        terms.add(organisation);
        for (var attribute : attributes) {
            terms.add(attribute.path("taxonomy_term").path("name").asString(""));
        }
        locations.forEach(location -> {
            terms.add(location.path("name").asString(""));
            for (var address : location.path("addresses")) {
                terms.add(address.path("city").asString(""));
            }
        });
        terms.remove("");
        return List.copyOf(terms);
    }
}
