package org.whatmatters.directory.editing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.directory.Feeds;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class EditIT {

    private static final String LISTINGS = "/api/v1/directory/listings";
    private static final String RIGHT = """
            {"name": "Lacemaking", "description": "Every week.", "phone": "01632 960222", "cost": "£2",
             "because": "They rang us."}
            """;

    private final Api api;
    private final Events events;
    private final Groups groups;

    EditIT(Api api, Events events) {
        this.api = api;
        this.events = events;
        this.groups = new Groups(api, UUID.randomUUID());
    }

    @Test
    void what_is_put_right_is_published_and_kept_when_the_feed_is_taken_in_again() {
        var id = UUID.randomUUID();
        var row = row(id, "Lacemaking", "01632 960111");
        take(id, row);

        var edited = edit(id, RIGHT);
        var same = take(id, row);
        var changed = take(id, row.replace("Every week.", "Every second week."));

        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        assertThat(same.path("unchanged").asLong()).isOne();
        assertThat(same.path("flagged").asLong()).isZero();
        assertThat(changed.path("changed").asLong()).isOne();
        assertThat(changed.path("flagged").asLong()).isZero();
        var published = published(id);
        assertThat(published.at("/phones/0/number").asString()).isEqualTo("01632 960222");
        assertThat(published.at("/phones/0/description").asString()).isEqualTo("Office");
        assertThat(published.path("description").asString()).isEqualTo("Every second week.");
        assertThat(published.path("fees").asString()).isEqualTo("£2");
        assertThat(published.at("/organization/name").asString()).isEqualTo("Green Gate Gardens");
        assertThat(published.at("/service_at_locations/0/location/name").asString())
                .isEqualTo("Plots");
    }

    @Test
    void each_field_tells_where_it_is_from() {
        var id = UUID.randomUUID();
        take(id, row(id, "Lacemaking", "01632 960111"));

        edit(id, RIGHT);

        var told = edits(id).json();
        assertThat(told.path("source").asString()).isEqualTo(source(id));
        assertThat(told.path("saidAt").asString()).isNotBlank();
        assertThat(field(id, "NAME").path("value").asString()).isEqualTo("Lacemaking");
        assertThat(field(id, "NAME").has("putRight")).isFalse();
        assertThat(field(id, "EMAIL").has("value")).isFalse();
        var phone = field(id, "PHONE");
        assertThat(phone.path("value").asString()).isEqualTo("01632 960222");
        assertThat(phone.path("feedSays").asString()).isEqualTo("01632 960111");
        assertThat(phone.at("/putRight/organisationId").asString()).isEqualTo(Feeds.HARROWDALE_ICB.toString());
        assertThat(phone.at("/putRight/because").asString()).isEqualTo("They rang us.");
        assertThat(phone.at("/putRight/at").asString()).isNotBlank();
        assertThat(phone.at("/putRight/disputed").asBoolean()).isFalse();
    }

    @Test
    void a_feed_that_says_something_else_is_flagged_until_an_editor_keeps_what_was_put_right() {
        var id = UUID.randomUUID();
        take(id, row(id, "Lacemaking", "01632 960111"));
        edit(id, RIGHT);

        var report = take(id, row(id, "Lacemaking", "01632 960333"));
        var stands = published(id).at("/phones/0/number").asString();
        var disputed = field(id, "PHONE");
        var listed = disputed();
        var again = take(id, row(id, "Lacemaking", "01632 960333"));
        var kept = change(id).put(LISTINGS + "/" + id + "/edits/PHONE/keeping", "{}");
        var afterwards = take(id, row(id, "Lacemaking", "01632 960333"));

        assertThat(report.path("changed").asLong()).isOne();
        assertThat(report.at("/flags/0/message").asString())
                .startsWith("phone: the feed says something else")
                .doesNotContain("01632");
        assertThat(stands).isEqualTo("01632 960222");
        assertThat(disputed.at("/putRight/disputed").asBoolean()).isTrue();
        assertThat(disputed.at("/putRight/feedSaid").asString()).isEqualTo("01632 960111");
        assertThat(disputed.path("feedSays").asString()).isEqualTo("01632 960333");
        assertThat(listed).contains(id.toString());
        assertThat(again.path("unchanged").asLong()).isOne();
        assertThat(again.path("flagged").asLong()).isOne();
        assertThat(kept.status()).as(kept.body()).isEqualTo(204);
        assertThat(disputed()).doesNotContain(id.toString());
        assertThat(afterwards.path("flagged").asLong()).isZero();
        assertThat(published(id).at("/phones/0/number").asString()).isEqualTo("01632 960222");
    }

    @Test
    void what_is_taken_back_reads_as_the_feed_last_said() {
        var id = UUID.randomUUID();
        take(id, row(id, "Lacemaking", "01632 960111"));
        edit(id, RIGHT);
        take(id, row(id, "Lacemaking", "01632 960333"));

        var taken = change(id).delete(LISTINGS + "/" + id + "/edits/PHONE");

        assertThat(taken.status()).as(taken.body()).isEqualTo(204);
        assertThat(published(id).at("/phones/0/number").asString()).isEqualTo("01632 960333");
        assertThat(field(id, "PHONE").has("putRight")).isFalse();
        assertThat(change(id).delete(LISTINGS + "/" + id + "/edits/PHONE").status())
                .isEqualTo(404);
        assertThat(take(id, row(id, "Lacemaking", "01632 960333"))
                        .path("unchanged")
                        .asLong())
                .isOne();
    }

    @Test
    void saying_what_the_feed_says_by_itself_ends_an_edit_and_saying_nothing_new_changes_nothing() {
        var id = UUID.randomUUID();
        take(id, row(id, "Lacemaking", "01632 960111"));
        edit(id, RIGHT);
        var version = edits(id).version();

        edit(id, RIGHT.replace("They rang us.", "Again."));
        var unchanged = edits(id).version();
        var because = field(id, "PHONE").at("/putRight/because").asString();
        edit(id, RIGHT.replace("01632 960222", "01632 960111"));

        assertThat(unchanged).isEqualTo(version);
        assertThat(because).isEqualTo("They rang us.");
        assertThat(field(id, "PHONE").has("putRight")).isFalse();
        assertThat(published(id).at("/phones/0/number").asString()).isEqualTo("01632 960111");
    }

    @Test
    void search_finds_by_the_new_words_and_no_longer_by_the_old_and_others_hear_the_new_name() {
        var id = UUID.randomUUID();
        take(id, row(id, "Macrame knotting", "01632 960111"));

        edit(id, RIGHT.replace("Lacemaking", "Bookbinding").replace("Every week.", "Paper and glue."));

        assertThat(found("bookbinding")).contains(id.toString());
        assertThat(found("macrame")).doesNotContain(id.toString());
        await().untilAsserted(() -> assertThat(events.received(Topic.DIRECTORY_LISTING, ListingV1.TYPE, id))
                .last()
                .satisfies(
                        told -> assertThat(told.data().path("name").asString()).isEqualTo("Bookbinding")));
        take(id, row(id, "Macrame knotting", "01632 960999"));
        assertThat(found("bookbinding")).contains(id.toString());
    }

    @Test
    void a_listing_that_reads_otherwise_is_to_be_looked_at_again_and_an_edit_closes_and_opens_nothing() {
        var id = UUID.randomUUID();
        take(id, Feeds.assured(row(id, "Lacemaking", "01632 960111"), 10));
        var closed = UUID.randomUUID();
        take(closed, row(closed, "Lacemaking", "01632 960111"));
        change(closed).put(LISTINGS + "/" + closed + "/closure", "{\"kind\": \"TEMPORARY\"}");

        edit(id, RIGHT);
        edit(closed, RIGHT);

        assertThat(life(id)).isEqualTo("assurance due");
        assertThat(published(id).has("assured_date")).isTrue();
        assertThat(life(closed)).isEqualTo("temporarily closed");
        assertThat(published(closed).path("status").asString()).isEqualTo("temporarily closed");
    }

    @Test
    void a_persons_own_number_or_address_and_what_no_feed_could_say_are_refused_by_name() {
        var id = UUID.randomUUID();
        take(id, row(id, "Lacemaking", "01632 960111"));

        var personal = edit(
                id, RIGHT.replace("01632 960222", "07700 900123").replace("Every week.", "Ask jo.marsh@lace.example."));
        var wrong = edit(id, RIGHT.replace("\"cost\"", "\"website\": \"lace\", \"cost\""));
        var empty = edit(id, "{\"name\": \" \"}");

        assertThat(personal.status()).isEqualTo(422);
        assertThat(personal.wrongFields()).containsExactly("/description", "/phone");
        assertThat(personal.body()).doesNotContain("07700", "jo.marsh");
        assertThat(wrong.wrongFields()).containsExactly("/website");
        assertThat(empty.wrongFields()).containsExactly("/because", "/name");
        assertThat(published(id).at("/phones/0/number").asString()).isEqualTo("01632 960111");
    }

    @Test
    void a_number_of_the_groups_own_stands_in_for_one_that_was_left_out_and_what_the_feed_says_is_not_judged_again() {
        var id = UUID.randomUUID();
        var row = row(id, "Lacemaking", "07700 900456").replace("Every week.", "Ring Jo on 07700 900456.");
        take(id, row);

        var edited = edit(id, RIGHT.replace("Every week.", "Ring Jo on (phone number left out)."));

        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        assertThat(field(id, "DESCRIPTION").has("putRight")).isFalse();
        assertThat(field(id, "PHONE").has("feedSays")).isFalse();
        assertThat(published(id).path("phones").size()).isOne();
        assertThat(published(id).at("/phones/0/number").asString()).isEqualTo("01632 960222");
        assertThat(take(id, row).path("unchanged").asLong()).isOne();
        assertThat(edits(id).body()).doesNotContain("07700");
    }

    @Test
    void only_editors_of_an_organisation_that_takes_in_its_feed_may_and_only_of_what_they_have_read() {
        var id = UUID.randomUUID();
        take(id, row(id, "Lacemaking", "01632 960111"));
        var path = LISTINGS + "/" + id + "/edits";
        var elsewhere = api.as(Tokens.staff(UUID.randomUUID(), Role.DIRECTORY_EDITOR));
        var version = edits(id).version();
        var written = groups.editor()
                .post(LISTINGS, "{\"name\": \"Shed\", \"description\": \"Mend.\", \"organisationName\": \"Sheds\"}")
                .json()
                .path("id")
                .asString();

        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.ifMatch(version).put(path, RIGHT).status()).isEqualTo(404);
        assertThat(elsewhere.ifMatch(version).delete(path + "/PHONE").status()).isEqualTo(404);
        assertThat(groups.assurer().get(path).status()).isEqualTo(403);
        assertThat(groups.member().ifMatch(version).put(path, RIGHT).status()).isEqualTo(403);
        assertThat(groups.editor().put(path, RIGHT).status()).isEqualTo(428);
        assertThat(groups.editor().ifMatch(version).put(path, RIGHT).status()).isEqualTo(200);
        assertThat(groups.editor().ifMatch(version).put(path, RIGHT).status()).isEqualTo(412);
        assertThat(groups.editor().ifMatch(version).delete(path + "/PHONE").status())
                .isEqualTo(412);
        assertThat(groups.editor().get(LISTINGS + "/" + written + "/edits").status())
                .isEqualTo(404);
        change(id).put(LISTINGS + "/" + id + "/closure", "{\"kind\": \"DEFUNCT\"}");
        assertThat(edit(id, RIGHT.replace("£2", "£3")).status()).isEqualTo(409);
    }

    private static String row(UUID id, String name, String phone) {
        return Feeds.service(id, name, "Every week.", "active", "XW9 9ZZ", 54.2, -1.2)
                .replaceFirst(
                        "\"last_modified\"",
                        "\"fees\": \"£2\", \"phones\": [{\"id\": \"" + UUID.nameUUIDFromBytes(new byte[] {1})
                                + "\", \"number\": \"" + phone
                                + "\", \"description\": \"Office\"}], \"last_modified\"");
    }

    private static String source(UUID id) {
        return "edits-" + id;
    }

    private JsonNode take(UUID id, String row) {
        return Feeds.importLines(api, source(id), row);
    }

    private Answer edits(UUID id) {
        return groups.editor().get(LISTINGS + "/" + id + "/edits");
    }

    private Answer edit(UUID id, String words) {
        return change(id).put(LISTINGS + "/" + id + "/edits", words);
    }

    private Api change(UUID id) {
        return groups.editor().ifMatch(edits(id).version());
    }

    private JsonNode field(UUID id, String field) {
        return edits(id)
                .json()
                .path("fields")
                .valueStream()
                .filter(one -> one.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private List<String> disputed() {
        return groups.editor()
                .get(LISTINGS + "?which=DISPUTED")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private String found(String words) {
        return api.get("/api/v1/public/services?q=" + words).body();
    }

    private String life(UUID id) {
        return groups.worker()
                .get("/api/v1/directory/services/" + id)
                .json()
                .path("life")
                .asString();
    }

    private JsonNode published(UUID id) {
        return api.get("/open-referral-uk/v3/services/" + id).json();
    }
}
