package org.whatmatters.person.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.SignInServiceStandIn;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// Whom a person lets help them, and who may decide for them.
@IntegrationTest
class ProxyIT {

    private final Api api;
    private final Api sam;
    private final Neighbours neighbours;
    private final JdbcClient jdbc;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    ProxyIT(Api api, Neighbours neighbours, @Beside JdbcClient jdbc) {
        this.api = api;
        this.sam = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.neighbours = neighbours;
        this.jdbc = jdbc;
    }

    @Test
    void who_signs_in_with_the_code_is_let_in_once_the_person_has_said_that_it_is_the_right_one() {
        var june = account("Abbott", "9990009007");
        var sara = helper("Sara Khan");
        var code = june.api().post(proxies(june), helper("HELPER", List.of("PLAN"), List.of("SEE_REFERRALS")));
        assertThat(code.status()).isEqualTo(201);

        assertThat(enter(sara.api(), code).status()).isEqualTo(200);
        assertThat(sara.api().get("/api/v1/me/helping").json().required(0).has("personId"))
                .isFalse();
        assertThat(neighbours.accessOf(june.person()).proxies()).isEmpty();

        var claimed = only(june.api(), june);
        assertThat(claimed.path("state").asString()).isEqualTo("CLAIMED");
        assertThat(claimed.path("provenName").asString()).isEqualTo("Sara Khan");
        assertThat(step(june.api(), june, claimed, "confirmation", Map.of()).status())
                .isEqualTo(200);

        hearUntil(() -> assertThat(neighbours.accessOf(june.person()).proxies())
                .singleElement()
                .satisfies(proxy -> {
                    assertThat(proxy.subject()).isEqualTo(sara.subject());
                    assertThat(proxy.name()).isEqualTo("Sara Khan");
                    assertThat(proxy.headings()).containsExactly("PLAN");
                    assertThat(proxy.scopes()).containsExactly("SEE_REFERRALS");
                }));
        var helping = sara.api().get("/api/v1/me/helping").json().required(0);
        assertThat(helping.path("personName").asString()).isEqualTo("June Abbott");
        assertThat(helping.path("personId").asString()).isEqualTo(june.person().toString());
    }

    @Test
    void a_helper_sees_neither_the_record_nor_who_looked_nor_who_else_helps() {
        var june = account("Barlow", "9990009015");
        var sara = helper("Sara Khan");
        letIn(june, sara);

        assertThat(sara.api().get("/api/v1/people/" + june.person()).status()).isEqualTo(404);
        assertThat(sara.api()
                        .get("/api/v1/people/" + june.person() + "/changes")
                        .status())
                .isEqualTo(404);
        assertThat(sara.api().get(proxies(june)).status()).isEqualTo(404);
        assertThat(sara.api()
                        .get("/api/v1/people/" + june.person() + "/agreements")
                        .status())
                .isEqualTo(404);
        assertThat(sara.api().get("/api/v1/me/looks").json().path("items")).isEmpty();
    }

    @Test
    void a_code_serves_once_and_only_somebody_else() {
        var june = account("Crowther", "9990009023");
        var code = june.api().post(proxies(june), helper("HELPER", List.of("PLAN"), List.of()));

        assertThat(enter(june.api(), code).wrongFields()).containsExactly("/code");
        assertThat(enter(helper("Sara Khan").api(), code).status()).isEqualTo(200);
        assertThat(enter(helper("Mallory").api(), code).wrongFields()).containsExactly("/code");
    }

