package org.whatmatters.directory.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class WritingIT {

    private static final String LISTINGS = "/api/v1/directory/listings";
    private static final String FEED = "/open-referral-uk/v3/services";
    private static final String SHED = """
            {"name": "Shed at the back", "description": "Mend things together.", "organisationName": "Millbank Sheds",
             "website": "https://sheds.example/", "email": "hello@sheds.example", "phone": "01632 960222",
             "address": "Back Lane 3", "town": "Harrowdale", "postcode": "xw67ab", "cost": "Free",
             "weekday": "TU", "opensAt": "10:00", "closesAt": "12:30"}
            """;

    private final Groups groups;
    private final Api api;
    private final Events events;

    WritingIT(Api api, Events events) {
        this.groups = new Groups(api, UUID.randomUUID());
        this.api = api;
        this.events = events;
    }

    @Test
    void a_number_or_address_that_looks_like_a_persons_own_is_refused_by_name_and_never_just_left_out() {
        var refused = groups.editor()
                .post(
                        LISTINGS,
                        SHED.replace("01632 960222", "07700 900123")
                                .replace("Mend things together.", "Write to jo.marsh@sheds.example."));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrongFields()).containsExactly("/description", "/phone");
        assertThat(refused.body()).doesNotContain("07700", "jo.marsh");
    }

    @Test
    void a_listing_is_written_submitted_and_assured_by_somebody_else_before_anybody_reads_it() {
        var id = begun();
        var drafted = api.get(FEED + "/" + id).status();
        var readAsDraft =
                groups.worker().get("/api/v1/directory/services/" + id).status();
        var seenByAssurer = groups.assurer().get(LISTINGS + "/" + id).status();

        var submitted = groups.editor().ifMatch(version(id)).put(LISTINGS + "/" + id + "/submission", "{}");
        var waiting = api.get(FEED + "/" + id).status();
        var readToBeAssured =
                groups.assurer().get("/api/v1/directory/services/" + id).status();
        var assured = groups.assurer().ifMatch(version(id)).put(LISTINGS + "/" + id + "/assurance", "{}");

        assertThat(drafted).isEqualTo(404);
        assertThat(readAsDraft).isEqualTo(404);
        assertThat(seenByAssurer).isEqualTo(404);
        assertThat(submitted.status()).isEqualTo(204);
        assertThat(waiting).isEqualTo(404);
        assertThat(readToBeAssured).isEqualTo(200);
        assertThat(assured.status()).isEqualTo(204);
        var published = api.get(FEED + "/" + id).json();
        assertThat(published.path("status").asString()).isEqualTo("active");
        assertThat(published.at("/organization/name").asString()).isEqualTo("Millbank Sheds");
        assertThat(published.at("/schedules/0/opens_at").asString()).isEqualTo("10:00:00");
        assertThat(published
                        .at("/service_at_locations/0/location/addresses/0/postal_code")
                        .asString())
                .isEqualTo("XW6 7AB");
        await().untilAsserted(() -> assertThat(
                        events.received(Topic.DIRECTORY_LISTING, ListingV1.TYPE, UUID.fromString(id)))
                .singleElement()
                .satisfies(told -> assertThat(told.data().path("takesReferrals").asBoolean())
                        .isTrue()));
    }

    @Test
    void what_was_written_is_read_back_and_written_again() {
        var id = begun();
        var words = groups.editor().get(LISTINGS + "/" + id + "/words");

        var rewritten = groups.editor()
                .ifMatch(words.version())
                .put(LISTINGS + "/" + id + "/words", SHED.replace("Free", "£2").replace("10:00", "10:30"));

        assertThat(words.json().path("postcode").asString()).isEqualTo("XW6 7AB");
        assertThat(words.json().path("closesAt").asString()).isEqualTo("12:30");
        assertThat(words.json().path("phone").asString()).isEqualTo("01632 960222");
        assertThat(rewritten.status()).isEqualTo(200);
        assertThat(rewritten.json().path("cost").asString()).isEqualTo("£2");
        assertThat(rewritten.json().path("opensAt").asString()).isEqualTo("10:30");
        assertThat(groups.editor()
                        .ifMatch(words.version())
                        .put(LISTINGS + "/" + id + "/words", SHED)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void what_is_changed_after_somebody_made_sure_of_it_is_to_be_looked_at_again() {
        var id = begun();
        groups.editor().ifMatch(version(id)).put(LISTINGS + "/" + id + "/submission", "{}");
        groups.assurer().ifMatch(version(id)).put(LISTINGS + "/" + id + "/assurance", "{}");

        groups.editor()
                .ifMatch(version(id))
                .put(LISTINGS + "/" + id + "/words", SHED.replace("Mend things", "Mend chairs"));

        assertThat(groups.worker()
                        .get("/api/v1/directory/services/" + id)
                        .json()
                        .path("life")
                        .asString())
                .isEqualTo("assurance due");
        assertThat(api.get(FEED + "/" + id).json().has("assured_date")).isTrue();
    }

    @Test
    void another_organisations_editor_neither_reads_nor_writes_it() {
        var id = begun();
        var other = api.as(Tokens.staff(UUID.randomUUID(), Role.DIRECTORY_EDITOR));

        assertThat(other.get(LISTINGS + "/" + id + "/words").status()).isEqualTo(404);
        assertThat(other.ifMatch(version(id))
                        .put(LISTINGS + "/" + id + "/words", SHED)
                        .status())
                .isEqualTo(404);
        assertThat(groups.member().post(LISTINGS, SHED).status()).isEqualTo(403);
    }

    @Test
    void every_wrong_word_is_named_at_once() {
        var wrong = groups.editor().post(LISTINGS, """
                {"name": "Shed", "description": "x", "organisationName": "Sheds", "postcode": "here",
                 "weekday": "Tuesday", "opensAt": "ten"}
                """);
        var missing = groups.editor().post(LISTINGS, "{}");
        var marked = groups.editor().post(LISTINGS, SHED.replace("Mend things", "<b>Mend</b> things"));
        var noAddress = groups.editor().post(LISTINGS, SHED.replace("https://sheds.example/", "sheds"));

        assertThat(wrong.wrongFields()).containsExactly("/address", "/opensAt", "/postcode", "/town", "/weekday");
        assertThat(missing.wrongFields()).containsExactly("/description", "/name", "/organisationName");
        assertThat(marked.wrongFields()).containsExactly("/description");
        assertThat(noAddress.wrongFields()).containsExactly("/website");
    }

    private String begun() {
        var begun = groups.editor().post(LISTINGS, SHED);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.json().path("id").asString();
    }

    private String version(String id) {
        return groups.editor().get(LISTINGS + "/" + id).version();
    }
}
