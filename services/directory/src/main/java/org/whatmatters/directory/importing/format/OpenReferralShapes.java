package org.whatmatters.directory.importing.format;

import static org.whatmatters.directory.importing.format.Value.DATE;
import static org.whatmatters.directory.importing.format.Value.DATE_TIME;
import static org.whatmatters.directory.importing.format.Value.EMAIL;
import static org.whatmatters.directory.importing.format.Value.FREQUENCY;
import static org.whatmatters.directory.importing.format.Value.ID;
import static org.whatmatters.directory.importing.format.Value.LATITUDE;
import static org.whatmatters.directory.importing.format.Value.LONGITUDE;
import static org.whatmatters.directory.importing.format.Value.NAME;
import static org.whatmatters.directory.importing.format.Value.NUMBER;
import static org.whatmatters.directory.importing.format.Value.PLACE_TYPE;
import static org.whatmatters.directory.importing.format.Value.PROSE;
import static org.whatmatters.directory.importing.format.Value.STATUS;
import static org.whatmatters.directory.importing.format.Value.TEXT;
import static org.whatmatters.directory.importing.format.Value.WEB_ADDRESS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whatmatters.directory.importing.format.Shape.Fields;
import org.whatmatters.directory.importing.format.Shape.ListOf;

/// A service of Open Referral UK v3 (HSDS-UK-3.0), as deep as the standard nests it. What passes here may be served
/// again as it came: our own feed is valid because nothing else gets in.
final class OpenReferralShapes {

    private static final Map<String, Shape> ONLY_ID = Map.of("id", ID);

    private static final Shape TAXONOMY_TERM = new Fields(
            Map.of("id", ID, "name", NAME, "description", PROSE),
            Map.of("parent_id", ID, "taxonomy", TEXT, "taxonomy_id", ID, "term_uri", WEB_ADDRESS, "term", TEXT));

    private static final Shape ATTRIBUTES = new ListOf(new Fields(
            ONLY_ID, Map.of("link_id", ID, "taxonomy_term_id", ID, "link_type", TEXT, "taxonomy_term", TAXONOMY_TERM)));

    private static final Shape SCHEDULES = new ListOf(new Fields(
            ONLY_ID,
            allOf(
                    Map.of("service_id", ID, "service_at_location_id", ID, "valid_from", DATE, "valid_to", DATE),
                    Map.of("freq", FREQUENCY, "interval", NUMBER, "schedule_link", WEB_ADDRESS),
                    texts("dtstart", "byday", "bymonthday", "opens_at", "closes_at", "attending_type"),
                    Map.of("description", PROSE, "notes", PROSE))));

    private static final Shape PHONES =
            new ListOf(new Fields(Map.of("id", ID, "number", TEXT), Map.of("description", PROSE)));

    private static final Shape ADDRESSES = new ListOf(new Fields(
            allOf(
                    Map.of("id", ID, "address_type", PLACE_TYPE),
                    texts("address_1", "city", "state_province", "postal_code", "country")),
            allOf(Map.of("location_id", ID, "attributes", ATTRIBUTES), texts("attention", "region"))));

    private static final Shape ACCESSIBILITY = new ListOf(new Fields(
            ONLY_ID,
            allOf(
                    Map.of("location_id", ID, "url", WEB_ADDRESS, "attributes", ATTRIBUTES, "accessibility", TEXT),
                    Map.of("description", PROSE, "details", PROSE))));

    private static final Shape LOCATION = new Fields(
            Map.of("id", ID, "location_type", PLACE_TYPE),
            allOf(
                    Map.of("name", NAME, "description", PROSE, "latitude", LATITUDE, "longitude", LONGITUDE),
                    texts("external_identifier", "external_identifier_type"),
                    Map.of("addresses", ADDRESSES, "accessibility", ACCESSIBILITY, "attributes", ATTRIBUTES)));

    private static final Shape SERVICE_AT_LOCATIONS = new ListOf(new Fields(
            allOf(ONLY_ID, Map.of("location", LOCATION)),
            Map.of("service_id", ID, "location_id", ID, "description", PROSE, "schedules", SCHEDULES)));

    private static final Shape IDENTIFIERS = new ListOf(new Fields(
            allOf(ONLY_ID, texts("identifier_type", "identifier")),
            Map.of("organization_id", ID, "identifier_scheme", TEXT, "attributes", ATTRIBUTES)));

    private static final Shape ORGANISATION = new Fields(
            Map.of("id", ID, "name", NAME, "description", PROSE),
            allOf(
                    Map.of("email", EMAIL, "website", WEB_ADDRESS, "uri", WEB_ADDRESS, "logo", TEXT),
                    Map.of("parent_organization_id", ID, "organization_identifiers", IDENTIFIERS),
                    Map.of("attributes", ATTRIBUTES)));

    static final Shape SERVICE = new Fields(
            Map.of("id", ID, "name", NAME, "status", STATUS),
            allOf(
                    Map.of("description", PROSE, "fees", PROSE, "accreditations", PROSE, "alert", PROSE),
                    Map.of("url", WEB_ADDRESS, "email", EMAIL, "assurer_email", EMAIL, "assured_date", DATE),
                    Map.of("minimum_age", NUMBER, "maximum_age", NUMBER, "last_modified", DATE_TIME),
                    Map.of("organization_id", ID, "organization", ORGANISATION),
                    Map.of("service_at_locations", SERVICE_AT_LOCATIONS, "schedules", SCHEDULES, "phones", PHONES),
                    Map.of(
                            "attributes",
                            ATTRIBUTES,
                            "service_areas",
                            list("name", "extent", "extent_type", "service_area", "uri")),
                    Map.of("languages", list("note"), "funding", list("source"), "contacts", list("name", "title")),
                    Map.of("cost_options", costOptions())));

    private OpenReferralShapes() {}

    private static Shape list(String... texts) {
        return new ListOf(new Fields(
                ONLY_ID, allOf(texts(texts), Map.of("service_id", ID, "phone_id", ID, "attributes", ATTRIBUTES))));
    }

    private static Shape costOptions() {
        return new ListOf(new Fields(
                ONLY_ID,
                allOf(
                        Map.of("service_id", ID, "valid_from", DATE, "valid_to", DATE, "amount", NUMBER),
                        texts("option", "amount_description"))));
    }

    private static Map<String, Shape> texts(String... names) {
        var texts = new HashMap<String, Shape>();
        List.of(names).forEach(name -> texts.put(name, TEXT));
        return texts;
    }

    @SafeVarargs
    private static Map<String, Shape> allOf(Map<String, Shape>... parts) {
        var all = new HashMap<String, Shape>();
        for (var part : parts) {
            all.putAll(part);
        }
        return all;
    }
}
