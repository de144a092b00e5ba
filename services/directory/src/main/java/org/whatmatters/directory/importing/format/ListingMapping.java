package org.whatmatters.directory.importing.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.ListingState;
import org.whatmatters.directory.listing.Place;
import org.whatmatters.directory.listing.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A checked row in the directory's own words. The organisation and the places leave the service's document, so that
/// each is kept once and corrected once.
final class ListingMapping {

    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private ListingMapping() {}

    /// @param given what the feed said
    /// @param service what is published of it; it is changed
    static Listing toListing(ObjectNode given, ObjectNode service) {
        var said = SORTED.writeValueAsString(given);
        // Both count: an editor's word changes what is published of the same row.
        var hash = sha256(service.equals(given) ? said : said + "\n" + SORTED.writeValueAsString(service));
        var terms = terms(service);
        var provider = takeProvider(service);
        var providerId = service.get("organization_id");
        var places = takePlaces(service);
        return new Listing(
                id(service),
                ListingState.ofStatus(service.path("status").asString()).orElseThrow(),
                new Listing.Text(service.path("name").asString(), text(service, "description"), text(service, "url")),
                Optional.ofNullable(text(service, "last_modified"))
                        .map(text -> OffsetDateTime.parse(text).toInstant())
                        .orElse(null),
                providerId == null ? null : UUID.fromString(providerId.asString()),
                provider,
                places,
                terms,
                new Listing.Content(SORTED.writeValueAsString(service), hash));
    }

    private static @Nullable Provider takeProvider(ObjectNode service) {
        if (!(service.remove("organization") instanceof ObjectNode organisation)) {
            return null;
        }
        service.set("organization_id", organisation.get("id"));
        return new Provider(
                id(organisation), organisation.path("name").asString(), SORTED.writeValueAsString(organisation));
    }

    private static List<Place> takePlaces(ObjectNode service) {
        var places = new ArrayList<Place>();
        for (var serviceAtLocation : service.path("service_at_locations")) {
            if (serviceAtLocation instanceof ObjectNode at && at.remove("location") instanceof ObjectNode location) {
                at.set("location_id", location.get("id"));
                places.add(PlaceMapping.toPlace(location));
            }
        }
        return places;
    }

    private static List<String> terms(JsonNode service) {
        return ListingTerms.of(
                service.path("organization").path("name").asString(""),
                service.path("attributes"),
                service.path("service_at_locations").valueStream().map(at -> at.path("location")));
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.get(field);
        return value == null ? null : value.asString();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
