package org.whatmatters.person.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.SignInServiceStandIn;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// A confirmed death ends every proxy of the dead, and every one in which they helped.
@IntegrationTest
class ProxyAtDeathIT {

    private final Api api;
    private final Api sam;
    private final Api leah;
    private final Neighbours neighbours;

    ProxyAtDeathIT(Api api, Neighbours neighbours) {
        this.api = api;
        this.sam = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.leah = api.as(Tokens.staff(LINK_WORKERS, Role.TEAM_LEAD));
        this.neighbours = neighbours;
    }

    private record Own(UUID person, Api api) {}

    @Test
    void one_word_that_somebody_died_ends_nothing() {
        var june = account("June", "Ackerley", "9990470006");
        letIn(june, helper());

        report(june);

        assertThat(newest(june).path("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void the_second_word_ends_whatever_others_were_let_do_and_every_service_is_told_to_keep_to_it() {
        var june = account("June", "Bellwood", "9990470014");
        var sara = helper();
        letIn(june, sara);

        dies(june);

        assertThat(newest(june).path("endedWhy").asString()).isEqualTo("PERSON_DIED");
        assertThat(sara.get("/api/v1/me/helping").json()).isEmpty();
        hearUntil(() -> assertThat(neighbours.accessOf(june.person())).satisfies(access -> {
            assertThat(access.proxies()).isEmpty();
            assertThat(access.narrowedIn()).isEqualTo(access.version());
        }));
    }

    @Test
    void a_code_that_was_handed_on_serves_no_more() {
        var june = account("June", "Copthorne", "9990470022");
        var code = june.api().post(proxies(june), aHelper());

        dies(june);

        assertThat(enter(helper(), code).wrongFields()).containsExactly("/code");
    }

    @Test
    void a_death_that_is_taken_back_lets_nobody_in_again_until_they_are_named_anew() {
        var june = account("June", "Dagworth", "9990470030");
        letIn(june, helper());
        dies(june);

        say(sam, june, "taking-back");

        assertThat(newest(june).path("state").asString()).isEqualTo("ENDED");
        assertThat(neighbours.accessOf(june.person()).proxies()).isEmpty();
        assertThat(june.api().post(proxies(june), aHelper()).status()).isEqualTo(201);
    }

    @Test
    void nobody_is_named_to_help_the_dead() {
        var june = account("June", "Eddowes", "9990470049");
        dies(june);

        var answer = june.api().post(proxies(june), aHelper());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("died");
    }

    @Test
    void the_dead_help_nobody_and_whom_they_helped_is_not_told_why() {
        var june = account("June", "Fairhurst", "9990470057");
        var sara = account("Sara", "Garforth", "9990470065");
        letIn(june, sara.api());

        dies(sara);

        var ended = newest(june);
        assertThat(ended.path("endedWhy").asString()).isEqualTo("CANNOT_GO_ON");
        assertThat(ended.has("endedBy")).isFalse();
        hearUntil(() -> assertThat(neighbours.accessOf(june.person())).satisfies(access -> {
            assertThat(access.proxies()).isEmpty();
            assertThat(access.narrowedIn()).isEqualTo(access.version());
        }));
    }

    private Own account(String given, String family, String nhsNumber) {
        var person = neighbours
                .refer(intake(given, family, "1948", nhsNumber, "XW7 3A" + family.charAt(0)))
                .personId();
        var subject = UUID.randomUUID();
        SignInServiceStandIn.proves(subject, nhsNumber);
        SignInServiceStandIn.isCalled(subject, given + " " + family);
        var own = api.as(Tokens.person(subject));
        own.put("/api/v1/me", "{}");
        return new Own(person, own);
    }

    private Api helper() {
        var subject = UUID.randomUUID();
        SignInServiceStandIn.isCalled(subject, "Sara Khan");
        return api.as(Tokens.person(subject));
    }

    private void letIn(Own june, Api sara) {
        enter(sara, june.api().post(proxies(june), aHelper()));
        var claimed = newest(june);
        june.api()
                .ifMatch("\"" + claimed.path("version").asString() + "\"")
                .put(proxies(june) + "/" + claimed.path("id").asString() + "/confirmation", "");
        hearUntil(() -> assertThat(neighbours.accessOf(june.person()).proxies()).hasSize(1));
    }

    private static Answer enter(Api helper, Answer code) {
        return helper.post(
                "/api/v1/me/helping", Map.of("code", code.json().path("code").asString(), "looksAfter", false));
    }

    private static Map<String, Object> aHelper() {
        return Map.of(
                "name",
                "My daughter Sara",
                "kind",
                "HELPER",
                "headings",
                List.of("PLAN"),
                "scopes",
                List.of(),
                "until",
                LocalDate.now(ZoneOffset.UTC).plusMonths(11).toString(),
                "looksAfter",
                false);
    }

    private void dies(Own one) {
        report(one);
        say(leah, one, "confirmation");
    }

    private void report(Own one) {
        sam.ifMatch(sam.get(record(one)).version()).put(record(one) + "/death", Map.of("because", "His sister rang"));
    }

    private static void say(Api worker, Own one, String what) {
        worker.ifMatch(worker.get(record(one)).version())
                .put(record(one) + "/death/" + what, Map.of("because", "I asked the surgery"));
    }

    private JsonNode newest(Own june) {
        return sam.get(proxies(june)).json().path("proxies").required(0);
    }

    private static String proxies(Own june) {
        return record(june) + "/proxies";
    }

    private static String record(Own one) {
        return "/api/v1/people/" + one.person();
    }
}
