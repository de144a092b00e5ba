package org.whatmatters.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.Feeds;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;

/// A word that is put right tells that some listing holds it.
@IntegrationTest
class LearntWordsIT {

    private static final String LISTINGS = "/api/v1/directory/listings";

    private final Api api;
    private final Groups groups;

    LearntWordsIT(Api api) {
        this.api = api;
        this.groups = new Groups(api, UUID.randomUUID());
    }

    @Test
    void a_draft_teaches_nothing_however_often_it_is_written_until_it_is_assured() {
        var id = written("Zymurgists");
        groups.editor().ifMatch(version(id)).put(LISTINGS + "/" + id + "/words", words("Zymurgists"));
        var drafted = understood("zymurgitsts");
        step(id, "submission", groups.editor());
        var submitted = understood("zymurgitsts");

        step(id, "assurance", groups.assurer());

        assertThat(drafted).isEqualTo("zymurgitsts");
        assertThat(submitted).isEqualTo("zymurgitsts");
        assertThat(understood("zymurgitsts")).isEqualTo("zymurgists");
    }

    @Test
    void what_only_staff_may_find_teaches_nobody_until_everybody_may() {
        var id = written("Campanologists");
        step(id, "submission", groups.editor());
        facts(id, "{\"internalOnly\": true}");
        step(id, "assurance", groups.assurer());
        var internal = understood("campanolgists");

        facts(id, "{\"internalOnly\": false}");

        assertThat(internal).isEqualTo("campanolgists");
        assertThat(understood("campanolgists")).isEqualTo("campanologists");
    }

    @Test
    void what_its_feed_lists_as_closed_teaches_its_words_when_it_opens_again() {
        var id = UUID.randomUUID();
        groups.take(id, Feeds.service(id, "Lepidopterists", "Nets.", "temporarily closed", "XW9 9ZZ", 54.2, -1.2));
        var closed = understood("lepidoptersts");

        var opened = groups.editor().ifMatch(groups.version(id)).delete(LISTINGS + "/" + id + "/closure");

        assertThat(opened.status()).as(opened.body()).isLessThan(300);
        assertThat(closed).isEqualTo("lepidoptersts");
        assertThat(understood("lepidoptersts")).isEqualTo("lepidopterists");
    }

    private UUID written(String name) {
        var begun = groups.editor().post(LISTINGS, words(name));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return UUID.fromString(begun.json().path("id").asString());
    }

    private static String words(String name) {
        return "{\"name\": \"" + name + "\", \"description\": \"Together.\", \"organisationName\": \"Harrowdale\"}";
    }

    private void facts(UUID id, String facts) {
        var said = groups.editor().ifMatch(version(id)).put(LISTINGS + "/" + id + "/facts", facts);
        assertThat(said.status()).as(said.body()).isEqualTo(200);
    }

    private void step(UUID id, String step, Api who) {
        var taken = who.ifMatch(version(id)).put(LISTINGS + "/" + id + "/" + step, "{}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(204);
    }

    private String version(UUID id) {
        return groups.editor().get(LISTINGS + "/" + id).version();
    }

    private String understood(String typed) {
        return api.get("/api/v1/public/services?q=" + typed)
                .json()
                .path("understoodAs")
                .asString();
    }
}
