package org.whatmatters.directory.duplicate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.directory.Feeds;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class DuplicateIT {

    private static final String DUPLICATES = "/api/v1/directory/duplicates";
    private static final String SERVICES = "/api/v1/directory/services";
    private static final String FEED = "/open-referral-uk/v3/services";
    private static final String BECAUSE = "{\"because\": \"They meet in two rooms.\"}";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final LookForPairs lookForPairs;
    private final Groups groups;

    DuplicateIT(Api api, Events events, JdbcClient jdbc, LookForPairs lookForPairs) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.lookForPairs = lookForPairs;
        this.groups = new Groups(api, UUID.randomUUID());
    }

    @Test
    void one_name_at_one_postcode_is_a_pair_once_however_it_is_written() {
        var one = listed("The Quoits Café Ltd.", "XZ1 1AA", null);
        var other = listed("quoits cafe", "XZ1 1AA", null);

        lookForPairs.look();
        lookForPairs.look();

        assertThat(look(other)).hasSize(1);
        assertThat(look(one))
                .singleElement()
                .satisfies(pair -> assertThat(pair.path("agreement"))
                        .hasToString("{\"identifier\":false,\"name\":true,\"postcode\":true}"));
    }

    @Test
    void an_editor_who_asks_learns_of_what_came_at_the_same_postcode_before_the_clock_did() {
        var one = listed("Brass rubbing", "XZ19 1AA", null);
        listed("The Brass Rubbing", "XZ19 1AA", null);

        assertThat(look(one)).hasSize(1);
    }

    @Test
    void one_name_of_one_charity_is_a_pair_where_two_feeds_place_it_differently() {
        var one = listed("Skittles for all", "XZ2 1AA", "0311001");
        var other = listed("Skittles for All CIC", "XZ2 2BB", "GB-CHC-311001");

        assertThat(pair(one, other).path("agreement"))
                .hasToString("{\"identifier\":true,\"name\":true,\"postcode\":false}");
    }

    @Test
    void one_charity_at_one_postcode_is_a_pair_whatever_two_feeds_call_it() {
        var one = listed("Thursday lunch", "XZ3 1AA", "311002");
        var other = listed("Soup and company", "XZ3 1AA", "311002");

        assertThat(pair(one, other).path("agreement"))
                .hasToString("{\"identifier\":true,\"name\":false,\"postcode\":true}");
    }

    @Test
    void what_one_feed_lists_apart_it_means_to() {
        var lunch = UUID.randomUUID();
        var soup = UUID.randomUUID();
        var lunchElsewhere = UUID.randomUUID();
        Feeds.importLines(
                api,
                "apart-" + lunch,
                row(lunch, "Friday lunch", "XZ4 1AA", "311003"),
                row(soup, "Soup for carers", "XZ4 1AA", "311003"),
                row(lunchElsewhere, "Friday lunch", "XZ4 2BB", "311003"));

        lookForPairs.look();

        assertThat(look(lunch)).isEmpty();
        assertThat(look(soup)).isEmpty();
    }

    @Test
    void nothing_is_a_pair_by_chance() {
        var yoga = listed("Kundalini yoga", "XZ5 1AA", null);
        listed("Kundalini yoga", "XZ5 2BB", null);
        listed("Brass band", "XZ5 1AA", null);
        listed("Food bank", "XZ5 3CC", "311004");
        var shelter = listed("Warm rooms", "XZ5 4DD", "311004");

        lookForPairs.look();

        assertThat(look(yoga)).isEmpty();
        assertThat(look(shelter)).isEmpty();
    }

    @Test
    void a_refuge_and_what_is_not_there_are_compared_with_nothing() {
        var one = listed("Harbour for women", "XZ6 1AA", null);
        var refuge = listed("Harbour for women", "XZ6 1AA", null);
        var pair = id(pair(one, refuge));
        groups.member()
                .ifMatch(groups.version(refuge))
                .put("/api/v1/directory/listings/" + refuge + "/facts", "{\"confidentialLocation\": true}");

        assertThat(groups.editor().get(DUPLICATES + "/" + pair).status()).isEqualTo(404);
        assertThat(look(one)).isEmpty();
        assertThat(look(refuge)).isEmpty();
        assertThat(groups.editor()
                        .post("/api/v1/directory/listings/" + UUID.randomUUID() + "/duplicates", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void told_apart_is_not_asked_again_until_a_name_or_a_postcode_changes() {
        var one = listed("Petanque", "XZ7 1AA", null);
        var other = listed("Petanque", "XZ7 1AA", null);
        var pair = id(pair(one, other));

        var decided = decide(pair, "{\"word\": \"DIFFERENT\"}");
        var again = look(one);
        groups.take(one, row(one, "Petanque club", "XZ7 1AA", null));
        lookForPairs.look();

        assertThat(decided.status()).isEqualTo(204);
        assertThat(decide(pair, "{\"word\": \"DIFFERENT\"}").status()).isEqualTo(204);
        assertThat(again).isEmpty();
        assertThat(jdbc.sql("select decided_by is not null from duplicate_pair where id = :id")
                        .param("id", UUID.fromString(pair))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_pair_that_no_longer_looks_alike_is_none() {
        var one = listed("Boules", "XZ8 1AA", null);
        var other = listed("Boules", "XZ8 1AA", null);
        pair(one, other);

        groups.take(one, row(one, "Bowls for beginners", "XZ8 2BB", null));

        assertThat(look(one)).isEmpty();
        assertThat(look(other)).isEmpty();
    }

    @Test
    void both_are_read_side_by_side() {
        var one = listed("Croquet", "XZ9 1AA", "311005");
        var other = listed("Croquet", "XZ9 1AA", "311005");

        var read = groups.editor().get(DUPLICATES + "/" + id(pair(one, other))).json();

        // What agrees in all three comes first, so it is among those that are shown.
        assertThat(groups.editor().get(DUPLICATES).json().path("items").valueStream())
                .anyMatch(waiting -> isOf(waiting, one, other));

        var side = read.at("/first/id").asString().equals(one.toString()) ? read.path("first") : read.path("second");
        assertThat(read.path("state").asString()).isEqualTo("open");
        assertThat(side.path("name").asString()).isEqualTo("Croquet");
        assertThat(side.path("organisationName").asString()).isEqualTo("Green Gate Gardens");
        assertThat(side.at("/identifiers/0").asString()).isEqualTo("311005");
        assertThat(side.at("/places/0").asString()).isEqualTo("Plots, Mill Lane, Harrowdale, XZ9 1AA");
        assertThat(side.path("source").asString()).isEqualTo("groups-" + one);
        assertThat(side.path("life").asString()).isEqualTo("assured");
    }

    @Test
    void what_is_merged_leaves_every_list_and_says_where_it_went() {
        var kept = listed("Shovelboard", "XZ10 1AA", null);
        var ended = listed("Shovelboard", "XZ10 1AA", null);
        assertThat(found("shovelboard")).contains(kept, ended);

        var merged = decide(id(pair(kept, ended)), same(kept));

        assertThat(merged.status()).isEqualTo(204);
        assertThat(found("shovelboard")).contains(kept).doesNotContain(ended);
        assertThat(ids(api.get(FEED + "?search=shovelboard").json().path("contents")))
                .containsExactly(kept);
        assertThat(published(ended).path("status").asString()).isEqualTo("defunct");
        assertThat(published(ended).path("same_as").asString()).isEqualTo(kept.toString());
        assertThat(published(kept).has("same_as")).isFalse();
        assertThat(view(ended).path("takesOffers").asBoolean()).isFalse();
        assertThat(view(kept).path("takesOffers").asBoolean()).isTrue();
        await().untilAsserted(() ->
                assertThat(told(ended).path("listingState").asString()).isEqualTo("DEFUNCT"));
        assertThat(told(ended).path("takesReferrals").asBoolean()).isFalse();
        assertThat(look(kept)).isEmpty();
    }

    @Test
    void its_feed_does_not_bring_back_what_is_merged() {
        var kept = listed("Nine men's morris", "XZ11 1AA", null);
        var ended = listed("Nine men's morris", "XZ11 1AA", null);
        decide(id(pair(kept, ended)), same(kept));

        var report =
                Feeds.importLines(api, "groups-" + ended, row(ended, "Nine men's morris, again", "XZ11 1AA", null));

        assertThat(report.path("refused").asLong()).isOne();
        assertThat(report.at("/refusals/0/reason").asString()).isEqualTo("same-as-another");
        assertThat(view(ended).path("life").asString()).isEqualTo("defunct");
        assertThat(view(ended).path("name").asString()).isEqualTo("Nine men's morris");
        assertThat(groups.assurer()
                        .ifMatch(groups.version(ended))
                        .put("/api/v1/directory/listings/" + ended + "/assurance", "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_merge_is_taken_back_with_a_reason_and_its_feed_is_asked_for_everything() {
        var kept = listed("Tiddlywinks", "XZ12 1AA", null);
        var ended = listed("Tiddlywinks", "XZ12 1AA", null);
        var pair = id(pair(kept, ended));
        fetchedLately("groups-" + ended);
        decide(pair, same(kept));

        var undone = groups.editor().put(DUPLICATES + "/" + pair + "/undoing", BECAUSE);

        assertThat(undone.status()).isEqualTo(204);
        assertThat(view(ended).path("life").asString()).isEqualTo("assured");
        assertThat(view(ended).path("takesOffers").asBoolean()).isTrue();
        assertThat(published(ended).has("same_as")).isFalse();
        assertThat(found("tiddlywinks")).contains(kept, ended);
        await().untilAsserted(() ->
                assertThat(told(ended).path("listingState").asString()).isEqualTo("ACTIVE"));
        var read = groups.editor().get(DUPLICATES + "/" + pair).json();
        assertThat(read.path("state").asString()).isEqualTo("open");
        assertThat(read.path("reopenedBecause").asString()).isEqualTo("They meet in two rooms.");
        assertThat(jdbc.sql("select modified_after is null from feed_source where name = :name")
                        .param("name", "groups-" + ended)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(Feeds.importLines(api, "groups-" + ended, row(ended, "Tiddlywinks, again", "XZ12 1AA", null))
                        .path("changed")
                        .asLong())
                .isOne();
    }

    @Test
    void what_is_merged_into_what_is_merged_goes_where_that_went_and_never_in_a_circle() {
        var first = listed("Hoopla", "XZ13 1AA", null);
        var second = listed("Hoopla", "XZ13 1AA", null);
        var third = listed("Hoopla", "XZ13 1AA", null);
        var ofFirstAndThird = id(pair(first, third));
        var ofFirstAndSecond = id(pair(first, second));
        var ofSecondAndThird = id(pair(second, third));

        decide(ofFirstAndSecond, same(second));
        decide(ofSecondAndThird, same(third));

        assertThat(published(first).path("same_as").asString()).isEqualTo(third.toString());
        assertThat(decide(ofFirstAndThird, same(first)).status()).isEqualTo(409);
        assertThat(decide(ofFirstAndThird, same(third)).status()).isEqualTo(409);
        groups.editor().put(DUPLICATES + "/" + ofSecondAndThird + "/undoing", BECAUSE);
        assertThat(published(first).path("same_as").asString()).isEqualTo(second.toString());
        assertThat(published(second).path("status").asString()).isEqualTo("active");
    }

    @Test
    void where_it_went_is_not_said_of_what_not_everybody_may_read() {
        var kept = listed("Ninepins", "XZ14 1AA", null);
        var ended = listed("Ninepins", "XZ14 1AA", null);
        decide(id(pair(kept, ended)), same(kept));

        groups.member()
                .ifMatch(groups.version(kept))
                .put("/api/v1/directory/listings/" + kept + "/facts", "{\"internalOnly\": true}");

        assertThat(published(ended).path("status").asString()).isEqualTo("defunct");
        assertThat(published(ended).has("same_as")).isFalse();
    }

    @Test
    void what_has_ended_is_not_kept() {
        var kept = listed("Conkers", "XZ15 1AA", null);
        var other = listed("Conkers", "XZ15 1AA", null);
        var pair = id(pair(kept, other));
        groups.member()
                .ifMatch(groups.version(kept))
                .put("/api/v1/directory/listings/" + kept + "/closure", "{\"kind\": \"DEFUNCT\"}");

        assertThat(decide(pair, same(kept)).status()).isEqualTo(409);
        assertThat(decide(pair, same(other)).status()).isEqualTo(409);
        assertThat(view(other).path("life").asString()).isEqualTo("assured");
        assertThat(look(other)).isEmpty();
    }

    @Test
    void only_an_editor_reads_and_decides_and_nothing_is_chosen_for_them() {
        var one = listed("Marbles", "XZ16 1AA", null);
        var other = listed("Marbles", "XZ16 1AA", null);
        var pair = id(pair(one, other));
        var address = DUPLICATES + "/" + pair;

        for (var stranger : List.of(groups.worker(), groups.member(), groups.assurer(), person())) {
            assertThat(stranger.get(DUPLICATES).status()).isEqualTo(403);
            assertThat(stranger.get(address).status()).isEqualTo(403);
            assertThat(stranger.put(address + "/decision", same(one)).status()).isEqualTo(403);
            assertThat(stranger.put(address + "/undoing", BECAUSE).status()).isEqualTo(403);
            assertThat(stranger.post("/api/v1/directory/listings/" + one + "/duplicates", "{}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(decide(pair, "{}").wrongFields()).containsExactly("/word");
        assertThat(decide(pair, "{\"word\": \"SAME\"}").wrongFields()).containsExactly("/keep");
        assertThat(decide(pair, same(UUID.randomUUID())).wrongFields()).containsExactly("/keep");
        assertThat(groups.editor().put(address + "/undoing", BECAUSE).status()).isEqualTo(409);
        assertThat(groups.editor()
                        .put(address + "/undoing", "{\"because\": \" \"}")
                        .wrongFields())
                .containsExactly("/because");
        assertThat(decide(UUID.randomUUID().toString(), same(one)).status()).isEqualTo(404);
        assertThat(decide(pair, same(one)).status()).isEqualTo(204);
        assertThat(decide(pair, same(other)).status()).isEqualTo(409);
        assertThat(groups.editor()
                        .get(DUPLICATES + "?which=MERGED")
                        .json()
                        .path("items")
                        .valueStream())
                .anyMatch(item -> item.path("keptId").asString().equals(one.toString()));
    }

    /// A group of a feed of its own, of which somebody made sure lately.
    private UUID listed(String name, String postcode, @Nullable String identifier) {
        var id = UUID.randomUUID();
        groups.take(id, row(id, name, postcode, identifier));
        return id;
    }

    private static String row(UUID id, String name, String postcode, @Nullable String identifier) {
        var row = Feeds.assured(Feeds.service(id, name, "Every week.", "active", postcode, 54.2, -1.2), 20);
        return identifier == null
                ? row
                : row.replace("\"Growing together.\"}", """
                        "Growing together.", "organization_identifiers": [{"id": "%s",
                          "identifier_type": "Charity number", "identifier": "%s"}]}
                        """.formatted(
                                UUID.nameUUIDFromBytes(identifier.getBytes(UTF_8)), identifier)
                        .replace("\n", " "));
    }

    private void fetchedLately(String source) {
        jdbc.sql("""
                        insert into feed_source (name, address, every_hours, organisation_id, asked_by, next_page,
                               modified_after, next_at)
                        values (:name, 'https://feeds.example', 720, :id, :id, 1, now(), now() + interval '30 days')
                        """).param("name", source).param("id", UUID.randomUUID()).update();
    }

    private List<JsonNode> look(UUID listing) {
        return groups.editor()
                .post("/api/v1/directory/listings/" + listing + "/duplicates", "{}")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode pair(UUID one, UUID other) {
        look(other);
        var found = look(one).stream().filter(pair -> isOf(pair, one, other)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static boolean isOf(JsonNode pair, UUID one, UUID other) {
        return List.of(pair.at("/first/id").asString(), pair.at("/second/id").asString())
                .containsAll(List.of(one.toString(), other.toString()));
    }

    private static String id(JsonNode pair) {
        return pair.path("id").asString();
    }

    private static String same(UUID keep) {
        return "{\"word\": \"SAME\", \"keep\": \"" + keep + "\"}";
    }

    private Answer decide(String pair, String word) {
        return groups.editor().put(DUPLICATES + "/" + pair + "/decision", word);
    }

    private List<UUID> found(String words) {
        return ids(groups.worker().get(SERVICES + "?q=" + words).json().path("items"));
    }

    private JsonNode view(UUID listing) {
        return groups.worker().get(SERVICES + "/" + listing).json();
    }

    private JsonNode published(UUID listing) {
        return api.get(FEED + "/" + listing).json();
    }

    private JsonNode told(UUID listing) {
        return events.last(Topic.DIRECTORY_LISTING, ListingV1.TYPE, listing).data();
    }

    private Api person() {
        return api.as(Tokens.person(UUID.randomUUID()));
    }

    private static List<UUID> ids(JsonNode items) {
        return items.valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }
}
