package org.whatmatters.directory.newgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class NewGroupIT {

    private static final String GROUPS = "/api/v1/directory/new-groups";

    private final Api api;
    private final Api builder;
    private final Api elsewhere;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    NewGroupIT(Api api) {
        this.api = api;
        this.builder = api.as(Tokens.staff(UUID.randomUUID(), Role.COMMUNITY_BUILDER));
        this.elsewhere = api.as(Tokens.staff(UUID.randomUUID(), Role.COMMUNITY_BUILDER));
    }

    @Test
    void a_group_goes_from_a_need_to_its_first_day() {
        var begun = begin(Map.of("name", "Tuesday table"));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(begun.json().path("state").asString()).isEqualTo("gathering");
        assertThat(begun.json().path("district").asString()).isEqualTo("XW1");
        assertThat(begun.json().path("missing").size()).isEqualTo(5);

        var unready = builder.ifMatch(begun.version()).put(path(begun) + "/readiness", "");
        assertThat(unready.status()).isEqualTo(422);
        assertThat(unready.wrongFields())
                .containsExactly("/grantPence", "/interested", "/launchOn", "/risksAssessedOn", "/venue");

        var planned = builder.ifMatch(begun.version()).put(path(begun) + "/plan", whole(today));
        var ready = builder.ifMatch(planned.version()).put(path(begun) + "/readiness", "");
        var launched = builder.ifMatch(ready.version()).put(path(begun) + "/launch", "");

        assertThat(launched.json().path("state").asString()).isEqualTo("launched");
        assertThat(builder.get(path(begun)).json()).isEqualTo(launched.json());
        assertThat(builder.get(GROUPS).json().at("/items/0/grantPence").asLong())
                .isEqualTo(25_000);
        var late = builder.ifMatch(launched.version()).put(path(begun) + "/dropping", Map.of("reason", "NO_VENUE"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("state").asString()).isEqualTo("launched");
    }

    @Test
    void what_changes_after_it_was_ready_has_to_be_looked_at_again() {
        var begun = begin(whole(today.plusDays(7)));
        var ready = builder.ifMatch(begun.version()).put(path(begun) + "/readiness", "");
        assertThat(builder.ifMatch(ready.version())
                        .put(path(begun) + "/launch", "")
                        .status())
                .isEqualTo(409);

        var changed = builder.ifMatch(ready.version()).put(path(begun) + "/plan", whole(today.plusDays(14)));

        assertThat(changed.json().path("state").asString()).isEqualTo("gathering");
        assertThat(builder.ifMatch(ready.version())
                        .put(path(begun) + "/readiness", "")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_group_is_given_up_with_a_reason() {
        var begun = begin(Map.of("name", "Tuesday table"));

        var dropped = builder.ifMatch(begun.version())
                .put(path(begun) + "/dropping", Map.of("reason", "SOMETHING_LIKE_IT_BEGAN"));

        assertThat(dropped.json().path("dropReason").asString()).isEqualTo("SOMETHING_LIKE_IT_BEGAN");
    }

    @Test
    void another_organisation_s_builder_finds_nothing_and_another_role_does_not_come_in() {
        var begun = begin(Map.of("name", "Tuesday table"));

        assertThat(elsewhere.get(path(begun)).status()).isEqualTo(404);
        assertThat(elsewhere
                        .ifMatch(begun.version())
                        .put(path(begun) + "/readiness", "")
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.get(GROUPS).json().path("items").isEmpty()).isTrue();
        assertThat(api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER))
                        .get(GROUPS)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var answer = builder.post(
                GROUPS,
                Map.of(
                        "need", "LONELINESS",
                        "district", "XW1",
                        "plan", Map.of("name", " ", "interested", -1, "grantPence", 500_001)));

        assertThat(answer.wrongFields()).containsExactly("/plan/grantPence", "/plan/interested", "/plan/name");
        assertThat(builder.post(
                                GROUPS,
                                Map.of(
                                        "need", "LONELINESS",
                                        "district", "Harrowdale",
                                        "plan", Map.of("name", "Table")))
                        .wrongFields())
                .containsExactly("/district");
    }

    @Test
    void what_exists_is_what_people_can_go_to_for_that_need_in_that_district() {
        var tea = UUID.randomUUID();
        var far = UUID.randomUUID();
        var closed = UUID.randomUUID();
        var swim = UUID.randomUUID();
        Feeds.importLines(
                api,
                "exists-" + tea,
                Feeds.service(tea, "Befriending at four", "Company.", "active", "QX7 1AA", 53.1, -1.5),
                Feeds.service(far, "Befriending far off", "Company.", "active", "QX8 1AA", 53.2, -1.5),
                Feeds.service(closed, "Befriending of old", "Company.", "defunct", "QX7 1AB", 53.1, -1.5),
                Feeds.service(swim, "Lengths", "Laps.", "active", "QX7 1AC", 53.1, -1.5));

        var found = builder.get("/api/v1/directory/what-exists?need=LONELINESS&district=qx7");

        assertThat(found.json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactly(tea.toString());
        assertThat(builder.get("/api/v1/directory/what-exists?need=LONELINESS&district=here")
                        .wrongFields())
                .containsExactly("/district");
    }

    private Answer begin(Map<String, Object> plan) {
        return builder.post(GROUPS, Map.of("need", "LONELINESS", "district", "xw1", "plan", plan));
    }

    private Map<String, Object> whole(LocalDate launchOn) {
        return Map.of(
                "name",
                "Tuesday table",
                "interested",
                8,
                "venue",
                "Mill Lane hall",
                "grantPence",
                25_000,
                "risksAssessedOn",
                today.toString(),
                "launchOn",
                launchOn.toString());
    }

    private static String path(Answer answer) {
        return GROUPS + "/" + answer.json().path("id").asString();
    }
}