    @Test
    void of_two_who_enter_a_code_at_once_one_is_taken() throws Exception {
        var june = account("Dawson", "9990009031");
        var code = june.api().post(proxies(june), helper("HELPER", List.of("PLAN"), List.of()));
        var sara = helper("Sara Khan");
        var mallory = helper("Mallory");
        Callable<Integer> one = () -> enter(sara.api(), code).status();
        Callable<Integer> other = () -> enter(mallory.api(), code).status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = threads.invokeAll(List.of(one, other));

            assertThat(List.of(both.getFirst().get(), both.getLast().get()))
                    .containsOnlyOnce(200)
                    .allMatch(status -> List.of(200, 412, 422).contains(status));
        }
    }

    @Test
    void another_code_takes_the_place_of_the_first() {
        var june = account("Eastwood", "9990009058");
        var first = june.api().post(proxies(june), helper("HELPER", List.of("PLAN"), List.of()));

        var second = june.api().ifMatch("\"2\"").post(proxies(june) + "/" + id(only(june.api(), june)) + "/code", "");

        var sara = helper("Sara Khan");
        assertThat(enter(sara.api(), first).status()).isEqualTo(422);
        assertThat(enter(sara.api(), second).status()).isEqualTo(200);
    }

    @Test
    void nobody_helps_whose_name_is_not_proved() {
        var june = account("Firth", "9990009066");
        var code = june.api().post(proxies(june), helper("HELPER", List.of("PLAN"), List.of()));

        assertThat(enter(api.as(Tokens.person(UUID.randomUUID())), code).status())
                .isEqualTo(409);
    }

    @Test
    void the_person_takes_it_back_at_once_and_every_service_is_told_to_keep_to_it() {
        var june = account("Greenwood", "9990009074");
        var sara = helper("Sara Khan");
        letIn(june, sara);

        assertThat(step(june.api(), june, only(june.api(), june), "end", Map.of())
                        .status())
                .isEqualTo(200);

        assertThat(sara.api().get("/api/v1/me/helping").json()).isEmpty();
        assertThat(only(june.api(), june).path("endedWhy").asString()).isEqualTo("BY_THE_PERSON");
        hearUntil(() -> assertThat(neighbours.accessOf(june.person())).satisfies(access -> {
            assertThat(access.proxies()).isEmpty();
            assertThat(access.narrowedIn()).isEqualTo(access.version());
        }));
    }

    @Test
    void whoever_helps_can_stop() {
        var june = account("Hirst", "9990009082");
        var sara = helper("Sara Khan");
        letIn(june, sara);
        var helping = sara.api().get("/api/v1/me/helping").json().required(0);

        var stopped = sara.api()
                .ifMatch("\"" + helping.path("version").asString() + "\"")
                .put("/api/v1/me/helping/" + helping.path("proxyId").asString() + "/end", "");

        assertThat(stopped.status()).isEqualTo(200);
        assertThat(only(june.api(), june).path("endedWhy").asString()).isEqualTo("BY_THEMSELVES");
    }

    @Test
    void what_they_may_do_is_given_anew_without_another_code_and_what_was_given_stays_to_be_read() {
        var june = account("Ibbotson", "9990009090");
        var sara = helper("Sara Khan");
        letIn(june, sara);

        var given = step(
                june.api(),
                june,
                only(june.api(), june),
                "grant",
                Map.of("headings", List.of(), "scopes", List.of("SEE_BUDGET"), "until", today.plusMonths(6)));

        assertThat(given.status()).isEqualTo(200);
        assertThat(all(june.api(), june))
                .extracting(one -> one.path("state").asString())
                .containsExactly("ACTIVE", "ENDED");
        hearUntil(() -> assertThat(neighbours.accessOf(june.person()).proxies())
                .extracting(PersonAccessV1.Proxy::subject, PersonAccessV1.Proxy::scopes)
                .containsExactly(tuple(sara.subject(), List.of("SEE_BUDGET"))));
    }

    @Test
    void nobody_helps_whoever_is_hidden_or_is_let_in_meanwhile() {
        var june = account("Jowett", "9990009104");
        var sara = helper("Sara Khan");
        letIn(june, sara);

        sam.ifMatch(sam.get("/api/v1/people/" + june.person()).version())
                .put(
                        "/api/v1/people/" + june.person() + "/restriction",
                        Map.of("reason", "DANGER_FROM_SOMEBODY", "reviewOn", "2099-01-01"));

        hearUntil(() -> assertThat(neighbours.accessOf(june.person())).satisfies(access -> {
            assertThat(access.restricted()).isTrue();
            assertThat(access.proxies()).isEmpty();
        }));
        assertThat(sara.api().get("/api/v1/me/helping").json()).isEmpty();
        assertThat(june.api()
                        .post(proxies(june), helper("HELPER", List.of("PLAN"), List.of()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void all_that_is_wrong_with_a_helper_is_named_at_once() {
        var june = account("Kaye", "9990009112");
        var wrong = helper("DEPUTY", List.of("PLAN"), List.of("WRITE_ABOUT_ME"));
        wrong.put("until", today.plusYears(9));

        assertThat(june.api().post(proxies(june), wrong).wrongFields())
                .containsExactly("/kind", "/kind", "/scopes", "/until");
        wrong.put("how", "OWN_PAGE");
        assertThat(sam.post(proxies(june), wrong).wrongFields())
                .containsExactly("/authority", "/how", "/kind", "/scopes", "/until");
    }

    @Test
    void an_attorney_for_money_reads_no_plan() {
        var june = account("Lister", "9990009120");
        var attorney = byWorker("ATTORNEY_FOR_MONEY", List.of("PLAN"), List.of("SEE_REFERRALS"));

        assertThat(sam.post(proxies(june), attorney).wrongFields()).containsExactly("/headings", "/scopes");
    }

    @Test
    void an_attorney_for_health_counts_only_while_the_person_cannot_decide_this() {
        var june = account("Mellor", "9990009139");
        var attorney = byWorker("ATTORNEY_FOR_HEALTH", List.of("PLAN"), List.of());
        assertThat(sam.post(proxies(june), attorney).wrongFields()).containsExactly("/kind");

        assertThat(found(june, "CANNOT_DECIDE").status()).isEqualTo(201);
        assertThat(sam.post(proxies(june), attorney).status()).isEqualTo(201);

        assertThat(found(june, "CAN_DECIDE").status()).isEqualTo(201);
        assertThat(only(sam, june).path("endedWhy").asString()).isEqualTo("CAN_DECIDE_AGAIN");
        assertThat(june.api().get(proxies(june)).json().has("capacityFindings")).isFalse();
    }

    @Test
    void that_somebody_cannot_decide_is_asked_again_within_a_year() {
        var june = account("Noble", "9990009147");
        var finding = finding("CANNOT_DECIDE");
        finding.put("reviewOn", today.plusYears(2));
        finding.put("foundOn", today.plusDays(2));

        assertThat(sam.post("/api/v1/people/" + june.person() + "/capacity-findings", finding)
                        .wrongFields())
                .containsExactly("/foundOn", "/reviewOn");
    }

    @Test
    void both_say_that_one_looks_after_the_other_and_it_opens_neither_record() {
        var june = account("Ogden", "9990009155");
        var sara = account("Pickles", "9990009163");
        SignInServiceStandIn.isCalled(sara.subject(), "Sara Pickles");
        var naming = helper("HELPER", List.of(), List.of());
        naming.put("looksAfter", true);
        var code = june.api().post(proxies(june), naming);

        sara.api()
                .post(
                        "/api/v1/me/helping",
                        Map.of("code", code.json().path("code").asString(), "looksAfter", true));
        step(june.api(), june, only(june.api(), june), "confirmation", Map.of());

        assertThat(only(june.api(), june).path("carer").asBoolean()).isTrue();
        assertThat(sam.get(proxies(sara)).json().path("looksAfter").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("June Ogden");
        assertThat(sara.api().get("/api/v1/people/" + june.person()).status()).isEqualTo(404);
        assertThat(june.api().get("/api/v1/people/" + sara.person()).status()).isEqualTo(404);
    }

    @Test
    void from_sixteen_on_nobody_is_let_in_as_a_parent() {
        var young = child("Quarmby", today.minusYears(16));

        assertThat(sam.post("/api/v1/people/" + young + "/proxies", byWorker("PARENT", List.of("PLAN"), List.of()))
                        .wrongFields())
                .containsExactly("/kind");
    }

    @Test
    void half_a_year_before_sixteen_somebody_has_to_decide_and_no_timer_ends_it() {
        var young = child("Rushworth", today.minusYears(16).plusMonths(3));
        var child = child("Sykes", today.minusYears(12));
        for (var person : List.of(young, child)) {
            assertThat(sam.post("/api/v1/people/" + person + "/proxies", byWorker("PARENT", List.of("PLAN"), List.of()))
                            .status())
                    .isEqualTo(201);
        }

        assertThat(beforeSixteen()).contains(young).doesNotContain(child);

        jdbc.sql("update person set birth_date = :born where id = :id")
                .param("born", today.minusYears(17).toString())
                .param("id", young)
                .update();
        assertThat(beforeSixteen()).contains(young);
        assertThat(api.as(Tokens.staff(TRUST, Role.TEAM_LEAD))
                        .get("/api/v1/people/before-sixteen")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void what_becomes_of_a_parents_right_is_decided_once_and_by_the_young_persons_word() {
        var birthday = today.plusMonths(2);
        var ends = child("Thackray", birthday.minusYears(16));
        var goesOn = child("Uttley", birthday.minusYears(16));
        letInParent(ends);
        letInParent(goesOn);

        decide(ends, "ENDS");
        decide(goesOn, "GOES_ON");

        assertThat(newest(ends).path("until").asString())
                .isEqualTo(birthday.minusDays(1).toString());
        assertThat(newest(ends).path("kind").asString()).isEqualTo("PARENT");
        assertThat(newest(goesOn).path("kind").asString()).isEqualTo("HELPER");
        assertThat(beforeSixteen()).doesNotContain(ends, goesOn);
    }

    private record Own(UUID person, UUID subject, Api api) {}

    private Own account(String family, String nhsNumber) {
        var person = neighbours
                .refer(intake("June", family, "1948", nhsNumber, "XW7 1A" + family.charAt(0)))
                .personId();
        var subject = UUID.randomUUID();
        SignInServiceStandIn.proves(subject, nhsNumber);
        var own = api.as(Tokens.person(subject));
        own.put("/api/v1/me", "{}");
        return new Own(person, subject, own);
    }

    private record Helper(UUID subject, Api api) {}

    private Helper helper(String name) {
        var subject = UUID.randomUUID();
        SignInServiceStandIn.isCalled(subject, name);
        return new Helper(subject, api.as(Tokens.person(subject)));
    }

    private UUID child(String family, LocalDate born) {
        return neighbours
                .refer(intake("Kit", family, born.toString(), null, "XW7 2A" + family.charAt(0)))
                .personId();
    }

    private void letIn(Own june, Helper sara) {
        var code = june.api().post(proxies(june), helper("HELPER", List.of("PLAN"), List.of("SEE_REFERRALS")));
        enter(sara.api(), code);
        step(june.api(), june, only(june.api(), june), "confirmation", Map.of());
        hearUntil(() -> assertThat(neighbours.accessOf(june.person()).proxies()).hasSize(1));
    }

    private void letInParent(UUID child) {
        var path = "/api/v1/people/" + child + "/proxies";
        var code = sam.post(path, byWorker("PARENT", List.of("PLAN"), List.of()));
        enter(helper("Robin Parent").api(), code);
        var claimed = newest(child);
        sam.ifMatch(version(claimed)).put(path + "/" + id(claimed) + "/confirmation", "");
    }

    private void decide(UUID child, String decided) {
        var proxy = newest(child);
        var answer = sam.ifMatch(version(proxy))
                .put(
                        "/api/v1/people/" + child + "/proxies/" + id(proxy) + "/at-sixteen",
                        Map.of("decided", decided, "how", "FACE_TO_FACE"));
        assertThat(answer.status()).isEqualTo(200);
    }

    private Map<String, Object> helper(String kind, List<String> headings, List<String> scopes) {
        return new HashMap<>(Map.of(
                "name",
                "My daughter Sara",
                "kind",
                kind,
                "headings",
                headings,
                "scopes",
                scopes,
                "until",
                today.plusMonths(11).toString(),
                "looksAfter",
                false));
    }

    private Map<String, Object> byWorker(String kind, List<String> headings, List<String> scopes) {
        var naming = helper(kind, headings, scopes);
        naming.putAll(Map.of("how", "FACE_TO_FACE", "authority", "Seen: the paper with its stamp, 7001"));
        return naming;
    }

    private Answer found(Own june, String outcome) {
        return sam.post("/api/v1/people/" + june.person() + "/capacity-findings", finding(outcome));
    }

    private Map<String, Object> finding(String outcome) {
        var finding = new HashMap<String, Object>(Map.of(
                "decision",
                "SHARING",
                "outcome",
                outcome,
                "because",
                "Asked twice with pictures, on two mornings",
                "foundOn",
                today.toString()));
        if (outcome.equals("CANNOT_DECIDE")) {
            finding.put("reviewOn", today.plusMonths(3).toString());
        }
        return finding;
    }

    private static Answer enter(Api helper, Answer code) {
        return helper.post(
                "/api/v1/me/helping", Map.of("code", code.json().path("code").asString(), "looksAfter", false));
    }

    private static Answer step(Api actor, Own june, JsonNode proxy, String step, Map<String, Object> body) {
        return actor.ifMatch(version(proxy)).put(proxies(june) + "/" + id(proxy) + "/" + step, body);
    }

    private List<UUID> beforeSixteen() {
        return api.as(Tokens.staff(LINK_WORKERS, Role.TEAM_LEAD))
                .get("/api/v1/people/before-sixteen?limit=100")
                .json()
                .path("items")
                .valueStream()
                .map(one -> UUID.fromString(one.path("personId").asString()))
                .toList();
    }

    private JsonNode newest(UUID person) {
        return sam.get("/api/v1/people/" + person + "/proxies")
                .json()
                .path("proxies")
                .required(0);
    }

    private static List<JsonNode> all(Api reader, Own june) {
        return reader.get(proxies(june)).json().path("proxies").valueStream().toList();
    }

    private static JsonNode only(Api reader, Own june) {
        var all = all(reader, june);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String id(JsonNode proxy) {
        return proxy.path("id").asString();
    }

    private static String version(JsonNode proxy) {
        return "\"" + proxy.path("version").asString() + "\"";
    }

    private static String proxies(Own june) {
        return "/api/v1/people/" + june.person() + "/proxies";
    }
}
