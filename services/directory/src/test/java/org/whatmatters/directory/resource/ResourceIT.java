package org.whatmatters.directory.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ResourceV1;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class ResourceIT {

    private static final String RESOURCES = "/api/v1/directory/resources";

    private final Api api;
    private final Api editor;
    private final Api worker;
    private final Events events;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    ResourceIT(Api api, Events events) {
        this.api = api;
        this.events = events;
        this.editor = api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.DIRECTORY_EDITOR));
        this.worker = api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));
    }

    @Test
    void what_an_editor_puts_down_is_read_by_staff_and_people_and_by_whoever_was_texted_it() {
        var down = editor.post(RESOURCES, leaflet("Keeping bees calm", today.plusDays(10)));
        assertThat(down.status()).as(down.body()).isEqualTo(201);

        var read = worker.get(path(down));
        assertThat(read.json()).isEqualTo(down.json());
        assertThat(read.json().path("standing").asString()).isEqualTo("CURRENT");
        assertThat(read.json().path("languages").toString()).isEqualTo("[\"en\",\"pl\"]");
        assertThat(api.as(Tokens.person(UUID.randomUUID())).get(path(down)).status())
                .isEqualTo(200);
        assertThat(api.get("/api/v1/public/resources/" + id(down)).status()).isEqualTo(200);
        assertThat(api.get(path(down)).status()).isEqualTo(401);
        assertThat(worker.post(RESOURCES, leaflet("No", today)).status()).isEqualTo(403);
    }

    @Test
    void it_is_found_by_words_though_mistyped_and_by_what_people_call_it() {
        var word = "Zebrafinches " + UUID.randomUUID().toString().substring(0, 8);
        var down = id(editor.post(RESOURCES, leaflet(word, today)));

        assertThat(found("?q=zebrafinches")).contains(down);
        assertThat(found("?q=zebrafinchs")).contains(down);
        assertThat(found("?q=lungs&limit=200")).contains(down);
        assertThat(found("?q=zebrafinches&kind=LEAFLET&condition=RESPIRATORY&language=pl&format=EASY_READ"))
                .contains(down);
        assertThat(found("?q=zebrafinches&kind=VIDEO")).doesNotContain(down);
        assertThat(found("?q=zebrafinches&condition=DIABETES")).doesNotContain(down);
        assertThat(found("?q=zebrafinches&language=ur")).doesNotContain(down);
        assertThat(found("?q=zebrafinches&format=BRAILLE")).doesNotContain(down);
    }

    @Test
    void a_long_list_comes_in_pages_the_last_put_down_first() {
        var word = "quillwort";
        var first = id(editor.post(RESOURCES, leaflet(word + " one", today)));
        var second = id(editor.post(RESOURCES, leaflet(word + " two", today)));

        var page = worker.get(RESOURCES + "?q=" + word + "&limit=1").json();

        assertThat(page.at("/items/0/id").asString()).isEqualTo(second);
        assertThat(found("?q=" + word + "&limit=1&after=" + page.path("next").asString()))
                .containsExactly(first);
    }

    @Test
    void what_is_long_unreviewed_is_shown_and_may_not_be_given() {
        var overdue = worker.get(path(editor.post(RESOURCES, leaflet("Overdue", today.minusDays(1)))));
        var old = worker.get(path(editor.post(RESOURCES, leaflet("Old", today.minusDays(91)))));

        assertThat(overdue.json().path("standing").asString()).isEqualTo("OVERDUE");
        assertThat(overdue.json().path("mayBeGiven").asBoolean()).isTrue();
        assertThat(old.json().path("standing").asString()).isEqualTo("TOO_OLD");
        assertThat(old.json().path("mayBeGiven").asBoolean()).isFalse();
    }

    @Test
    void an_editor_changes_only_what_they_have_read_and_takes_it_away_for_good() {
        var down = editor.post(RESOURCES, leaflet("Marmots", today));
        var changed = editor.ifMatch(down.version()).put(path(down), leaflet("Marmots at rest", today));
        assertThat(changed.json().path("title").asString()).isEqualTo("Marmots at rest");

        assertThat(editor.ifMatch(down.version())
                        .put(path(down), leaflet("Late", today))
                        .status())
                .isEqualTo(412);
        assertThat(editor.put(path(down), leaflet("Unread", today)).status()).isEqualTo(428);
        var gone = editor.ifMatch(changed.version()).put(path(down) + "/withdrawal", "");

        assertThat(gone.json().path("withdrawn").asBoolean()).isTrue();
        assertThat(gone.json().path("mayBeGiven").asBoolean()).isFalse();
        assertThat(found("?q=marmots")).isEmpty();
        assertThat(api.get("/api/v1/public/resources/" + id(down)).status()).isEqualTo(404);
        var again = editor.ifMatch(gone.version()).put(path(down), leaflet("Again", today));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("state").asString()).isEqualTo("withdrawn");
    }

    @Test
    void the_same_press_twice_puts_one_down() {
        var once = editor.with("Idempotency-Key", UUID.randomUUID().toString());
        var down = once.post(RESOURCES, leaflet("Pikas", today));

        assertThat(id(once.post(RESOURCES, leaflet("Pikas", today)))).isEqualTo(id(down));
        assertThat(found("?q=pikas")).containsExactly(id(down));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var wrong = new HashMap<String, Object>(leaflet(" ", today));
        wrong.put("address", "http://backs.example");
        wrong.put("languages", List.of("Polish"));
        wrong.put("formats", List.of());
        wrong.remove("reviewBy");

        var answer = editor.post(RESOURCES, wrong);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields())
                .containsExactlyInAnyOrder("/title", "/address", "/languages", "/formats", "/reviewBy");
    }

    @Test
    void an_address_is_absolute_with_https_and_hides_no_other_host() {
        for (var address : List.of(
                "/relative",
                "https://",
                "javascript:alert(1)",
                "https://nhs.example@evil.example/",
                "https://backs.example/\"onclick")) {
            var wrong = new HashMap<String, Object>(leaflet("Address", today));
            wrong.put("address", address);
            assertThat(editor.post(RESOURCES, wrong).wrongFields()).as(address).containsExactly("/address");
        }
    }

    @Test
    void the_others_hear_of_each_version() {
        var down = editor.post(RESOURCES, leaflet("Voles", today));
        editor.ifMatch(down.version()).put(path(down) + "/withdrawal", "");

        await().untilAsserted(() -> assertThat(
                        events.received(Topic.DIRECTORY_RESOURCE, ResourceV1.TYPE, UUID.fromString(id(down))))
                .extracting(Events.Told::aggregateVersion)
                .containsExactly(1L, 2L));
    }

    private List<String> found(String question) {
        return worker.get(RESOURCES + question)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String id(Answer answer) {
        return answer.json().path("id").asString();
    }

    private static String path(Answer answer) {
        return RESOURCES + "/" + id(answer);
    }

    private static Map<String, Object> leaflet(String title, LocalDate reviewBy) {
        return Map.of(
                "kind",
                "LEAFLET",
                "title",
                title,
                "description",
                "What helps, and when to ask.",
                "publisher",
                "Harrowdale Lung Group",
                "edition",
                "2",
                "reviewBy",
                reviewBy.toString(),
                "conditions",
                List.of("RESPIRATORY"),
                "languages",
                List.of("pl", "en"),
                "formats",
                List.of("WEB", "EASY_READ"),
                "address",
                "https://lungs.example/help?page=1#top");
    }
}
