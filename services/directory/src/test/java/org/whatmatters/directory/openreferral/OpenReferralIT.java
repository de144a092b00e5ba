package org.whatmatters.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class OpenReferralIT {

    private static final String FEED = "/open-referral-uk/v3";
    private static final UUID OPEN = UUID.fromString("019a7000-0000-7000-8000-00000000b001");
    private static final UUID PAUSED = UUID.fromString("019a7000-0000-7000-8000-00000000b002");
    private static final UUID ENDED = UUID.fromString("019a7000-0000-7000-8000-00000000b003");
    private static final UUID ASLEEP = UUID.fromString("019a7000-0000-7000-8000-00000000b004");

    private final Api api;

    OpenReferralIT(Api api) {
        this.api = api;
    }

    /// The same import before each test: repeating it changes nothing.
    @BeforeEach
    void harrowdale_has_four_archery_clubs() {
        Feeds.importLines(
                api,
                "harrowdale-feed",
                Feeds.service(OPEN, "Archery A", "Bows lent.", "active", "XW2 1AA", 53.20, -1.60)
                        .replace(
                                "\"status\"",
                                "\"email\": null, \"fees\": \"\", \"walking_in\": {\"door\": \"green\"}, \"status\""),
                Feeds.service(PAUSED, "Archery B", "Back in May.", "temporarily closed", "XW2 1AB", 53.30, -1.60),
                Feeds.service(ENDED, "Archery C", "Gone.", "defunct", "XW2 1AC", 53.20, -1.60),
                Feeds.service(ASLEEP, "Archery D", "Asleep.", "inactive", "XW2 1AD", 53.20, -1.60));
    }

    @Test
    void the_feed_says_what_it_speaks() {
        for (var root : List.of(FEED, FEED + "/")) {
            var details = api.get(root).json();
            assertThat(details.path("version").asString()).isEqualTo("HSDS-UK-3.0");
            assertThat(details.path("profile").asString()).startsWith("https://");
            assertThat(details.path("openapi_url").asString()).startsWith("http");
        }
    }

    @Test
    void a_page_has_its_envelope_and_holds_what_is_open_or_will_be() {
        var page = api.get(FEED + "/services?search=archery&per_page=1&page=2").json();

        assertThat(page.propertyNames())
                .containsExactlyInAnyOrder(
                        "total_items",
                        "total_pages",
                        "page_number",
                        "size",
                        "first_page",
                        "last_page",
                        "empty",
                        "contents");
        assertThat(page.path("total_items").asInt()).isEqualTo(2);
        assertThat(page.path("total_pages").asInt()).isEqualTo(2);
        assertThat(page.path("page_number").asInt()).isEqualTo(2);
        assertThat(page.path("size").asInt()).isOne();
        assertThat(page.path("first_page").asBoolean()).isFalse();
        assertThat(page.path("last_page").asBoolean()).isTrue();
        assertThat(page.path("empty").asBoolean()).isFalse();
        assertThat(ids(page)).containsExactly(PAUSED);
    }

    @Test
    void a_page_beyond_the_last_is_empty() {
        var page = api.get(FEED + "/services?search=archery&page=1000000").json();

        assertThat(page.path("empty").asBoolean()).isTrue();
        assertThat(page.path("total_items").asInt()).isEqualTo(2);
    }

    @Test
    void an_item_of_a_list_holds_its_own_fields_and_its_organisations() {
        var item = api.get(FEED + "/services?search=archery")
                .json()
                .path("contents")
                .path(0);

        assertThat(item.path("status").asString()).isEqualTo("active");
        assertThat(item.path("organization").propertyNames()).contains("id", "name", "description");
        assertThat(item.has("service_at_locations")).isFalse();
        assertNothingIsEmpty(item);
    }

    @Test
    void a_service_is_served_whole_as_it_came() {
        var service = api.get(FEED + "/services/" + OPEN).json();

        assertThat(service.path("last_modified").asString()).isEqualTo("2026-03-02T09:00:00.000Z");
        assertThat(service.at("/organization/name").asString()).isEqualTo("Green Gate Gardens");
        assertThat(service.at("/service_at_locations/0/location/addresses/0/postal_code")
                        .asString())
                .isEqualTo("XW2 1AA");
        assertThat(service.at("/walking_in/door").asString()).isEqualTo("green");
        assertThat(service.has("email")).isFalse();
        assertNothingIsEmpty(service);
    }

    @Test
    void what_has_ended_is_not_listed_and_says_so_when_asked_by_id() {
        assertThat(ids(api.get(FEED + "/services?search=archery").json())).containsExactly(OPEN, PAUSED);
        assertThat(api.get(FEED + "/services/" + ENDED).json().path("status").asString())
                .isEqualTo("defunct");
    }

    @Test
    void filters_hold_together() {
        assertThat(ids(find("search=archery&postcode=XW2%201AA&proximity=500"))).containsExactly(OPEN);
        assertThat(ids(find("search=archery&postcode=XW2%201AA&proximity=20000")))
                .containsExactly(OPEN, PAUSED);
        assertThat(ids(find("search=archery&modified_after=2026-03-02T09:00:00Z")))
                .containsExactly(OPEN, PAUSED);
        assertThat(ids(find("search=archery&modified_after=2026-03-02T10:00:00%2B01:00")))
                .hasSize(2);
        assertThat(ids(find("search=archery&modified_after=2026-03-03"))).isEmpty();
        assertThat(ids(find("search=archery&postcode=ZE1%200AA"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "per_page=x", "modified_after=soon", "postcode=here", "proximity=-1"})
    void a_parameter_that_makes_no_sense_is_a_bad_request(String parameter) {
        var answer = api.get(FEED + "/services?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"019a7000-0000-7000-8000-00000000ffff", "archery"})
    void an_id_that_names_no_service_is_not_found(String id) {
        var answer = api.get(FEED + "/services/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void any_site_may_read_it_and_nobody_fetches_twice_what_is_the_same() {
        var first = api.get(FEED + "/services/" + OPEN);
        var again = api.with("If-None-Match", first.version()).get(FEED + "/services/" + OPEN);
        var asked = api.with("Origin", "https://elsewhere.example")
                .send("OPTIONS", FEED + "/services", null, "application/json");

        assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(again.status()).isEqualTo(304);
        assertThat(asked.status()).isEqualTo(204);
        assertThat(api.send("POST", FEED + "/services", "{}", "application/json")
                        .status())
                .isEqualTo(405);
    }

    private JsonNode find(String parameters) {
        return api.get(FEED + "/services?" + parameters).json();
    }

    private static List<UUID> ids(JsonNode page) {
        return page.path("contents")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }

    /// Empty fields are left out: a null or an empty text is no value in the standard.
    private static void assertNothingIsEmpty(JsonNode node) {
        assertThat(everything(node))
                .noneMatch(JsonNode::isNull)
                .noneMatch(each -> each.asString("x").isEmpty());
        assertThat(everything(node).filter(JsonNode::isContainer)).noneMatch(JsonNode::isEmpty);
    }

    private static Stream<JsonNode> everything(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(OpenReferralIT::everything));
    }
}
