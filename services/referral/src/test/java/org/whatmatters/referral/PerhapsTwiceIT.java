package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.Town.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class PerhapsTwiceIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final UUID june = UUID.randomUUID();
    private Town town;

    PerhapsTwiceIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void the_triager_is_told_of_what_is_open_here_by_the_same_form_and_accepts_all_the_same() {
        var first = ofJune();
        var second = ofJune();

        var warning = alsoOpen(second);

        assertThat(warning).singleElement().satisfies(other -> {
            assertThat(other.required("id").asString()).isEqualTo(first);
            assertThat(other.required("state").asString()).isEqualTo("submitted");
        });
        assertThat(town.triager()
                        .ifMatch(town.version(second))
                        .put(path(second) + "/acceptance", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_team_that_refers_learns_nothing_of_it() {
        var first = ofJune();
        var second = ofJune();

        var sent = town.officer().get(path("sent/" + second)).body();

        assertThat(sent).doesNotContain(first, "alsoOpen");
    }

    @Test
    void what_has_ended_and_what_is_somebody_elses_is_no_second_one() {
        var first = ofJune();
        town.triager()
                .ifMatch(town.version(first))
                .put(path(first) + "/ending", Map.of("ending", "DECLINED_BY_PERSON", "reasonCode", "DOES_NOT_WANT"));
        town.submitted();

        assertThat(alsoOpen(ofJune())).isEmpty();
    }

    @Test
    void what_is_open_with_another_host_stays_there() {
        var elsewhere = Town.settled(api, events, jdbc);
        var first = elsewhere.unanswered();
        elsewhere.answered(first, june, "MATCHED", 0);

        assertThat(alsoOpen(ofJune())).isEmpty();
    }

    private String ofJune() {
        var id = town.unanswered();
        town.answered(id, june, "MATCHED", 0);
        return id;
    }

    private List<JsonNode> alsoOpen(String id) {
        return town.triager()
                .get(path(id))
                .json()
                .required("alsoOpen")
                .valueStream()
                .toList();
    }
}
