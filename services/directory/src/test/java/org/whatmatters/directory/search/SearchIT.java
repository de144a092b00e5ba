package org.whatmatters.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class SearchIT {

    private static final UUID NEAR = UUID.fromString("019a7000-0000-7000-8000-00000000a001");
    private static final UUID FAR = UUID.fromString("019a7000-0000-7000-8000-00000000a002");
    private static final UUID CLOSED = UUID.fromString("019a7000-0000-7000-8000-00000000a003");
    private static final UUID BEFRIENDING = UUID.fromString("019a7000-0000-7000-8000-00000000a004");
    private static final UUID SPELT = UUID.fromString("019a7000-0000-7000-8000-00000000a005");
    private static final UUID MISSPELT = UUID.fromString("019a7000-0000-7000-8000-00000000a006");
    private static final UUID NOWHERE = UUID.fromString("019a7000-0000-7000-8000-00000000a007");
    private static final String SERVICES = "/api/v1/directory/services";

    private final Api api;
    private final Events events;

    SearchIT(Api api, Events events) {
        this.api = api;
        this.events = events;
    }

    /// The same import before each test: repeating it changes nothing.
    @BeforeEach
    void harrowdale_has_seven_services() {
        Feeds.importLines(
                api,
                "harrowdale-search",
                Feeds.service(NEAR, "Beekeeping for beginners", "In the plots.", "active", "XW1 1AA", 53.10, -1.50),
                Feeds.service(FAR, "Far beekeeping", "Beekeeping by the sea.", "active", "XW8 2BB", 53.19, -1.50),
                Feeds.service(CLOSED, "Old beekeeping", "Gone.", "temporarily closed", "XW1 1AB", 53.10, -1.50),
                Feeds.service(BEFRIENDING, "Tea at four", "Befriending at home.", "active", "XW1 1AC", 53.11, -1.50),
                Feeds.service(SPELT, "Embroidery", "And a helpline.", "active", "XW1 1AD", 53.12, -1.50),
                Feeds.service(MISSPELT, "Stitches", "Some embroidry.", "active", "XW1 1AE", 53.12, -1.50),
                "{\"id\": \"" + NOWHERE + "\", \"name\": \"Harrowdale helpline\", \"status\": \"active\"}");
    }

    @Test
    void the_nearest_comes_first_with_its_distance_over_the_ground() {
        var found = worker().get(SERVICES + "?q=beekeeping&postcode=xw11aa");

        assertThat(ids(found)).containsExactly(NEAR, FAR);
        assertThat(found.json().path("items").path(0).path("distanceMetres").asLong())
                .isZero();
        assertThat(found.json().path("items").path(1).path("distanceMetres").asLong())
                .isCloseTo(10_008, within(5L));
        assertThat(found.json().path("near").path("precision").asString()).isEqualTo("POSTCODE");
    }

    @Test
    void a_postcode_nobody_lists_is_placed_by_its_district() {
        var found = worker().get(SERVICES + "?q=beekeeping&postcode=XW8%209ZZ");

        assertThat(ids(found)).containsExactly(FAR, NEAR);
        assertThat(found.json().path("near").path("precision").asString()).isEqualTo("DISTRICT");
    }

    @Test
    void an_unknown_part_of_the_country_gives_no_distances() {
        var found = worker().get(SERVICES + "?q=beekeeping&postcode=ZE1%200AA");

        assertThat(ids(found)).containsExactlyInAnyOrder(NEAR, FAR);
        assertThat(found.json().path("items").path(0).has("distanceMetres")).isFalse();
        assertThat(found.json().path("near").path("precision").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void without_a_postcode_the_name_weighs_more_than_the_description() {
        assertThat(ids(worker().get(SERVICES + "?q=beekeeping%20sea"))).containsExactly(FAR);
        assertThat(ids(worker().get(SERVICES + "?q=beginners"))).containsExactly(NEAR);
    }

    @Test
    void a_mistyped_word_is_put_right() {
        var found = worker().get(SERVICES + "?q=beekeping%20for%20beginers");

        assertThat(ids(found)).containsExactly(NEAR);
        assertThat(found.json().path("understoodAs").asString()).isEqualTo("beekeeping for beginners");
    }

    @Test
    void a_mistake_that_a_listing_makes_too_still_finds_the_others() {
        assertThat(ids(worker().get(SERVICES + "?q=embroidry"))).containsExactly(MISSPELT, SPELT);
    }

    @Test
    void a_service_without_a_place_comes_after_those_with_one() {
        var found = worker().get(SERVICES + "?q=helpline&postcode=XW1%201AA");

        assertThat(ids(found)).containsExactly(SPELT, NOWHERE);
        assertThat(found.json().path("items").path(1).has("distanceMetres")).isFalse();
    }

    @Test
    void a_need_in_plain_words_finds_what_directories_call_it() {
        assertThat(ids(worker().get(SERVICES + "?q=I%20feel%20lonley&postcode=XW1%201AA")))
                .startsWith(BEFRIENDING);
    }

    @Test
    void a_person_may_look_too_and_nobody_without_signing_in() {
        assertThat(api.as(Tokens.person(UUID.randomUUID()))
                        .get(SERVICES + "?q=beekeeping")
                        .status())
                .isEqualTo(200);
        assertThat(api.get(SERVICES + "?q=beekeeping").status()).isEqualTo(401);
    }

    @Test
    void every_parameter_that_makes_no_sense_is_named_at_once() {
        var answer = worker().get(SERVICES + "?q=" + "x".repeat(201) + "&postcode=Harrowdale&limit=0");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/limit", "/postcode", "/q");
    }

    @Test
    void a_linked_organisation_takes_offers_and_its_listings_are_told_again_once() {
        var editor = api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.DIRECTORY_EDITOR));
        var choir = UUID.randomUUID();
        var provider = UUID.randomUUID();
        var row = Feeds.assured(Feeds.service(choir, "Choir " + choir, "Sing.", "active", "XW1 1AA", 53.1, -1.5), 10);
        Feeds.importLines(api, "link-" + choir, row);
        var link = "/api/v1/directory/organisations/" + Feeds.organisationOf(choir) + "/platform-organisation";

        var linked = editor.put(link, "{\"organisationId\": \"" + provider + "\"}");
        editor.put(link, "{\"organisationId\": \"" + provider + "\"}");
        var imported = Feeds.importLines(api, "link-" + choir, row);

        assertThat(linked.status()).isEqualTo(200);
        assertThat(imported.path("unchanged").asLong()).isOne();
        var view = worker().get(SERVICES + "/" + choir).json();
        assertThat(view.path("takesOffers").asBoolean()).isTrue();
        assertThat(view.path("organisationId").asString()).isEqualTo(provider.toString());
        var last = UUID.randomUUID();
        Feeds.importLines(
                api,
                "fence-" + last,
                row.replace(choir.toString(), last.toString())
                        .replaceAll("\"service_at_locations.*", "\"alert\": \"fence\"}")
                        .replace(Feeds.organisationOf(choir).toString(), last.toString()));
        await().untilAsserted(() -> assertThat(versionsTold(last)).containsExactly(1L));
        assertThat(versionsTold(choir)).containsExactly(1L, 2L);
    }

    @Test
    void an_unknown_organisation_or_service_is_not_there() {
        var editor = api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.DIRECTORY_EDITOR));
        var link = "/api/v1/directory/organisations/" + UUID.randomUUID() + "/platform-organisation";

        assertThat(editor.put(link, "{\"organisationId\": \"" + UUID.randomUUID() + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(editor.put(link, "{\"organisation\": 1}").status()).isEqualTo(422);
        assertThat(worker().put(link, "{}").status()).isEqualTo(403);
        assertThat(worker().get(SERVICES + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private Api worker() {
        return api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));
    }

    private static List<UUID> ids(Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }

    private List<Long> versionsTold(UUID serviceId) {
        return events.received(Topic.DIRECTORY_LISTING, ListingV1.TYPE).stream()
                .filter(told -> told.key().equals(serviceId.toString()))
                .map(Events.Told::aggregateVersion)
                .toList();
    }
}
