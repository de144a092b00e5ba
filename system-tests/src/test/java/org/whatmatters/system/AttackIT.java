package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.expect;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What somebody tries who has an account and wants more: another's id where their own belongs, fields that are not
/// theirs to set, headers that pretend. What strangers get by the plain routes is in [AccessMatrixIT].
class AttackIT {

    private static Circle olive;
    private static Circle june;

    @BeforeAll
    static void two_people_have_a_circle_each() {
        olive = Circle.ofOlive();
        june = Circle.ofOlive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "personId", "version", "restricted", "matchState", "life", "mergedInto", "verified"})
    void nobody_sets_a_field_of_a_record_that_is_not_theirs_to_set(String field) {
        var before = record("link.worker", olive);

        var answer = as("link.worker")
                .ifMatch("\"" + before.path("version").asLong() + "\"")
                .put(
                        "/api/v1/people/" + olive.person() + "/details",
                        Map.of("givenName", "Mallory", "because", "x", field, "1"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/" + field);
        assertThat(record("link.worker", olive)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "referrerOrganisationId",
                "hostOrganisationId",
                "organisationId",
                "personId",
                "state",
                "reference"
            })
    void nobody_submits_for_another_organisation_or_into_another_state(String field) {
        var form = Map.of(
                "form", "fire", "formVersion", 1, "answers", Map.of(), field, Harrowdale.LINK_WORKERS.toString());

        var answer = as("police.officer").post("/api/v1/referrals", form);

        assertThat(answer.status()).isIn(404, 422);
        assertThat(as("fire.officer").post("/api/v1/referrals", form).wrongFields())
                .contains("/" + field);
    }

    @Test
    void an_id_in_the_body_does_not_lead_to_another_record() {
        var path = "/api/v1/about-me/" + olive.person();
        var junes = as(june.olive()).get("/api/v1/about-me/" + june.person()).body();

        var answer = as(olive.olive())
                .ifMatch(as(olive.olive()).get(path).version())
                .put(path, Map.of("personId", june.person(), "myWellness", "mine"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(as(june.olive()).get("/api/v1/about-me/" + june.person()).body())
                .isEqualTo(junes);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/referrals/mine?personId={person}",
        "/api/v1/referrals/mine?subject={person}",
        "/api/v1/messages/mine?personId={person}",
        "/api/v1/budgets/mine?personId={person}",
        "/api/v1/me?id={person}",
        "/api/v1/me/looks?personId={person}"
    })
    void a_filter_does_not_widen_what_somebody_has_of_their_own(String path) {
        var answer = as(olive.olive()).get(june.in(path));

        assertThat(answer.body()).doesNotContain(june.person(), june.referral(), june.budget(), june.plan());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/referrals/caseload?organisationId=%s",
        "/api/v1/referrals/caseload?host=%s",
        "/api/v1/referrals/incoming?organisationId=%s",
        "/api/v1/candidates?organisationId=%s",
        "/api/v1/merges?organisationId=%s"
    })
    void a_filter_does_not_lead_into_another_organisation(String path) {
        var account = path.contains("incoming") ? "trust.triager" : "trust.link.worker";

        var answer = as(account).get(path.formatted(Harrowdale.LINK_WORKERS) + "&limit=200");

        assertThat(answer.body()).doesNotContain(olive.person(), olive.referral(), june.person(), june.referral());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id;drop table person",
                "../me",
                "%2e%2e/me",
                "' or '1'='1",
                "00000000-0000-0000-0000-000000000000"
            })
    void an_id_that_is_none_finds_nothing(String id) {
        var answer =
                as("link.worker").get("/api/v1/people/" + id.replace(" ", "%20").replace("'", "%27"));

        assertThat(answer.status()).isIn(400, 403, 404);
        assertThat(answer.body()).doesNotContain("SQL", "Exception", "org.whatmatters");
    }

    static Stream<Map.Entry<String, String>> headersThatPretend() {
        return Stream.of(
                Map.entry("X-Roles", "ig-officer"),
                Map.entry("X-Role", "ics-admin"),
                Map.entry("X-User", Harrowdale.LINK_WORKER_SAM.toString()),
                Map.entry("X-Forwarded-User", "ig.officer"),
                Map.entry("X-Remote-User", "ig.officer"),
                Map.entry("X-Organisation", Harrowdale.organisation(1).toString()),
                Map.entry("X-Original-URL", "/api/v1/forms"),
                Map.entry("X-Rewrite-URL", "/api/v1/forms"),
                Map.entry("X-HTTP-Method-Override", "GET"),
                Map.entry("Forwarded", "for=127.0.0.1;host=localhost"));
    }

    @ParameterizedTest
    @MethodSource("headersThatPretend")
    void no_header_but_the_token_says_who_asks(Map.Entry<String, String> header) {
        var fire = as("fire.officer").with(header.getKey(), header.getValue());

        assertThat(fire.get("/api/v1/restrictions").status()).isEqualTo(403);
        assertThat(fire.get("/api/v1/people/" + olive.person()).status()).isEqualTo(403);
    }

    @Test
    void a_token_in_the_address_opens_nothing() {
        var token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYWxsb3J5In0.";

        assertThat(Harrowdale.gateway()
                        .get("/api/v1/people/" + olive.person() + "?access_token=" + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void an_answer_kept_for_one_is_not_given_to_another() {
        var key = UUID.randomUUID().toString();
        var about = "/api/v1/plans";
        var first = as("link.worker").with("Idempotency-Key", key).post(about, Map.of("personId", olive.person()));
        assertThat(first.status()).isIn(201, 409);

        var second =
                as("trust.link.worker").with("Idempotency-Key", key).post(about, Map.of("personId", olive.person()));

        assertThat(second.status()).isEqualTo(404);
        assertThat(second.body()).doesNotContain(olive.plan());
    }

    @Test
    void nobody_says_for_a_record_that_they_do_not_work_with_who_it_is() {
        var again = new Journey(june.olive()).isReferredAgain();

        for (var account : List.of("trust.link.worker", "ig.officer")) {
            assertThat(as(account)
                            .ifMatch("\"1\"")
                            .put(
                                    "/api/v1/candidates/" + again + "/word",
                                    Map.of("verdict", "SAME", "because", "I want to see her"))
                            .status())
                    .as(account)
                    .isEqualTo(404);
        }
    }

    private static JsonNode record(String account, Circle circle) {
        return expect(200, as(account).get("/api/v1/people/" + circle.person())).json();
    }
}
