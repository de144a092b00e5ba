package org.whatmatters.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.directory.openreferral.Falconry.COMPANY;
import static org.whatmatters.directory.openreferral.Falconry.EVENING;
import static org.whatmatters.directory.openreferral.Falconry.EVENING_AT_MOOR;
import static org.whatmatters.directory.openreferral.Falconry.FALCONERS;
import static org.whatmatters.directory.openreferral.Falconry.GONE;
import static org.whatmatters.directory.openreferral.Falconry.LUNCH;
import static org.whatmatters.directory.openreferral.Falconry.LUNCH_AT_MEWS;
import static org.whatmatters.directory.openreferral.Falconry.NEEDS;
import static org.whatmatters.directory.openreferral.Falconry.OUTDOORS;
import static org.whatmatters.directory.openreferral.Falconry.OVER_LUNCH;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every list and item of the standard, and every parameter.
@IntegrationTest
class WholeStandardIT {

    private static final String FEED = "/open-referral-uk/v3";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;

    WholeStandardIT(Api api) {
        this.api = api;
    }

    @BeforeEach
    void harrowdale_has_three_falconry_groups() {
        Falconry.imported(api);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "services?search=falconry                  | serviceItem      | service",
                "services?search=falconry&full=true        | service          | service",
                "service_at_locations?search=falconry      | connectionItem   | connection",
                "service_at_locations?search=falconry&full=true | connection  | connection",
                "organizations?search=falconers            | organisationItem | organisation",
                "organizations?search=falconers&full=true  | organisation     | organisation",
                "organizations?search=falconers&full_service=true | organisation | organisation",
                "taxonomies                                | taxonomyItem     | taxonomy",
                "taxonomies?full=true                      | taxonomy         | taxonomy",
                "taxonomy_terms                            | termItem         | term"
            })
    void whatever_is_listed_is_as_the_standard_says_and_so_is_each_item_alone(String list, String item, String alone) {
        var page = get(list);

        assertThat(page.path("empty").asBoolean()).isFalse();
        FeedSchema.assertIsPageOf(item, 50, page);
        var path = list.replaceFirst("\\?.*", "");
        page.path("contents").forEach(each -> FeedSchema.assertIs(alone, get(path + "/" + id(each))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "service_at_locations", "organizations", "taxonomies", "taxonomy_terms"})
    void a_list_without_end_is_one_object_a_line(String list) {
        var whole = api.get(FEED + "/" + list + "?format=ndjson");

        assertThat(whole.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(whole.header("Access-Control-Allow-Origin")).isEqualTo("*");
        var ids = whole.body().lines().map(line -> id(JSON.readTree(line))).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(get(list).path("total_items").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minimum_age=50                         | lunch",
                "minimum_age=16                         | lunch evening",
                "minimum_age=51                         | ''",
                "maximum_age=25                         | evening",
                "maximum_age=24.5                       | ''",
                "age=20                                 | evening",
                "age=50                                 | lunch",
                "age=30                                 | ''",
                "day=MO                                 | lunch",
                "day=TU                                 | ''",
                "day=TU,TH                              | lunch",
                "day=Friday                             | evening",
                "day=SU                                 | ''",
                "day=MO&start_time=13:00                | lunch",
                "day=MO&start_time=14:00                | ''",
                "day=MO&end_time=12:00                  | ''",
                "day=FR&start_time=12:00&end_time=14:00 | ''",
                "start_time=11:00&end_time=12:30        | lunch",
                "start_time=23:30:00                    | evening",
                "organization_id=019a7000-0000-7000-8000-00000000c501 | lunch evening",
                "organization_id=019a7000-0000-7000-8000-00000000c999 | ''",
                "taxonomy_term_id=019a7000-0000-7000-8000-00000000c101 | lunch",
                "taxonomy_term_id=019a7000-0000-7000-8000-00000000c103 | evening",
                "taxonomy_id=019a7000-0000-7000-8000-00000000c100 | lunch",
                "taxonomy_id=019a7000-0000-7000-8000-00000000c100&age=20 | ''",
                "modified_after=2026-03-04T09:00:00Z    | evening",
                "modified_after=2026-03-04T09:00:00.001Z | ''",
                // The lunch says for which postcodes it is; the evening does not, and is 2.2 km from the first.
                "postcode=XW3 1AA                       | lunch evening",
                "postcode=XW5 1AA                       | evening",
                "postcode=XW3 1AA&proximity=100         | lunch",
                "postcode=XW5 1AA&proximity=3000        | evening",
                "postcode=XW3 1AA&proximity=3000&age=50 | lunch",
                "colour=green                           | lunch evening"
            })
    void each_parameter_says_which_services_and_which_places_are_meant(String asked, String meant) {
        var query = "?search=falconry&" + asked.replace(" ", "%20");

        assertThat(ids(get("services" + query))).containsExactlyInAnyOrderElementsOf(named(meant, LUNCH, EVENING));
        assertThat(ids(get("service_at_locations" + query)))
                .containsExactlyInAnyOrderElementsOf(named(meant, LUNCH_AT_MEWS, EVENING_AT_MOOR));
    }

    @Test
    void a_service_without_a_place_is_for_the_people_inside_the_outline_that_it_draws() {
        var id = UUID.randomUUID();
        var outline = "{'type': 'Polygon', 'coordinates': [[[-1.95, 53.39], [-1.85, 53.39], [-1.85, 53.41],"
                + " [-1.95, 53.41], [-1.95, 53.39]]]}";
        Feeds.importLines(
                api, "harrowdale-outline-" + id, """
                        {"id": "%s", "name": "Pigeonpost by phone", "status": "active", "service_areas": [{"id": "%s",
                         "extent_type": "geojson", "extent": "%s"}]}
                        """.formatted(id, UUID.randomUUID(), outline.replace("'", "\\\""))
                        .replace("\n", " "));

        assertThat(ids(get("services?search=pigeonpost&postcode=XW3%201AA"))).containsExactly(id);
        assertThat(ids(get("services?search=pigeonpost&postcode=XW5%201AA"))).isEmpty();
    }

    @Test
    void a_service_at_one_of_its_places_holds_both_and_what_is_so_only_there() {
        var there = get("service_at_locations/" + EVENING_AT_MOOR);

        assertThat(there.at("/location/addresses/0/postal_code").asString()).isEqualTo("XW5 1AA");
        assertThat(there.at("/service/organization/name").asString()).isEqualTo("Moorland Falconers");
        assertThat(there.at("/schedules/0/byday").asString()).isEqualTo("2FR");
        assertThat(there.path("service_id").asString()).isEqualTo(EVENING.toString());
    }

    @Test
    void an_organisation_has_the_services_that_are_listed_as_deep_as_is_asked() {
        var simple = get("organizations/" + FALCONERS).path("services");
        var whole = get("organizations/" + FALCONERS + "?full_service=true").path("services");

        assertThat(simple.valueStream().map(WholeStandardIT::id)).containsExactly(EVENING, LUNCH);
        assertThat(simple.at("/1/schedules").isMissingNode()).isTrue();
        assertThat(whole.at("/1/schedules/0/byday").asString()).isEqualTo("MO,TH");
        assertThat(whole.at("/1/service_at_locations/0/location/name").asString())
                .isEqualTo("The Mews");
        assertThat(get("organizations?search=falconers")
                        .at("/contents/0/services")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void terms_are_found_by_their_taxonomy_their_parent_and_their_words() {
        assertThat(ids(get("taxonomy_terms?taxonomy_id=" + NEEDS))).containsExactly(COMPANY, OVER_LUNCH);
        assertThat(ids(get("taxonomy_terms?taxonomy_id=" + NEEDS + "&top_only=true")))
                .containsExactly(COMPANY);
        assertThat(ids(get("taxonomy_terms?parent_id=" + COMPANY))).containsExactly(OVER_LUNCH);
        assertThat(ids(get("taxonomy_terms?search=outdoors"))).containsExactly(OUTDOORS);
        assertThat(get("taxonomies/" + NEEDS).path("name").asString()).isEqualTo("Dale needs");
        assertThat(get("taxonomies/" + NEEDS)
                        .path("taxonomy_terms")
                        .valueStream()
                        .map(WholeStandardIT::id))
                .containsExactly(COMPANY, OVER_LUNCH);
    }

    @Test
    void a_taxonomy_that_is_only_named_gets_an_id_that_its_terms_are_found_by() {
        var taxonomy = get("taxonomy_terms/" + OUTDOORS).path("taxonomy_id").asString();

        assertThat(get("taxonomies/" + taxonomy).path("name").asString()).isEqualTo("Dale tags");
        assertThat(ids(get("services?taxonomy_id=" + taxonomy))).containsExactly(EVENING);
    }

    @Test
    void what_only_ended_services_are_filed_under_is_not_told() {
        assertThat(ids(get("taxonomy_terms?per_page=500"))).doesNotContain(GONE);
        assertThat(api.get(FEED + "/taxonomy_terms/" + GONE).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal=true", "minimal=True"})
    void the_minimal_list_is_all_of_them_with_the_day_of_their_last_change(String minimal) {
        var all = get("services?search=falconry&page=7&" + minimal);

        assertThat(all.valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"id\":\"" + LUNCH + "\",\"modified_date\":\"2026-03-02T09:00:00.000Z\"}",
                        "{\"id\":\"" + EVENING + "\",\"modified_date\":\"2026-03-04T09:00:00.000Z\"}");
        assertThat(api.get(FEED + "/services?search=zzzzqqq&minimal=true").body())
                .isEqualTo("[]");
    }

    @Test
    void a_stream_of_several_batches_holds_each_service_once() {
        var kites = IntStream.range(0, 450)
                .mapToObj(number -> "{\"id\": \"%s\", \"name\": \"Kiteflying %d\", \"status\": \"active\"}"
                        .formatted(UUID.nameUUIDFromBytes(("kite " + number).getBytes(StandardCharsets.UTF_8)), number))
                .toArray(String[]::new);
        Feeds.importLines(api, "harrowdale-kites", kites);

        var lines = api.get(FEED + "/services?search=kiteflying&format=ndjson")
                .body()
                .lines()
                .map(line -> id(JSON.readTree(line)))
                .toList();

        assertThat(lines).hasSize(450).doesNotHaveDuplicates();
    }

    @Test
    void two_services_cannot_be_at_a_place_under_one_id() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var other = Feeds.service(second, "Hawking B", "Clashes.", "active", "XW9 1AA", 53.9, -1.9);
        var clash = atOf(Feeds.service(first, "Hawking A", "First.", "active", "XW9 1AA", 53.9, -1.9));
        Feeds.importLines(
                api,
                "harrowdale-hawks-" + first,
                Feeds.service(first, "Hawking A", "First.", "active", "XW9 1AA", 53.9, -1.9),
                other.replace(atOf(other), clash));

        var kept = atOf(api.get(FEED + "/services/" + first).body());
        var made = atOf(api.get(FEED + "/services/" + second).body());
        Feeds.importLines(
                api,
                "harrowdale-hawks-" + first,
                other.replace(atOf(other), clash).replace("Clashes.", "Still does."));

        assertThat(List.of(kept, made)).doesNotHaveDuplicates().contains(clash);
        assertThat(atOf(api.get(FEED + "/services/" + second).body())).isEqualTo(made);
        assertThat(get("service_at_locations/" + made).at("/service/id").asString())
                .isIn(first.toString(), second.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "services, minimum_age=old",
        "services, age=-1",
        "services, day=Someday",
        "services, day=M",
        "services, start_time=noon",
        "services, end_time=25:00",
        "services, taxonomy_term_id=food",
        "services, taxonomy_id=1-1-1-1-1",
        "services, organization_id=me",
        "services, format=xml",
        "services, full=yes",
        "services, minimal=2",
        "service_at_locations, proximity=near",
        "service_at_locations, modified_after=soon",
        "organizations, page=0",
        "organizations, full_service=2",
        "taxonomies, per_page=none",
        "taxonomy_terms, parent_id=top",
        "taxonomy_terms, top_only=2"
    })
    void a_parameter_that_makes_no_sense_is_a_bad_request_that_no_cache_keeps(String list, String parameter) {
        var answer = api.get(FEED + "/" + list + "?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "service_at_locations", "organizations", "taxonomies", "taxonomy_terms"})
    void an_id_that_names_nothing_is_not_found_whatever_it_looks_like(String list) {
        for (var id : List.of("019a7000-0000-7000-8000-00000000ffff", "falcon", "1-1-1-1-1")) {
            assertThat(api.get(FEED + "/" + list + "/" + id).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "service_at_locations", "organizations", "taxonomies", "taxonomy_terms"})
    void nobody_fetches_a_page_twice_that_is_the_same(String list) {
        var first = api.get(FEED + "/" + list);

        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(api.with("If-None-Match", first.version())
                        .get(FEED + "/" + list)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void the_description_names_every_parameter() {
        var description = api.get("/v3/api-docs").json();

        assertThat(description
                        .at("/paths/~1open-referral-uk~1v3~1services/get/parameters")
                        .valueStream()
                        .map(parameter -> parameter.path("name").asString()))
                .contains("search", "modified_after", "minimal", "age", "day", "proximity");
    }

    private JsonNode get(String path) {
        var answer = api.get(FEED + "/" + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }

    private static List<UUID> ids(JsonNode page) {
        return page.path("contents").valueStream().map(WholeStandardIT::id).toList();
    }

    private static List<UUID> named(String names, UUID lunch, UUID evening) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> name.equals("lunch") ? lunch : evening)
                .toList();
    }

    private static String atOf(String service) {
        return JSON.readTree(service).at("/service_at_locations/0/id").asString();
    }
}
