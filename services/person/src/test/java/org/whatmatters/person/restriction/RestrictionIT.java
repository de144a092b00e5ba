package org.whatmatters.person.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.SignInServiceStandIn;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// Hiding a person from all but a few, and what becomes of the next referral of theirs.
@IntegrationTest
class RestrictionIT {

    private static final UUID BOARD = UUID.fromString("019a0000-0000-7000-8000-0000000000c1");
    private static final UUID SAM = UUID.fromString("019b0000-0000-7000-8000-0000000000c2");
    private static final UUID LEAH = UUID.fromString("019b0000-0000-7000-8000-0000000000c3");
    private static final String A_DAY_TO_COME = "2099-01-01";

    private final Api api;
    private final Api sam;
    private final Api leah;
    private final Api officer;
    private final Neighbours neighbours;
    private final JdbcClient jdbc;

    RestrictionIT(Api api, Neighbours neighbours, JdbcClient jdbc) {
        this.api = api;
        this.sam = api.as(Tokens.staffNamed(SAM, LINK_WORKERS, Role.LINK_WORKER));
        this.leah = api.as(Tokens.staffNamed(LEAH, LINK_WORKERS, Role.LINK_WORKER));
        this.officer = api.as(Tokens.staff(BOARD, Role.IG_OFFICER));
        this.neighbours = neighbours;
        this.jdbc = jdbc;
        var administrator = api.as(Tokens.staff(BOARD, Role.ICS_ADMIN));
        administrator.put(
                "/api/v1/organisations/" + BOARD,
                Map.of("alias", "board-of-restrictions", "name", "Board", "kind", "ICB", "feedbackLevel", 6));
        administrator.put(
                "/api/v1/organisations/" + LINK_WORKERS,
                Map.of(
                        "alias",
                        "link-workers-of-restrictions",
                        "name",
                        "Link workers",
                        "kind",
                        "VCSE",
                        "feedbackLevel",
                        6));
        administrator.put(
                "/api/v1/organisations/" + LINK_WORKERS + "/members/" + LEAH,
                Map.of("name", "Leah Frost", "roles", List.of("team-lead")));
    }

    @Test
    void a_worker_hides_a_person_at_once_and_is_the_only_one_to_see_them() {
        var person = referred("Nadia", "Vance", "XW2 1AA");

        var answer = restrict(sam, person);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(sam.get("/api/v1/people/" + person).status()).isEqualTo(200);
        assertThat(leah.get("/api/v1/people/" + person).status()).isEqualTo(404);
        hearUntil(() -> assertThat(neighbours.accessOf(person))
                .extracting(PersonAccessV1::restricted, PersonAccessV1::named)
                .containsExactly(true, List.of(SAM)));
    }

    @Test
    void who_does_not_see_the_person_cannot_tell_that_they_are_restricted() {
        var person = referred("Nadia", "Wexford", "XW2 1AB");
        restrict(sam, person);

        var nobody = UUID.randomUUID();

        assertThat(restrict(leah, person).body().replace(person.toString(), nobody.toString()))
                .isEqualTo(restrict(leah, nobody).body());
    }

