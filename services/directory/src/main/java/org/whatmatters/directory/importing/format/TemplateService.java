package org.whatmatters.directory.importing.format;

import static org.whatmatters.directory.importing.format.TemplateColumn.*;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.ListingState;
import org.whatmatters.directory.listing.Postcode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A row of the spreadsheet as a service of Open Referral UK. It judges nothing: what is missing or wrong, the shape
/// of the standard finds.
record TemplateService(FeedIds ids) {

    private static final JsonMapper JSON = new JsonMapper();

    ObjectNode of(Map<String, String> cells) {
        var service = JSON.createObjectNode();
        service.put("id", ids.of("group", key(cells, RUN_BY, GROUP, POSTCODE)));
        put(service, "name", cells, GROUP);
        put(service, "description", cells, WHAT);
        put(service, "fees", cells, COST);
        put(service, "eligibility_description", cells, FOR_WHOM);
        put(service, "application_process", cells, JOINING);
        put(service, "email", cells, EMAIL);
        service.put("status", status(text(cells, OPEN)));
        service.put("url", webAddress(text(cells, WEB)));
        putNumber(service, "minimum_age", text(cells, YOUNGEST));
        putNumber(service, "maximum_age", text(cells, OLDEST));
        addPart(service, "phones", "number", cells, PHONE);
        addPart(service, "schedules", "description", cells, WHEN);
        service.set("organization", organisation(cells));
        if (has(cells, PLACE) || has(cells, STREET) || has(cells, TOWN) || has(cells, POSTCODE)) {
            addPlace(service, cells);
        }
        return service;
    }

    private ObjectNode organisation(Map<String, String> cells) {
        var organisation = JSON.createObjectNode();
        organisation.put("id", ids.of("organisation", key(cells, RUN_BY)));
        put(organisation, "name", cells, RUN_BY);
        // The standard wants words about an organisation; its name is at least not untrue.
        put(organisation, "description", cells, has(cells, ABOUT) ? ABOUT : RUN_BY);
        return organisation;
    }

    private void addPlace(ObjectNode service, Map<String, String> cells) {
        var place = key(cells, PLACE, STREET, TOWN, POSTCODE);
        var at = service.putArray("service_at_locations").addObject();
        at.put("id", ids.of("at", service.path("id").asString() + "\n" + place));
        var location = at.putObject("location");
        location.put("id", ids.of("place", place));
        location.put("location_type", "physical");
        put(location, "name", cells, PLACE);
        var address = location.putArray("addresses").addObject();
        address.put("id", ids.of("address", place));
        address.put("address_type", "physical");
        put(address, "address_1", cells, STREET);
        put(address, "city", cells, TOWN);
        put(address, "state_province", cells, has(cells, COUNTY) ? COUNTY : TOWN);
        var postcode = text(cells, POSTCODE);
        address.put(
                "postal_code",
                postcode == null
                        ? null
                        : Postcode.of(postcode).map(Postcode::value).orElse(postcode));
        address.put("country", "GB");
    }

    private void addPart(
            ObjectNode service, String list, String field, Map<String, String> cells, TemplateColumn column) {
        if (has(cells, column)) {
            var part = service.putArray(list).addObject();
            part.put("id", ids.of(list, service.path("id").asString()));
            put(part, field, cells, column);
        }
    }

    private static void put(ObjectNode node, String field, Map<String, String> cells, TemplateColumn column) {
        node.put(field, text(cells, column));
    }

    /// A number as a number; anything else as it stands, to be refused.
    private static void putNumber(ObjectNode service, String field, @Nullable String text) {
        if (text != null && text.matches("[0-9]{1,3}")) {
            service.put(field, Integer.parseInt(text));
        } else {
            service.put(field, text);
        }
    }

    /// Nobody says so when a group is simply open.
    private static String status(@Nullable String text) {
        return switch (text == null ? "open" : text.toLowerCase(Locale.ROOT)) {
            case "open" -> ListingState.ACTIVE.status();
            case "closed for now" -> ListingState.TEMPORARILY_CLOSED.status();
            case "ended" -> ListingState.DEFUNCT.status();
            // Somebody's own word: no status, so the row is refused.
            default -> "";
        };
    }

    /// People write green-gate.example.
    private static @Nullable String webAddress(@Nullable String text) {
        return text == null || text.contains("://") ? text : "https://" + text;
    }

    private static boolean has(Map<String, String> cells, TemplateColumn column) {
        return cells.containsKey(column.key());
    }

    private static @Nullable String text(Map<String, String> cells, TemplateColumn column) {
        return cells.get(column.key());
    }

    /// The same whatever the letters' size and the spaces between words.
    private static String key(Map<String, String> cells, TemplateColumn... columns) {
        var key = new StringBuilder();
        for (var column : columns) {
            var text = cells.getOrDefault(column.key(), "").toLowerCase(Locale.ROOT);
            key.append(column == POSTCODE ? text.replace(" ", "") : text.replaceAll("\\s+", " "))
                    .append('\n');
        }
        return key.toString();
    }
}
