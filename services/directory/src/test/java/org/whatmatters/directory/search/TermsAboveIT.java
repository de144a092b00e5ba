package org.whatmatters.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;

/// What is filed under a term is found by all that stands above the term.
@IntegrationTest
class TermsAboveIT {

    private final Api api;
    private final UUID choir = UUID.randomUUID();
    private final UUID together = UUID.randomUUID();
    private final UUID music = UUID.randomUUID();
    private final UUID singing = UUID.randomUUID();
    private final String source = "above-" + choir;

    TermsAboveIT(Api api) {
        this.api = api;
    }

    @Test
    void a_term_finds_what_is_filed_below_it_and_none_finds_what_stands_above_it() {
        var band = UUID.randomUUID();
        Feeds.importLines(
                api,
                source,
                Feeds.filedUnder(service(choir), singing, "Singing", music),
                Feeds.filedUnder(service(band), music, "Music", together));

        assertThat(found(singing)).contains(choir.toString()).doesNotContain(band.toString());
        assertThat(found(music)).contains(choir.toString(), band.toString());
        assertThat(found(together)).contains(choir.toString(), band.toString());
    }

    @Test
    void what_is_learnt_later_of_what_stands_above_counts_for_what_was_there_before() {
        Feeds.importLines(api, source, Feeds.filedUnder(service(choir), singing, "Singing", music));
        assertThat(found(together)).doesNotContain(choir.toString());
        var band = UUID.randomUUID();

        Feeds.importLines(api, source, Feeds.filedUnder(service(band), music, "Music", together));
        assertThat(found(together)).contains(choir.toString(), band.toString());

        var outdoors = UUID.randomUUID();
        Feeds.importLines(api, source, Feeds.filedUnder(service(band), music, "Music", outdoors));
        assertThat(found(outdoors)).contains(choir.toString(), band.toString());
        assertThat(found(together)).doesNotContain(choir.toString(), band.toString());
    }

    @Test
    void terms_that_stand_above_each_other_find_each_other_and_come_to_an_end() {
        var band = UUID.randomUUID();
        Feeds.importLines(
                api,
                source,
                Feeds.filedUnder(service(choir), singing, "Singing", music),
                Feeds.filedUnder(service(band), music, "Music", singing));

        assertThat(found(singing)).contains(choir.toString(), band.toString());
        assertThat(found(music)).contains(choir.toString(), band.toString());
    }

    @Test
    void the_public_feed_finds_what_carries_the_term_itself_as_the_standard_says() {
        Feeds.importLines(api, source, Feeds.filedUnder(service(choir), singing, "Singing", music));

        assertThat(feed(singing)).contains(choir.toString());
        assertThat(feed(music)).doesNotContain(choir.toString());
    }

    private static String service(UUID id) {
        return Feeds.service(id, "Harmony", "Every week.", "active", "XN8 1AA", 52.80, -2.60);
    }

    private String found(UUID term) {
        return body(api.get("/api/v1/public/services?postcode=XN8%201AA&within=2000&limit=100&need=" + term));
    }

    private String feed(UUID term) {
        return body(api.get("/open-referral-uk/v3/services?taxonomy_term_id=" + term));
    }

    private static String body(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
