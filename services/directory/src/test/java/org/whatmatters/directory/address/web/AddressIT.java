package org.whatmatters.directory.address.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.directory.Feeds;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The address of a place that a feed gives, put right for all who are there.
@IntegrationTest
class AddressIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LISTINGS = "/api/v1/directory/listings/";
    private static final String RIGHT = """
            {"name": "Bell Lane Hall", "address": "2 Bell Lane", "town": "Netherby", "postcode": "XR1 2BB",
             "because": "We were there."}
            """;

    private final Api api;
    private final JdbcClient jdbc;
    private final Groups groups;
    private final UUID listing = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();

    AddressIT(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
        this.groups = new Groups(api, UUID.randomUUID());
    }

    @Test
    void what_is_put_right_holds_for_every_listing_there_and_is_kept_when_the_feed_is_taken_in_again() {
        var two = take(row("Every week."), besideIt());

        var edited = edit(RIGHT);
        var same = take(row("Every week."), besideIt());
        var changed = take(row("Every second week."), besideIt());

        assertThat(two.path("new").asLong()).isEqualTo(2);
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        assertThat(same.path("unchanged").asLong()).isEqualTo(2);
        assertThat(changed.path("changed").asLong()).isOne();
        assertThat(changed.path("flagged").asLong()).isZero();
        for (var there : new UUID[] {listing, neighbour}) {
            var place = published(there).at("/service_at_locations/0/location");
            assertThat(place.path("name").asString()).isEqualTo("Bell Lane Hall");
            assertThat(place.at("/addresses/0/address_1").asString()).isEqualTo("2 Bell Lane");
            assertThat(place.at("/addresses/0/city").asString()).isEqualTo("Netherby");
            assertThat(place.at("/addresses/0/postal_code").asString()).isEqualTo("XR1 2BB");
            assertThat(place.has("latitude"))
                    .as("where the feed said is somewhere else")
                    .isFalse();
        }
    }

    @Test
    void a_place_tells_where_it_is_from_and_who_else_is_there() {
        take(row("Every week."), besideIt());

        edit(RIGHT);

        var place = places(listing).at("/places/0");
        assertThat(place.at("/address/address").asString()).isEqualTo("2 Bell Lane");
        assertThat(place.at("/feedSays/address").asString()).isEqualTo("Mill Lane");
        assertThat(place.at("/putRight/because").asString()).isEqualTo("We were there.");
        assertThat(place.at("/putRight/organisationId").asString()).isEqualTo(Feeds.HARROWDALE_ICB.toString());
        assertThat(place.at("/putRight/disputed").asBoolean()).isFalse();
        assertThat(place.at("/alsoThere/0/id").asString()).isEqualTo(neighbour.toString());
        assertThat(places(neighbour).at("/places/0/alsoThere/0/id").asString()).isEqualTo(listing.toString());
    }

    @Test
    void it_is_found_where_it_is_by_its_new_town_and_not_where_it_was() {
        Feeds.importLines(
                api,
                "known-" + listing,
                Feeds.service(UUID.randomUUID(), "Beacon", "Known.", "active", "XR1 2BB", 55.10, -3.10));
        take(row("Every week."), besideIt());

        edit(RIGHT);

        assertThat(found("?postcode=XR1%202BB&within=500&limit=100"))
                .contains(listing.toString(), neighbour.toString());
        assertThat(found("?postcode=XR9%209ZZ&within=500&limit=100")).doesNotContain(listing.toString());
        assertThat(found("?q=netherby&limit=100")).contains(listing.toString(), neighbour.toString());
        take(row("Every second week."));
        assertThat(found("?q=netherby&limit=100")).contains(listing.toString());
    }

    @Test
    void it_is_found_by_the_same_words_whether_a_feed_or_an_editor_says_where_it_is() {
        take(Feeds.filedUnder(row("Every week."), UUID.randomUUID(), "Crafts"));
        var taken = terms();

        edit(RIGHT);
        var putRight = terms();
        asRead().delete(address());

        assertThat(taken).isEqualTo("Green Gate Gardens\nCrafts\nPlots\nHarrowdale");
        assertThat(putRight).isEqualTo("Green Gate Gardens\nCrafts\nBell Lane Hall\nNetherby");
        assertThat(terms()).isEqualTo(taken);
    }

    @Test
    void at_the_same_postcode_the_feed_still_knows_where_on_the_map_it_is() {
        take(row("Every week."));

        edit(RIGHT.replace("XR1 2BB", "XR9 9ZZ"));

        var place = published(listing).at("/service_at_locations/0/location");
        assertThat(place.path("latitude").asDouble()).isEqualTo(54.5);
        assertThat(place.at("/addresses/0/address_1").asString()).isEqualTo("2 Bell Lane");
    }

    @Test
    void a_feed_that_says_something_else_is_flagged_until_an_editor_keeps_what_was_put_right() {
        take(row("Every week."));
        edit(RIGHT);

        var report = take(row("Every week.").replace("Mill Lane", "5 Mill Lane"));
        var listed = disputed();
        var disputed = places(listing).at("/places/0/putRight/disputed").asBoolean();
        var kept = asRead().put(address() + "/keeping", "{}");

        assertThat(report.at("/flags/0/message").asString()).startsWith("address: the feed says something else");
        assertThat(published(listing)
                        .at("/service_at_locations/0/location/addresses/0/address_1")
                        .asString())
                .isEqualTo("2 Bell Lane");
        assertThat(listed).contains(listing.toString());
        assertThat(disputed).isTrue();
        assertThat(kept.status()).as(kept.body()).isEqualTo(204);
        assertThat(disputed()).doesNotContain(listing.toString());
        assertThat(take(row("Every week.").replace("Mill Lane", "5 Mill Lane"))
                        .path("flagged")
                        .asLong())
                .isZero();
    }

    @Test
    void what_is_taken_back_reads_as_the_feed_last_said_coordinates_and_all() {
        take(row("Every week."));
        edit(RIGHT);
        take(row("Every week.").replace("Mill Lane", "5 Mill Lane"));

        var taken = asRead().delete(address());

        assertThat(taken.status()).as(taken.body()).isEqualTo(204);
        var place = published(listing).at("/service_at_locations/0/location");
        assertThat(place.at("/addresses/0/address_1").asString()).isEqualTo("5 Mill Lane");
        assertThat(place.path("latitude").asDouble()).isEqualTo(54.5);
        assertThat(places(listing).at("/places/0").has("putRight")).isFalse();
        assertThat(asRead().delete(address()).status()).isEqualTo(404);
        assertThat(found("?q=netherby&limit=100")).doesNotContain(listing.toString());
    }

    @Test
    void all_who_are_there_are_to_be_looked_at_again() {
        take(Feeds.assured(row("Every week."), 10), Feeds.assured(besideIt(), 10));

        edit(RIGHT);

        assertThat(life(listing)).isEqualTo("assurance due");
        assertThat(life(neighbour)).isEqualTo("assurance due");
    }

    @Test
    void of_a_place_that_nobody_may_be_told_there_is_nothing_to_put_right() {
        take(row("Every week."));
        groups.editor()
                .ifMatch(groups.version(listing))
                .put(LISTINGS + listing + "/facts", "{\"confidentialLocation\": true}");

        assertThat(places(listing).path("places")).isEmpty();
        assertThat(edit(RIGHT).status()).isEqualTo(404);
    }

    @Test
    void only_an_organisation_that_takes_in_its_feed_reads_and_changes_it_and_only_what_was_read() {
        take(row("Every week."));
        var stranger = api.as(Tokens.staff(UUID.randomUUID(), Role.DIRECTORY_EDITOR));
        var version = api.as(editor()).get(LISTINGS + listing + "/places").version();

        assertThat(stranger.get(LISTINGS + listing + "/places").status()).isEqualTo(404);
        assertThat(stranger.ifMatch(version).put(address(), RIGHT).status()).isEqualTo(404);
        assertThat(api.as(editor()).put(address(), RIGHT).status()).isEqualTo(428);
        assertThat(api.as(editor()).ifMatch("\"99\"").put(address(), RIGHT).status())
                .isEqualTo(412);
        assertThat(asRead().put(LISTINGS + listing + "/places/" + UUID.randomUUID() + "/address", RIGHT)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_no_feed_could_say_and_a_persons_own_number_are_refused_by_name() {
        take(row("Every week."));

        var missing = edit("{\"name\": \"x\"}");

        assertThat(edit(RIGHT.replace("XR1 2BB", "XR1")).wrongFields()).containsExactly("/postcode");
        assertThat(missing.wrongFields()).containsExactlyInAnyOrder("/address", "/town", "/postcode", "/because");
        assertThat(missing.body())
                .contains("Enter the house and the street.", "Enter the town or village.", "Enter the postcode.")
                .contains("Say why this is right.");
        assertThat(edit(RIGHT.replace("2 Bell Lane", "Ring Jo on 07700 900123")).wrongFields())
                .contains("/address");
        assertThat(edit(RIGHT.replace("Bell Lane Hall", "<b>Hall</b>")).wrongFields())
                .contains("/name");
    }

    private String row(String description) {
        return Feeds.service(listing, "Marbling", description, "active", "XR9 9ZZ", 54.5, -1.5);
    }

    /// Another listing at the same place.
    private String besideIt() {
        var place = at(row("")).path("location");
        return Feeds.service(neighbour, "Etching", "Every day.", "active", "XR9 9ZZ", 54.5, -1.5)
                .replace(
                        at(Feeds.service(neighbour, "x", "x", "active", "XR9 9ZZ", 54.5, -1.5))
                                .at("/location/id")
                                .asString(),
                        place.path("id").asString());
    }

    private static JsonNode at(String row) {
        return JSON.readTree(row).at("/service_at_locations/0");
    }

    private JsonNode take(String... rows) {
        return Feeds.importLines(api, "places-" + listing, rows);
    }

    private Answer edit(String address) {
        return asRead().put(address(), address);
    }

    private String address() {
        var place = at(row("")).at("/location/id").asString();
        return LISTINGS + listing + "/places/" + place + "/address";
    }

    private Api asRead() {
        return api.as(editor()).ifMatch(groups.version(listing));
    }

    private JsonNode places(UUID id) {
        return api.as(editor()).get(LISTINGS + id + "/places").json();
    }

    private JsonNode published(UUID id) {
        return api.get("/open-referral-uk/v3/services/" + id).json();
    }

    private String found(String question) {
        return api.get("/api/v1/public/services" + question).body();
    }

    private String disputed() {
        return api.as(editor())
                .get(LISTINGS.substring(0, LISTINGS.length() - 1) + "?which=DISPUTED")
                .body();
    }

    private String terms() {
        return jdbc.sql("select terms from service where id = :id")
                .param("id", listing)
                .query(String.class)
                .single();
    }

    private String life(UUID id) {
        return api.as(editor()).get(LISTINGS + id).json().path("state").asString();
    }

    private static String editor() {
        return Tokens.staff(Feeds.HARROWDALE_ICB, Role.DIRECTORY_EDITOR);
    }
}
