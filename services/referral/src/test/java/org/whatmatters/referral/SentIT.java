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
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class SentIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    SentIT(Api api, Events events, @Beside JdbcClient jdbc) {
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
    void the_fire_team_learns_that_it_was_received_and_later_that_it_is_closed_and_nothing_between() {
        var id = town.active();
        assertThat(progress(id)).isEqualTo("RECEIVED");

        town.worker()
                .ifMatch(town.version(id))
                .put(path(id) + "/ending", Map.of("ending", "DECLINED_BY_PERSON", "reasonCode", "DOES_NOT_WANT"));

        assertThat(progress(id)).isEqualTo("CLOSED");
        var told = town.officer().get(path("sent/" + id));
        assertThat(told.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "reference",
                        "submittedAt",
                        "personName",
                        "progress",
                        "questions",
                        "linkedWith",
                        "answers");
        assertThat(told.body()).doesNotContain("DECLINED", "DOES_NOT_WANT", "Sam Reed");
    }

    @Test
    void a_colleague_on_the_next_shift_sees_what_the_team_wrote() {
        var id = town.submitted();

        var sent = town.officer().get(path("sent/" + id)).json();

        assertThat(sent.required("personName").asString()).isEqualTo("June");
        assertThat(sent.required("answers").required(0).required("label").asString())
                .isEqualTo("First name, or the only name they use");
    }

    @Test
    void another_team_sees_none_of_it() {
        var id = town.submitted();
        var otherTeam = api.as(Tokens.staff(UUID.randomUUID(), Role.REFERRER));

        assertThat(otherTeam.get(path("sent/" + id)).status()).isEqualTo(404);
        assertThat(otherTeam.get(path("sent")).json().required("items")).isEmpty();
    }

    @Test
    void the_list_is_read_part_by_part_newest_first() {
        var first = town.submitted();
        var second = town.submitted();
        var third = town.submitted();

        var part = town.officer().get(path("sent") + "?limit=2").json();
        var rest = town.officer()
                .get(path("sent") + "?limit=2&after=" + part.required("next").asString())
                .json();

        assertThat(part.required("items")
                        .valueStream()
                        .map(item -> item.required("id").asString()))
                .containsExactly(third, second);
        assertThat(rest.required("items")
                        .valueStream()
                        .map(item -> item.required("id").asString()))
                .containsExactly(first);
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void the_list_is_narrowed_by_what_the_team_is_told_and_by_what_it_is_asked() {
        var received = town.submitted();
        var asked = town.submitted();
        town.triager()
                .ifMatch(town.version(asked))
                .put(path(asked) + "/question", Map.of("question", "Does she live alone?"));
        var active = town.active();

        assertThat(listed("?progress=RECEIVED")).containsExactly(active, asked, received);
        assertThat(listed("?progress=IN_CONTACT")).isEmpty();
        assertThat(listed("?asked=true")).containsExactly(asked);
        town.feedback(4);
        assertThat(listed("?progress=RECEIVED")).containsExactly(asked, received);
        assertThat(listed("?progress=IN_CONTACT")).containsExactly(active);
        var counts = town.officer().get(path("sent/counts")).json();
        assertThat(counts.at("/progress/RECEIVED").asLong()).isEqualTo(2);
        assertThat(counts.at("/progress/IN_CONTACT").asLong()).isEqualTo(1);
        assertThat(counts.required("asked").asLong()).isEqualTo(1);
    }

    private List<String> listed(String filter) {
        return town.officer()
                .get(path("sent") + filter)
                .json()
                .required("items")
                .valueStream()
                .map(item -> item.required("id").asString())
                .toList();
    }

    private String progress(String id) {
        return town.officer()
                .get(path("sent/" + id))
                .json()
                .required("progress")
                .asString();
    }
}
