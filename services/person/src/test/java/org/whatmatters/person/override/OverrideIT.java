package org.whatmatters.person.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whatmatters.person.Neighbours.FIRE_SERVICE;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.person.PersonAccessV1.LetIn;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.SignInServiceStandIn;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// The broken glass of an emergency, disclosure without agreement, and what the officer finds of them.
@IntegrationTest
class OverrideIT {

    private static final UUID BOARD = UUID.fromString("019a0000-0000-7000-8000-0000000000f1");
    private static final String FOUND_UNCONSCIOUS = "She was found unconscious at the bus stop.";

    private final UUID graceId = UUID.randomUUID();
    private final Api api;
    private final Api sam;
    private final Api grace;
    private final Api officer;
    private final Neighbours neighbours;
    private final JdbcClient jdbc;

    OverrideIT(Api api, Neighbours neighbours, @Beside JdbcClient jdbc) {
        this.api = api;
        this.sam = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.grace = api.as(Tokens.staffNamed(graceId, TRUST, Role.CLINICIAN));
        this.officer = api.as(Tokens.staff(BOARD, Role.IG_OFFICER));
        this.neighbours = neighbours;
        this.jdbc = jdbc;
        api.as(Tokens.staff(BOARD, Role.ICS_ADMIN))
                .put(
                        "/api/v1/organisations/" + BOARD,
                        Map.of("alias", "board-of-overrides", "name", "Board", "kind", "ICB", "feedbackLevel", 6));
    }

    @Test
    void a_worker_sees_somebody_for_an_hour_and_their_colleagues_do_not() {
        var person = referred("Ackroyd", "9990007918");
        assertThat(grace.get("/api/v1/people/" + person).status()).isEqualTo(404);

        var broken = breakGlass(grace, Map.of("nhsNumber", "999 000 7918"));

        assertThat(broken.status()).isEqualTo(201);
        assertThat(Duration.between(
                        Instant.parse(broken.json().path("from").asString()),
                        Instant.parse(broken.json().path("until").asString())))
                .isEqualTo(Duration.ofMinutes(60));
        assertThat(grace.get("/api/v1/people/" + person).status()).isEqualTo(200);
        assertThat(api.as(Tokens.staff(TRUST, Role.CLINICIAN))
                        .get("/api/v1/people/" + person)
                        .status())
                .isEqualTo(404);
        hearUntil(() -> assertThat(neighbours.accessOf(person).overrides())
                .extracting(LetIn::organisationId, LetIn::subject, LetIn::headings)
                .containsExactly(tuple(TRUST, graceId, null)));
    }

    @Test
    void whoever_is_found_by_name_is_found_by_all_of_it() {
        referred("Barraclough", null);
        var whole = Map.<String, Object>of(
                "givenName", "edith", "familyName", "BARRACLOUGH", "birthDate", "1951-04-02", "postcode", "xw7 1ab");
        var anotherDay = new HashMap<>(whole);
        anotherDay.put("birthDate", "1951-04-03");

        assertThat(breakGlass(grace, whole).status()).isEqualTo(201);
        assertThat(breakGlass(grace, anotherDay).status()).isEqualTo(404);
    }

    @Test
    void somebody_restricted_answers_as_nobody() {
        var person = referred("Crabtree", "9990007926");
        sam.ifMatch("\"1\"")
                .put(
                        "/api/v1/people/" + person + "/restriction",
                        Map.of("reason", "DANGER_FROM_SOMEBODY", "reviewOn", "2099-01-01"));

        var hidden = breakGlass(grace, Map.of("nhsNumber", "9990007926"));
        var nobody = breakGlass(grace, Map.of("nhsNumber", "9990007934"));

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(nobody.body());
    }

    @Test
    void a_restriction_shuts_out_whoever_was_let_in() {
        var person = referred("Dransfield", "9990008000");
        breakGlass(grace, Map.of("nhsNumber", "9990008000"));

        sam.ifMatch("\"1\"")
                .put(
                        "/api/v1/people/" + person + "/restriction",
                        Map.of("reason", "DANGER_FROM_SOMEBODY", "reviewOn", "2099-01-01"));

        assertThat(grace.get("/api/v1/people/" + person).status()).isEqualTo(404);
        assertThat(grace.get("/api/v1/overrides/mine").json()).isEmpty();
    }