    @Test
    void a_record_is_restricted_once() {
        var person = referred("Nadia", "Yarrow", "XW2 1AC");
        restrict(sam, person);

        assertThat(restrict(sam, person).status()).isEqualTo(409);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        var person = referred("Nadia", "Zeller", "XW2 1AD");

        var answer = sam.ifMatch("\"1\"")
                .put(restrictionOf(person), Map.of("reviewOn", "2020-01-01", "note", "x".repeat(501)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/note", "/reason", "/reviewOn");
    }

    @Test
    void the_officer_of_the_board_names_a_worker_who_then_sees_the_person() {
        var person = referred("Nadia", "Abbot", "XW2 1AE");
        restrict(sam, person);

        assertThat(officer.ifMatch("\"1\"").put(named(person, LEAH), Map.of()).status())
                .isEqualTo(200);

        assertThat(leah.get("/api/v1/people/" + person).status()).isEqualTo(200);
        hearUntil(() -> assertThat(neighbours.accessOf(person).named()).containsExactlyInAnyOrder(SAM, LEAH));
        assertThat(kept(person)
                        .path("named")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .containsExactly("A worker who is listed nowhere", "Leah Frost");
    }

    @Test
    void who_is_named_no_more_sees_nothing_any_more() {
        var person = referred("Nadia", "Bellamy", "XW2 1AF");
        restrict(sam, person);
        officer.ifMatch("\"1\"").put(named(person, LEAH), Map.of());

        assertThat(officer.ifMatch("\"2\"").delete(named(person, LEAH)).status())
                .isEqualTo(200);

        assertThat(leah.get("/api/v1/people/" + person).status()).isEqualTo(404);
    }

    @Test
    void two_officers_who_change_the_same_restriction_do_not_overwrite_each_other() {
        var person = referred("Nadia", "Catterall", "XW2 1AP");
        restrict(sam, person);
        officer.ifMatch("\"1\"").put(named(person, LEAH), Map.of());

        assertThat(officer.ifMatch("\"1\"").delete(named(person, LEAH)).status())
                .isEqualTo(412);
    }

    @Test
    void the_only_helper_is_shut_out_and_those_who_see_the_person_are_told_so() {
        var person = referred("Nadia", "Appleyard", "XW2 3AA");
        letIn(person, helper(UUID.randomUUID()));

        restrict(sam, person);

        var proxy = sam.get("/api/v1/people/" + person + "/proxies")
                .json()
                .path("proxies")
                .required(0);
        assertThat(proxy.path("shutOut").asBoolean()).isTrue();
        hearUntil(() -> assertThat(neighbours.accessOf(person).restricted()).isTrue());
        assertThat(neighbours.accessOf(person).proxies()).isEmpty();
    }

    @Test
    void the_officer_names_the_only_helper_who_then_helps_again() {
        var person = referred("Nadia", "Aldous", "XW2 3AB");
        var subject = UUID.randomUUID();
        var sara = helper(subject);
        letIn(person, sara);
        restrict(sam, person);
        assertThat(sara.get("/api/v1/me/helping").json()).isEmpty();
        assertThat(officer.get("/api/v1/restrictions/" + person)
                        .json()
                        .at("/helpers/0/name")
                        .asString())
                .isEqualTo("Sara Khan");

        assertThat(officer.ifMatch("\"1\"")
                        .put(named(person, subject), Map.of())
                        .status())
                .isEqualTo(200);

        assertThat(sara.get("/api/v1/me/helping").json()).hasSize(1);
        hearUntil(() -> assertThat(neighbours.accessOf(person)).satisfies(access -> {
            assertThat(access.named()).contains(subject);
            assertThat(access.proxies()).hasSize(1);
        }));
        assertThat(kept(person)
                        .path("named")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .contains("Sara Khan");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'name helper for restricted person'"
                                + " and :person = any (person_ids)")
                        .param("person", person)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_helper_who_is_named_no_more_is_shut_out_again() {
        var person = referred("Nadia", "Ambler", "XW2 3AC");
        var subject = UUID.randomUUID();
        letIn(person, helper(subject));
        restrict(sam, person);
        officer.ifMatch("\"1\"").put(named(person, subject), Map.of());

        officer.ifMatch("\"2\"").delete(named(person, subject));

        hearUntil(() -> assertThat(neighbours.accessOf(person)).satisfies(access -> {
            assertThat(access.proxies()).isEmpty();
            assertThat(access.narrowedIn()).isEqualTo(access.version());
        }));
    }

    @Test
    void nobody_is_named_who_does_not_help_the_person() {
        var person = referred("Nadia", "Annis", "XW2 3AD");
        restrict(sam, person);

        assertThat(officer.ifMatch("\"1\"")
                        .put(named(person, UUID.randomUUID()), Map.of())
                        .wrongFields())
                .containsExactly("/subject");
    }

    @Test
    void nobody_is_named_whose_organisation_does_not_work_with_the_person() {
        var person = referred("Nadia", "Cobbold", "XW2 1AG");
        restrict(sam, person);

        assertThat(officer.ifMatch("\"1\"")
                        .put(named(person, UUID.randomUUID()), Map.of())
                        .wrongFields())
                .containsExactly("/subject");
    }

    @Test
    void once_lifted_everybody_who_works_with_the_person_sees_them_again() {
        var person = referred("Nadia", "Dacre", "XW2 1AH");
        restrict(sam, person);

        var answer = officer.ifMatch("\"1\"")
                .put(
                        "/api/v1/restrictions/" + person + "/lifting",
                        Map.of("because", "He has moved to another country"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(leah.get("/api/v1/people/" + person).status()).isEqualTo(200);
        hearUntil(() -> assertThat(neighbours.accessOf(person).restricted()).isFalse());
        assertThat(officer.get("/api/v1/restrictions?limit=200").body()).doesNotContain(person.toString());
    }

    @Test
    void the_day_to_look_again_can_be_moved() {
        var person = referred("Nadia", "Eastlake", "XW2 1AJ");
        restrict(sam, person);
        var later = "2099-12-31";

        officer.ifMatch("\"1\"").put("/api/v1/restrictions/" + person + "/review", Map.of("reviewOn", later));

        assertThat(kept(person).path("reviewOn").asString()).isEqualTo(later);
    }

    @Test
    void an_officer_of_any_other_organisation_keeps_none() {
        var person = referred("Nadia", "Fawley", "XW2 1AK");
        restrict(sam, person);
        var elsewhere = api.as(Tokens.staff(TRUST, Role.IG_OFFICER));

        assertThat(elsewhere.get("/api/v1/restrictions").json().path("items")).isEmpty();
        assertThat(elsewhere.get("/api/v1/restrictions/" + person).status()).isEqualTo(404);
        assertThat(elsewhere.ifMatch("\"1\"").put(named(person, LEAH), Map.of()).status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .ifMatch("\"1\"")
                        .put("/api/v1/restrictions/" + person + "/lifting", Map.of("because", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_next_referral_of_somebody_restricted_says_which_circle_must_be_known_first() {
        var first = neighbours.refer(intake("Nadia", "Gresham", "1961-02-03", null, "XW2 1AL"));
        restrict(sam, first.personId());
        hearUntil(() ->
                assertThat(neighbours.accessOf(first.personId()).restricted()).isTrue());

        var second = intake("Nadia", "Gresham", "1961-02-03", null, "XW2 1AL");
        neighbours.tell(second);

        var identity = neighbours.identityOf(second.personId());
        assertThat(identity.canonicalPersonId()).isEqualTo(first.personId());
        assertThat(identity.circleVersion())
                .isEqualTo(neighbours.accessOf(first.personId()).version());
    }

    @Test
    void who_may_be_somebody_restricted_is_hidden_too_and_told_so_first() {
        var known = neighbours.refer(intake("Nadia", "Holroyd", "1962-02-03", null, "XW2 1AM"));
        restrict(sam, known.personId());

        var alike = intake("Nadia", "Holroyd", "1962", null, "XW2 1AM");
        neighbours.tell(alike);

        var identity = neighbours.identityOf(alike.personId());
        assertThat(identity.matchState()).isEqualTo("CANDIDATES");
        assertThat(identity.circleVersion()).isEqualTo(1);
        hearUntil(() -> assertThat(neighbours.accessesOf(alike.personId())).isNotEmpty());
        assertThat(neighbours.accessesOf(alike.personId()).getFirst())
                .extracting(PersonAccessV1::restricted, PersonAccessV1::named)
                .containsExactly(true, List.of(SAM));
    }

    @Test
    void who_may_be_somebody_restricted_later_is_hidden_from_then_on() {
        var known = neighbours.refer(intake("Nadia", "Inskip", "1963-02-03", null, "XW2 1AN"));
        var alike = neighbours.refer(intake("Nadia", "Inskip", "1963", null, "XW2 1AN"));

        restrict(sam, known.personId());

        assertThat(leah.get("/api/v1/people/" + alike.personId()).status()).isEqualTo(404);
        hearUntil(() ->
                assertThat(neighbours.accessOf(alike.personId()).restricted()).isTrue());
    }

    private Answer restrict(Api worker, UUID person) {
        return worker.ifMatch("\"1\"")
                .put(restrictionOf(person), Map.of("reason", "DANGER_FROM_SOMEBODY", "reviewOn", A_DAY_TO_COME));
    }

    private Api helper(UUID subject) {
        SignInServiceStandIn.isCalled(subject, "Sara Khan");
        return api.as(Tokens.person(subject));
    }

    private void letIn(UUID person, Api sara) {
        var path = "/api/v1/people/" + person + "/proxies";
        var code = sam.post(
                path,
                Map.of(
                        "name",
                        "Her daughter Sara",
                        "kind",
                        "HELPER",
                        "headings",
                        List.of("PLAN"),
                        "scopes",
                        List.of(),
                        "until",
                        LocalDate.now(ZoneOffset.UTC).plusMonths(6).toString(),
                        "looksAfter",
                        false,
                        "how",
                        "FACE_TO_FACE"));
        sara.post("/api/v1/me/helping", Map.of("code", code.json().path("code").asString(), "looksAfter", false));
        var claimed = sam.get(path).json().path("proxies").required(0);
        sam.ifMatch("\"" + claimed.path("version").asString() + "\"")
                .put(path + "/" + claimed.path("id").asString() + "/confirmation", "");
    }

    private JsonNode kept(UUID person) {
        return officer.get("/api/v1/restrictions/" + person).json().path("restriction");
    }

    private UUID referred(String given, String family, String postcode) {
        return neighbours
                .refer(intake(given, family, "1960-01-02", null, postcode))
                .personId();
    }

    private static String restrictionOf(UUID person) {
        return "/api/v1/people/" + person + "/restriction";
    }

    private static String named(UUID person, UUID worker) {
        return "/api/v1/restrictions/" + person + "/named/" + worker;
    }
}
