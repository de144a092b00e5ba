package org.whatmatters.directory.openreferral;

import java.util.UUID;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Api;

/// Harrowdale's three falconry groups, with everything that the standard can say of a service.
final class Falconry {

    static final UUID LUNCH = id("c001");
    static final UUID EVENING = id("c002");
    static final UUID ENDED = id("c003");

    static final UUID NEEDS = id("c100");
    static final UUID COMPANY = id("c101");
    static final UUID OVER_LUNCH = id("c102");
    static final UUID OUTDOORS = id("c103");
    static final UUID GONE = id("c104");

    static final UUID FALCONERS = id("c501");

    static final UUID LUNCH_AT_MEWS = id("c201");
    static final UUID EVENING_AT_MOOR = id("c202");

    private Falconry() {}

    /// The same import each time: repeating it changes nothing.
    static void imported(Api api) {
        Feeds.importLines(api, "harrowdale-falconry", lunch(), evening(), ended());
    }

    private static String lunch() {
        return """
               {"id": "%s", "name": "Falconry lunch", "description": "Soup, and birds to look at.", "status": "active",
                "minimum_age": 50, "last_modified": "2026-03-02T09:00:00.000Z", "fees": "None",
                "eligibility_description": "For people who live alone.", "assured_date": "2026-02-01",
                "organization": %s,
                "schedules": [{"id": "%s", "freq": "WEEKLY", "byday": "MO,TH", "opens_at": "12:00:00",
                  "closes_at": "14:00:00"},
                 {"id": "%s", "freq": "WEEKLY", "byday": "SU", "opens_at": "12:00", "closes_at": "14:00",
                  "valid_to": "2019-12-31"}],
                "languages": [{"id": "%s", "code": "PL", "name": "Polish"}],
                "cost_options": [{"id": "%s", "option": "Everybody", "amount": 0}],
                "service_areas": [{"id": "%s", "name": "The dale", "extent": "XW3, XW4 1AA"}],
                "attributes": [
                  {"id": "%s", "link_type": "need", "taxonomy_term": %s},
                  {"id": "%s", "link_type": "need", "taxonomy_term": %s}],
                "service_at_locations": [{"id": "%s", "location": {"id": "%s", "location_type": "physical",
                  "name": "The Mews", "latitude": 53.4, "longitude": -1.9,
                  "accessibility": [{"id": "%s", "description": "No steps."}],
                  "addresses": [{"id": "%s", "address_1": "1 Mews Lane", "city": "Harrowdale",
                    "state_province": "Harrowdale", "postal_code": "XW3 1AA", "country": "GB",
                    "address_type": "physical"}]}}]}
               """.formatted(
                        LUNCH,
                        organisation(),
                        id("c301"),
                        id("c302"),
                        id("c303"),
                        id("c304"),
                        id("c305"),
                        id("c306"),
                        term(
                                COMPANY,
                                "Company",
                                "",
                                "\"taxonomy_id\": \"" + NEEDS + "\", \"taxonomy\": \"Dale needs\""),
                        id("c307"),
                        term(
                                OVER_LUNCH,
                                "Company over lunch",
                                "\"parent_id\": \"" + COMPANY + "\", ",
                                "\"taxonomy_id\": \"" + NEEDS + "\", \"taxonomy\": \"Dale needs\""),
                        LUNCH_AT_MEWS,
                        id("c401"),
                        id("c308"),
                        id("c309"))
                .replace("\n", " ");
    }

    private static String evening() {
        return """
               {"id": "%s", "name": "Falconry evening", "description": "Gloves lent.", "status": "temporarily closed",
                "minimum_age": 16, "maximum_age": 25, "last_modified": "2026-03-04T09:00:00.000Z",
                "organization": %s,
                "attributes": [{"id": "%s", "taxonomy_term": %s}],
                "service_at_locations": [{"id": "%s",
                  "schedules": [{"id": "%s", "freq": "MONTHLY", "byday": "2FR", "opens_at": "19:00:00+01:00",
                    "closes_at": "00:30:00+01:00"}],
                  "location": {"id": "%s", "location_type": "physical", "name": "The Moor", "latitude": 53.42,
                  "longitude": -1.9,
                  "addresses": [{"id": "%s", "address_1": "Moor Road", "city": "Harrowdale",
                    "state_province": "Harrowdale", "postal_code": "XW5 1AA", "country": "GB",
                    "address_type": "physical"}]}}]}
               """.formatted(
                        EVENING,
                        organisation(),
                        id("c310"),
                        term(OUTDOORS, "Outdoors", "", "\"taxonomy\": \"Dale tags\""),
                        EVENING_AT_MOOR,
                        id("c311"),
                        id("c402"),
                        id("c312"))
                .replace("\n", " ");
    }

    private static String ended() {
        return """
               {"id": "%s", "name": "Falconry of old", "status": "defunct", "organization": %s,
                "attributes": [{"id": "%s", "taxonomy_term": %s}]}
               """.formatted(
                        ENDED, organisation(), id("c313"), term(GONE, "Jousting", "", "\"taxonomy\": \"Old tags\""))
                .replace("\n", " ");
    }

    private static String organisation() {
        return """
               {"id": "%s", "name": "Moorland Falconers", "description": "Birds and people.",
                "website": "https://falconers.example",
                "organization_identifiers": [{"id": "%s", "identifier_scheme": "GB-CHC",
                  "identifier_type": "Charity number", "identifier": "1999999"}]}
               """.formatted(FALCONERS, id("c502"));
    }

    private static String term(UUID id, String name, String parent, String taxonomy) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"description\": \"%s in the dale.\", %s%s}"
                .formatted(id, name, name, parent, taxonomy);
    }

    private static UUID id(String end) {
        return UUID.fromString("019a7000-0000-7000-8000-00000000" + end);
    }
}
