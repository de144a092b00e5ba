package org.whatmatters.directory.address.application;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.address.Address;
import org.whatmatters.directory.importing.format.PlaceMapping;
import org.whatmatters.directory.listing.Place;
import org.whatmatters.directory.listing.Postcode;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A place as its feed gives it, Open Referral UK JSON, under the address that was put right here.
public final class PlaceDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode location;

    private PlaceDocument(ObjectNode location) {
        this.location = location;
    }

    public static PlaceDocument of(String document) {
        return new PlaceDocument((ObjectNode) JSON.readTree(document));
    }

    /// A place of which nothing is known but where it is.
    static ObjectNode ofNothingBut(UUID id, Address address) {
        var location = JSON.createObjectNode().put("id", id.toString()).put("location_type", "physical");
        return of(JSON.writeValueAsString(location)).under(address).location;
    }

    public Address address() {
        var address = written(location).orElseGet(JSON::createObjectNode);
        var line = Stream.of("address_1", "address_2")
                .map(field -> address.path(field).asString(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return new Address(
                text(location.get("name")), line, text(address.get("city")), text(address.get("postal_code")));
    }

    /// What is published of it. At another postcode the feed's coordinates are those of somewhere else.
    public PlaceDocument under(Address address) {
        var laid = location.deepCopy();
        put(laid, "name", address.name());
        var written = written(laid).orElseGet(() -> added(laid, address.town()));
        put(written, "address_1", address.line());
        written.remove("address_2");
        put(written, "city", address.town());
        put(written, "postal_code", address.postcode());
        if (!address.isAtPostcodeOf(address())) {
            laid.remove("latitude");
            laid.remove("longitude");
        }
        return new PlaceDocument(laid);
    }

    public Place place() {
        return PlaceMapping.toPlace(location);
    }

    /// The one that its postcode is read from, else the first.
    private static Optional<ObjectNode> written(ObjectNode location) {
        var addresses = location.path("addresses")
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
        return addresses.stream()
                .filter(address ->
                        Postcode.of(address.path("postal_code").asString("")).isPresent())
                .findFirst()
                .or(() -> addresses.stream().findFirst());
    }

    /// With what the standard wants of each. Its id is the same each time.
    private static ObjectNode added(ObjectNode location, @Nullable String town) {
        var addresses = location.get("addresses") instanceof ArrayNode held ? held : location.putArray("addresses");
        var id = UUID.nameUUIDFromBytes((location.path("id").asString() + "/address").getBytes(StandardCharsets.UTF_8));
        return addresses
                .addObject()
                .put("id", id.toString())
                .put("state_province", town)
                .put("country", "GB")
                .put("address_type", "physical");
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value == null) {
            node.remove(field);
        } else {
            node.put(field, value);
        }
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null ? null : value.asString();
    }
}
