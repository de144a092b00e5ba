package org.whatmatters.directory.importing.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.directory.importing.Refusal;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.ListingState;
import org.whatmatters.directory.listing.Postcode;

class ServiceReaderTest {

    private static final String ALLOTMENT = """
            {"id": "019a7000-0000-7000-8000-0000000000d1", "name": "Allotment mornings", "status": "active",
             "description": "Digging, tea and company. Tools lent, <£5 a season.", "url": "https://green-gate.example/allotment",
             "email": "", "alert": null, "fees": "Free", "languages": [], "last_modified": "2026-03-02T09:00:00.0Z",
             "organization": {"id": "019a7000-0000-7000-8000-0000000000d2", "name": "Green Gate Gardens",
               "description": "Gardening together."},
             "service_at_locations": [{"id": "019a7000-0000-7000-8000-0000000000d3",
               "location": {"id": "019a7000-0000-7000-8000-0000000000d4", "location_type": "physical",
                 "name": "Mill Lane plots", "latitude": 53.10001, "longitude": -1.5, "addresses": [
                   {"id": "019a7000-0000-7000-8000-0000000000d5", "address_1": "Mill Lane", "city": "Harrowdale",
                    "state_province": "Harrowdale", "postal_code": "xw11aa", "country": "GB",
                    "address_type": "physical"}]}}],
             "walking_in": {"door": "green"}}
            """;

    private final ServiceReader reader = new ServiceReader();

    @Test
    void a_good_row_becomes_a_listing_with_its_provider_and_places_apart() {
        var listing = listing(ALLOTMENT);

        assertThat(listing.id()).isEqualTo(UUID.fromString("019a7000-0000-7000-8000-0000000000d1"));
        assertThat(listing.state()).isEqualTo(ListingState.ACTIVE);
        assertThat(listing.terms()).containsExactly("Green Gate Gardens", "Mill Lane plots", "Harrowdale");
        assertThat(listing.places()).singleElement().satisfies(place -> {
            assertThat(place.postcode()).isEqualTo(new Postcode("XW1 1AA"));
            assertThat(place.latitude()).isEqualTo(53.10001);
        });
        assertThat(listing.content().document())
                .contains("\"organization_id\":\"019a7000-0000-7000-8000-0000000000d2\"")
                .contains("\"location_id\":\"019a7000-0000-7000-8000-0000000000d4\"")
                .contains("\"walking_in\":{\"door\":\"green\"}")
                .doesNotContain("Gardening together", "Mill Lane");
    }

    @Test
    void empty_fields_are_left_out() {
        assertThat(listing(ALLOTMENT).content().document()).doesNotContain("email", "alert", "languages", "null");
    }

    @Test
    void order_of_fields_and_empty_ones_make_no_difference() {
        var reordered = ALLOTMENT
                .replace("{\"id\": \"019a7000-0000-7000-8000-0000000000d1\",", "{\"schedules\": [],")
                .replace("\"walking_in\"", "\"id\": \"019a7000-0000-7000-8000-0000000000d1\", \"walking_in\"");

        assertThat(listing(reordered).content()).isEqualTo(listing(ALLOTMENT).content());
    }

    @Test
    void a_change_of_the_place_is_a_change_of_the_listing() {
        assertThat(listing(ALLOTMENT.replace("-1.5", "-1.6")).content().hash())
                .isNotEqualTo(listing(ALLOTMENT).content().hash());
    }

    @ParameterizedTest(name = "{2}: {0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "status": "active"           | "status": "Active"              | unknown-status
            "status": "active"           | "status": "open"                | unknown-status
            "status": "active"           | "condition": "active"           | missing
            "status": "active"           | "status": null                  | missing
            "name": "Allotment mornings" | "name": 7                       | not-text
            "name": "Allotment mornings" | "name": " "                     | missing
            "name": "Allotment mornings" | "name": "<b>Allotment</b>"      | not-a-name
            "id": "019a7000-0000-7000-8000-0000000000d1" | "id": "d1"      | not-a-uuid
            "id": "019a7000-0000-7000-8000-0000000000d1" | "id": "1-1-1-1-1" | not-a-uuid
            "id": "019a7000-0000-7000-8000-0000000000d1", |                | missing
            tea and company              | <br/>tea                        | html-in-text
            tea and company              | <img src=x                      | html-in-text
            tea and company              | tea&nbsp;                       | html-in-text
            tea and company              | tea\\u0000                      | unreadable-character
            tea and company              | tea\\ud800                      | unreadable-character
            "fees": "Free"               | "minimum_age": "18"             | not-a-number
            "fees": "Free"               | "assured_date": "last May"      | not-a-date
            "fees": "Free"               | "attributes": {}, "schedules": {"id": 1} | not-a-list
            "fees": "Free"               | "name": "Twice"                 | broken-json
            https://green-gate.example/allotment | green-gate.example      | not-a-web-address
            "email": ""                  | "email": "ask at the door"      | not-an-email
            2026-03-02T09:00:00.0Z       | 2026-03-02                      | not-a-date-time
            "latitude": 53.10001         | "latitude": 153.1               | out-of-range
            "latitude": 53.10001         | "latitude": 1e999999            | out-of-range
            "location_type": "physical"  | "location_type": "a hall"       | unknown-place-type
            "description": "Gardening together." | "website": "https://green-gate.example" | missing
            "languages": []              | "organization_id": "019a7000-0000-7000-8000-0000000000ff" | broken-reference
            """)
    void a_fault_refuses_the_whole_row(String good, String bad, String reason) {
        var row = ALLOTMENT.replace(good, bad == null ? "" : bad);

        assertThat(refusal(row).reason()).isEqualTo(reason);
    }

    @Test
    void all_faults_are_named_at_once_and_none_repeats_what_stood_there() {
        var refusal = refusal("""
                {"id": "not an id", "status": "Mrs Secret, 07700 900123", "organization": {"id": 1}}
                """);

        assertThat(refusal.givenId()).isEqualTo("not an id");
        assertThat(refusal.message())
                .contains("/name is missing", "/status must be", "/organization/name is missing", "and 1 more")
                .doesNotContain("Secret", "07700");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": "019a7000                 | broken-json
            {} {}                            | broken-json
            "a text"                         | not-an-object
            [1]                              | not-an-object
            """)
    void what_is_no_object_is_refused(String row, String reason) {
        assertThat(refusal(row)).extracting(Refusal::reason).isEqualTo(reason);
    }

    @Test
    void endless_nesting_is_refused_not_followed() {
        assertThat(refusal("{\"a\":".repeat(100_000)).reason()).isEqualTo("broken-json");
    }

    @Test
    void a_description_beyond_reason_is_refused() {
        assertThat(refusal(ALLOTMENT.replace("Digging", "Dig".repeat(10_000))).reason())
                .isEqualTo("too-long");
    }

    private Listing listing(String row) {
        return ((Reading.Read) reader.read(new RawRow.Text(1, row)))
                .given()
                .publish(Set.of())
                .listing();
    }

    private Refusal refusal(String row) {
        return ((Reading.Refused) reader.read(new RawRow.Text(1, row))).refusal();
    }
}