    @Test
    void nothing_is_changed_through_a_broken_glass() {
        var person = referred("Earnshaw", "9990008019");
        breakGlass(grace, Map.of("nhsNumber", "9990008019"));
        var worker = api.as(Tokens.staffNamed(graceId, TRUST, Role.LINK_WORKER));

        assertThat(worker.ifMatch("\"1\"")
                        .put(
                                "/api/v1/people/" + person + "/restriction",
                                Map.of("reason", "OTHER", "reviewOn", "2099-01-01"))
                        .status())
                .isEqualTo(404);
        assertThat(worker.get("/api/v1/people/" + person + "/equality").status())
                .isEqualTo(404);
    }

    @Test
    void a_short_word_is_no_reason() {
        var answer = grace.post("/api/v1/overrides/break-glass", Map.of("because", "Emergency", "postcode", "XW7 1AF"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/because", "/personTold", "/reason");
        assertThat(answer.body()).contains("Answer this.").doesNotContain("must ");
    }

    @Test
    void whom_they_look_for_must_be_said_whole() {
        var answer = breakGlass(grace, Map.of("familyName", "Farrar", "postcode", "XW7"));

        assertThat(answer.wrongFields()).containsExactly("/birthDate", "/postcode");
    }

    @Test
    void who_works_with_the_person_has_no_need_of_it() {
        referred("Greenhalgh", "9990008027");

        assertThat(breakGlass(sam, Map.of("nhsNumber", "9990008027")).status()).isEqualTo(409);
    }

    @Test
    void what_is_asked_again_while_it_is_open_changes_nothing() {
        referred("Hepworth", "9990008035");
        var first = breakGlass(grace, Map.of("nhsNumber", "9990008035"));

        var again = breakGlass(grace, Map.of("nhsNumber", "9990008035"));

        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    }

    @Test
    void whoever_needs_it_no_more_closes_it() {
        var person = referred("Iredale", "9990008043");
        var broken = breakGlass(grace, Map.of("nhsNumber", "9990008043"));

        grace.ifMatch("\"1\"").put(path(broken) + "/closing", Map.of());

        assertThat(grace.get("/api/v1/people/" + person).status()).isEqualTo(404);
        hearUntil(() -> assertThat(neighbours.accessOf(person))
                .satisfies(access -> assertThat(access.narrowedIn()).isEqualTo(access.version())));
    }

    @Test
    void the_officer_finds_it_right_and_it_leaves_the_list() {
        referred("Jowett", "9990008051");
        var broken = breakGlass(grace, Map.of("nhsNumber", "9990008051"));
        assertThat(toReview()).contains(broken.json().path("id").asString());

        var reviewed = review(broken, "JUSTIFIED");

        assertThat(reviewed.status()).isEqualTo(200);
        assertThat(toReview()).doesNotContain(broken.json().path("id").asString());
        assertThat(officer.get(path(broken)).json().path("finding").asString()).isEqualTo("JUSTIFIED");
        assertThat(review(broken, "NOT_JUSTIFIED").status()).isEqualTo(412);
    }

    @Test
    void what_was_not_right_is_shut_at_once() {
        var person = referred("Kaye", "9990008078");
        var broken = breakGlass(grace, Map.of("nhsNumber", "9990008078"));

        review(broken, "NOT_JUSTIFIED");

        assertThat(grace.get("/api/v1/people/" + person).status()).isEqualTo(404);
    }

    @Test
    void an_officer_of_another_organisation_reviews_nothing() {
        referred("Lockwood", "9990008086");
        var broken = breakGlass(grace, Map.of("nhsNumber", "9990008086"));
        var elsewhere = api.as(Tokens.staff(TRUST, Role.IG_OFFICER));

        assertThat(elsewhere.get("/api/v1/overrides").json().path("items")).isEmpty();
        assertThat(elsewhere.get(path(broken)).status()).isEqualTo(404);
    }

    @Test
    void the_officer_sees_how_often_a_worker_did_it_within_a_day() {
        referred("Midgley", "9990008094");
        var glass = Map.<String, Object>of("nhsNumber", "9990008094");
        for (var time = 0; time < 3; time++) {
            var broken = breakGlass(grace, glass);
            grace.ifMatch("\"1\"").put(path(broken) + "/closing", Map.of());
        }

        var fourth = breakGlass(grace, glass);

        assertThat(officer.get(path(fourth)).json().path("nthInADay").asLong()).isEqualTo(4);
    }

    @Test
    void the_person_sees_who_did_it_and_why_unless_telling_them_is_a_danger() {
        var person = referred("Nutter", "9990008108");
        var subject = UUID.randomUUID();
        SignInServiceStandIn.proves(subject, "9990008108");
        var herself = api.as(Tokens.person(subject));
        herself.put("/api/v1/me", "{}");
        breakGlass(grace, Map.of("nhsNumber", "9990008108"));
        disclose(person, Map.of("personTold", false));

        var seen = herself.get("/api/v1/me/overrides").json();

        assertThat(seen.size()).isOne();
        assertThat(seen.at("/0/because").asString()).isEqualTo(FOUND_UNCONSCIOUS);
        assertThat(seen.at("/0/kind").asString()).isEqualTo("BREAK_GLASS");
    }

    @Test
    void what_is_disclosed_is_told_to_the_others_with_its_last_moment() {
        var person = referred("Oldroyd", null);
        var inAWeek = LocalDate.now(ZoneId.of("Europe/London")).plusDays(7);

        var answer = disclose(person, Map.of("lastDay", inAWeek.toString()));

        assertThat(answer.status()).isEqualTo(201);
        hearUntil(() -> assertThat(neighbours.accessOf(person).overrides())
                .singleElement()
                .satisfies(letIn -> {
                    assertThat(letIn.organisationId()).isEqualTo(FIRE_SERVICE);
                    assertThat(letIn.subject()).isNull();
                    assertThat(letIn.headings()).containsExactly("MY_WELLNESS");
                }));
    }

    @Test
    void nothing_is_disclosed_for_longer_than_four_weeks() {
        var person = referred("Pickles", null);

        assertThat(disclose(
                                person,
                                Map.of(
                                        "lastDay",
                                        LocalDate.now(ZoneId.of("Europe/London"))
                                                .plusDays(30)
                                                .toString()))
                        .wrongFields())
                .containsExactly("/lastDay");
        assertThat(disclose(person, Map.of("headings", List.of(), "because", "short"))
                        .wrongFields())
                .containsExactly("/because", "/headings");
    }

    @Test
    void the_look_through_a_broken_glass_is_written_down_as_one() {
        var person = referred("Quarmby", "9990008116");
        breakGlass(grace, Map.of("nhsNumber", "9990008116"));

        grace.get("/api/v1/people/" + person);

        assertThat(jdbc.sql("""
                                select action || ' ' || basis from audit_entry
                                 where subject = :grace and :person = any (person_ids) order by id
                                """)
                        .param("grace", graceId)
                        .param("person", person)
                        .query(String.class)
                        .list())
                .containsExactly("break glass BREAK_GLASS", "person record BREAK_GLASS");
    }

    private Answer breakGlass(Api worker, Map<String, Object> sought) {
        var request = new HashMap<String, Object>(
                Map.of("reason", "RISK_TO_LIFE", "because", FOUND_UNCONSCIOUS, "personTold", true));
        request.putAll(sought);
        return worker.post("/api/v1/overrides/break-glass", request);
    }

    private Answer disclose(UUID person, Map<String, Object> otherwise) {
        var request = new HashMap<String, Object>(Map.of(
                "organisationId",
                FIRE_SERVICE,
                "headings",
                List.of("MY_WELLNESS"),
                "lastDay",
                LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString(),
                "reason",
                "SERIOUS_CRIME",
                "because",
                "Somebody set fire to her letter box twice.",
                "personTold",
                true));
        request.putAll(otherwise);
        return sam.post("/api/v1/people/" + person + "/disclosures", request);
    }

    private Answer review(Answer broken, String finding) {
        return officer.ifMatch("\"1\"")
                .put(path(broken) + "/review", Map.of("finding", finding, "note", "I rang the ward."));
    }

    private String toReview() {
        return officer.get("/api/v1/overrides?limit=200")
                .json()
                .path("items")
                .valueStream()
                .map((JsonNode one) -> one.path("id").asString())
                .toList()
                .toString();
    }

    private static String path(Answer broken) {
        return "/api/v1/overrides/" + broken.json().path("id").asString();
    }

    private UUID referred(String family, @Nullable String nhsNumber) {
        return neighbours
                .refer(intake("Edith", family, "1951-04-02", nhsNumber, "XW7 1A" + family.charAt(0)))
                .personId();
    }
}
