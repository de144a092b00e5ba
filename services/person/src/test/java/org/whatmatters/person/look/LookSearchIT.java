package org.whatmatters.person.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.audit.AuditSealedV1;
import org.whatmatters.contracts.audit.AuditSealedV1.Entry;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// What the information governance officer looks for among the looks.
@IntegrationTest
class LookSearchIT {

    private static final UUID BOARD = UUID.fromString("019a0000-0000-7000-8000-0000000000d8");
    private static final String NHS_NUMBER = "9990009171";

    private final Api api;
    private final Api officer;
    private final Looks looks;
    private final Neighbours neighbours;
    private final JdbcClient jdbc;
    private final UUID agency = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    LookSearchIT(Api api, Looks looks, Neighbours neighbours, @Beside JdbcClient jdbc) {
        this.api = api;
        this.officer = api.as(Tokens.staff(BOARD, Role.IG_OFFICER));
        this.looks = looks;
        this.neighbours = neighbours;
        this.jdbc = jdbc;
        api.as(Tokens.staff(BOARD, Role.ICS_ADMIN))
                .put(
                        "/api/v1/organisations/" + BOARD,
                        Map.of("alias", "board-of-look-searches", "name", "Board", "kind", "ICB", "feedbackLevel", 6));
    }

    @Test
    void looks_of_one_organisation_are_found_newest_first_with_what_was_refused() {
        looked(
                look(1, agency, "read referral", "HOST", "GRANTED"),
                look(2, agency, "list referrals", null, "REFUSED"),
                look(3, UUID.randomUUID(), "read referral", "HOST", "GRANTED"));

        var found = found(searchFor(Map.of("organisationId", agency)));

        assertThat(found).extracting(one -> one.path("outcome").asString()).containsExactly("REFUSED", "GRANTED");
        assertThat(found(searchFor(Map.of("organisationId", agency, "kind", "REFUSED"))))
                .hasSize(1);
    }

    @Test
    void looks_at_one_person_are_found_by_the_number_under_every_id_of_theirs() {
        var june = neighbours
                .refer(intake("June", "Varley", "1948", NHS_NUMBER, "XW8 1AA"))
                .personId();
        looked(new Entry(1, Instant.now(), UUID.randomUUID(), agency, "read plan", "HOST", "GRANTED", List.of(june)));

        var found = found(searchFor(Map.of("nhsNumber", "999 000 9171", "organisationId", agency)));

        assertThat(found).hasSize(1);
        assertThat(jdbc.sql("select count(*) from look_search where person_id = :june")
                        .param("june", june)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_number_that_nobody_has_and_a_search_without_a_reason_are_refused() {
        var nobody = criteria();
        nobody.put("nhsNumber", "9990009198");
        assertThat(search(nobody).wrongFields()).containsExactly("/nhsNumber");

        var wrong = criteria();
        wrong.remove("from");
        wrong.put("because", "why");
        assertThat(search(wrong).wrongFields()).containsExactly("/because", "/from");
    }

    @Test
    void a_search_is_its_makers_own_and_the_boards_alone() {
        var made = search(criteria()).json().path("id").asString();

        assertThat(api.as(Tokens.staff(BOARD, Role.IG_OFFICER))
                        .get("/api/v1/looks/searches/" + made)
                        .status())
                .isEqualTo(404);
        assertThat(api.as(Tokens.staff(TRUST, Role.IG_OFFICER))
                        .post("/api/v1/looks/searches", criteria())
                        .status())
                .isEqualTo(404);
        assertThat(api.as(Tokens.staff(TRUST, Role.IG_OFFICER)).get(report()).status())
                .isEqualTo(404);
        assertThat(api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER))
                        .get(report())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_report_counts_for_each_organisation_looks_people_refusals_and_what_had_no_relationship() {
        looked(
                look(1, agency, "read plan", "HOST", "GRANTED"),
                look(2, agency, "read plan", "BREAK_GLASS", "GRANTED"),
                look(3, agency, "list plans", null, "REFUSED"));

        var counted = officer.get(report())
                .json()
                .valueStream()
                .filter(one -> one.path("organisationId").asString().equals(agency.toString()))
                .findFirst()
                .orElseThrow();

        assertThat(counted.path("looks").asLong()).isEqualTo(3);
        assertThat(counted.path("people").asLong()).isEqualTo(1);
        assertThat(counted.path("refused").asLong()).isEqualTo(1);
        assertThat(counted.path("withoutRelationship").asLong()).isEqualTo(1);
    }

    private void looked(Entry... entries) {
        looks.keep(new AuditSealedV1("service-" + UUID.randomUUID(), List.of(entries), "0".repeat(64)));
    }

    private Entry look(long number, UUID organisation, String action, @Nullable String basis, String outcome) {
        return new Entry(
                number, Instant.now(), UUID.randomUUID(), organisation, action, basis, outcome, List.of(person));
    }

    private Map<String, Object> criteria() {
        return new HashMap<>(Map.of(
                "from", today.minusDays(1).toString(),
                "until", today.plusDays(1).toString(),
                "because", "A complaint of last week"));
    }

    private Answer searchFor(Map<String, ?> what) {
        var criteria = criteria();
        criteria.putAll(what);
        return search(criteria);
    }

    private Answer search(Map<String, ?> criteria) {
        return officer.post("/api/v1/looks/searches", criteria);
    }

    private List<JsonNode> found(Answer made) {
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return officer.get("/api/v1/looks/searches/" + made.json().path("id").asString())
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private String report() {
        return "/api/v1/looks/report?from=" + today.minusDays(1) + "&until=" + today.plusDays(1);
    }
}
