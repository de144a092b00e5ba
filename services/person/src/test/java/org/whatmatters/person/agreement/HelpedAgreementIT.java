package org.whatmatters.person.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.FIRE_SERVICE;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.SignInServiceStandIn;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// Whoever may decide for somebody says themselves who sees what of them.
@IntegrationTest
class HelpedAgreementIT {

    private final Api api;
    private final Api sam;
    private final Neighbours neighbours;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    HelpedAgreementIT(Api api, Neighbours neighbours) {
        this.api = api;
        this.sam = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.neighbours = neighbours;
    }

    @Test
    void an_attorney_says_it_while_the_person_cannot_and_it_is_kept_as_given_by_them() {
        var edith = referred("Aspinall", "1951");
        found(edith, "CANNOT_DECIDE");
        var sara = letIn(edith, "ATTORNEY_FOR_HEALTH");
        assertThat(helping(sara).path("decidesOnSharing").asBoolean()).isTrue();

        var said = say(sara, edith, LINK_WORKERS, 0, "NO");

        assertThat(said.status()).isEqualTo(200);
        var seenBySam = of(LINK_WORKERS, sam.get("/api/v1/people/" + edith + "/agreements"))
                .path("agreement");
        assertThat(seenBySam.path("givenBy").asString()).isEqualTo("REPRESENTATIVE");
        assertThat(seenBySam.path("authority").asString()).isEqualTo("Sara: Seen: the paper with its stamp, 7001");
        assertThat(seenBySam.path("saidTo").asString()).isEqualTo("Sara Khan");
        assertThat(seenBySam.path("how").asString()).isEqualTo("OWN_PAGE");
        hearUntil(() -> assertThat(neighbours.accessOf(edith).agreements())
                .singleElement()
                .satisfies(agreement -> assertThat(agreement.texts()).isEqualTo("NO")));
    }

    @Test
    void the_person_sees_on_their_own_page_who_decided() {
        var june = account("Bamber", "9990471002");
        found(june.person(), "CANNOT_DECIDE");
        var sara = letIn(june.person(), "DEPUTY");

        say(sara, june.person(), LINK_WORKERS, 0, "YES");

        assertThat(of(LINK_WORKERS, june.api().get("/api/v1/people/" + june.person() + "/agreements"))
                        .at("/agreement/authority")
                        .asString())
                .startsWith("Sara: ");
    }

    @Test
    void an_attorney_says_nothing_once_the_person_can_decide_again() {
        var edith = referred("Catterall", "1951");
        found(edith, "CANNOT_DECIDE");
        var sara = letIn(edith, "ATTORNEY_FOR_HEALTH");

        found(edith, "CAN_DECIDE");

        assertThat(sara.get(agreements(edith)).status()).isEqualTo(404);
        assertThat(say(sara, edith, LINK_WORKERS, 0, "YES").status()).isEqualTo(404);
    }

    @Test
    void a_parent_says_it_for_a_child() {
        var kit = referred("Dewsbury", today.minusYears(9).toString());
        var robin = letIn(kit, "PARENT");

        assertThat(say(robin, kit, LINK_WORKERS, 0, "YES").status()).isEqualTo(200);
    }

    @Test
    void a_parent_says_nothing_for_somebody_who_is_sixteen_or_of_whom_that_is_not_known() {
        var grownUp = referred("Entwistle", today.minusYears(16).plusDays(1).toString());
        var parent = letIn(grownUp, "PARENT");
        turnsSixteen(grownUp);
        var unknown = referred("Farnworth", null);
        var other = letIn(unknown, "PARENT");

        assertThat(helping(parent).path("decidesOnSharing").asBoolean()).isFalse();
        assertThat(say(parent, grownUp, LINK_WORKERS, 0, "YES").status()).isEqualTo(404);
        assertThat(say(other, unknown, LINK_WORKERS, 0, "YES").status()).isEqualTo(404);
    }

    @Test
    void who_helps_by_the_persons_own_wish_says_nothing_for_them() {
        var edith = referred("Gorst", "1951");
        var friend = letIn(edith, "HELPER");

        assertThat(helping(friend).path("decidesOnSharing").asBoolean()).isFalse();
        assertThat(friend.get(agreements(edith)).status()).isEqualTo(404);
        assertThat(say(friend, UUID.randomUUID(), LINK_WORKERS, 0, "YES").status())
                .isEqualTo(404);
        assertThat(say(friend, edith, LINK_WORKERS, 0, "YES").status()).isEqualTo(404);
    }

    @Test
    void nobody_says_anything_for_somebody_who_is_restricted() {
        var edith = referred("Haslam", "1951");
        found(edith, "CANNOT_DECIDE");
        var sara = letIn(edith, "ATTORNEY_FOR_HEALTH");

        sam.ifMatch(sam.get("/api/v1/people/" + edith).version())
                .put(
                        "/api/v1/people/" + edith + "/restriction",
                        Map.of("reason", "DANGER_FROM_SOMEBODY", "reviewOn", "2099-01-01"));

        assertThat(sara.get(agreements(edith)).status()).isEqualTo(404);
    }

    @Test
    void who_referred_the_person_is_not_told_and_what_was_said_about_it_stands() {
        var edith = referred("Ingham", "1951");
        found(edith, "CANNOT_DECIDE");
        var sara = letIn(edith, "ATTORNEY_FOR_HEALTH");

        var seen = sara.get(agreements(edith));

        assertThat(seen.json().path("organisations").valueStream())
                .extracting(one -> one.path("organisationId").asString())
                .containsExactly(LINK_WORKERS.toString());
        assertThat(seen.json().path("history")).isEmpty();
        assertThat(say(sara, edith, FIRE_SERVICE, 0, "YES").status()).isEqualTo(404);
    }

    @Test
    void nobody_says_anything_on_what_they_have_not_seen() {
        var edith = referred("Jagger", "1951");
        found(edith, "CANNOT_DECIDE");
        var sara = letIn(edith, "ATTORNEY_FOR_HEALTH");
        say(sara, edith, LINK_WORKERS, 0, "YES");

        assertThat(say(sara, edith, LINK_WORKERS, 0, "NO").status()).isEqualTo(412);
    }

    private record Own(UUID person, Api api) {}

    private Own account(String family, String nhsNumber) {
        var person = neighbours
                .refer(intake("June", family, "1948", nhsNumber, "XW6 3A" + family.charAt(0)))
                .personId();
        var subject = UUID.randomUUID();
        SignInServiceStandIn.proves(subject, nhsNumber);
        var own = api.as(Tokens.person(subject));
        own.put("/api/v1/me", "{}");
        return new Own(person, own);
    }

    private UUID referred(String family, @Nullable String born) {
        return neighbours
                .refer(intake("Edith", family, born, null, "XW6 4A" + family.charAt(0)))
                .personId();
    }

    private void found(UUID person, String outcome) {
        var finding = new HashMap<>(Map.of(
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
        assertThat(sam.post("/api/v1/people/" + person + "/capacity-findings", finding)
                        .status())
                .isEqualTo(201);
    }

    /// Named by a worker, signed in and confirmed.
    private Api letIn(UUID person, String kind) {
        var path = "/api/v1/people/" + person + "/proxies";
        var naming = new HashMap<String, Object>(Map.of(
                "name",
                "Sara",
                "kind",
                kind,
                "headings",
                List.of(),
                "scopes",
                List.of(),
                "until",
                today.plusMonths(11).toString(),
                "looksAfter",
                false,
                "how",
                "FACE_TO_FACE"));
        if (!kind.equals("HELPER")) {
            naming.put("authority", "Seen: the paper with its stamp, 7001");
        }
        var code = sam.post(path, naming);
        assertThat(code.status()).as(code.body()).isEqualTo(201);
        var subject = UUID.randomUUID();
        SignInServiceStandIn.isCalled(subject, "Sara Khan");
        var sara = api.as(Tokens.person(subject));
        sara.post("/api/v1/me/helping", Map.of("code", code.json().path("code").asString(), "looksAfter", false));
        var claimed = sam.get(path).json().path("proxies").required(0);
        sam.ifMatch("\"" + claimed.path("version").asString() + "\"")
                .put(path + "/" + claimed.path("id").asString() + "/confirmation", "");
        return sara;
    }

    /// It turns out that they are a day older.
    private void turnsSixteen(UUID person) {
        var known = sam.get("/api/v1/people/" + person);
        var answer = sam.ifMatch(known.version())
                .put(
                        "/api/v1/people/" + person + "/details",
                        Map.of(
                                "givenName", known.json().path("givenName").asString(),
                                "familyName", known.json().path("familyName").asString(),
                                "birthDate", today.minusYears(16).toString(),
                                "because", "She showed me her letter"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode helping(Api helper) {
        return helper.get("/api/v1/me/helping").json().required(0);
    }

    private static Answer say(Api speaker, UUID person, UUID organisation, long version, String texts) {
        return speaker.ifMatch("\"" + version + "\"")
                .put(
                        agreements(person) + "/" + organisation,
                        Map.of("headings", List.of(), "texts", texts, "wording", 1));
    }

    private static String agreements(UUID person) {
        return "/api/v1/me/helping/" + person + "/agreements";
    }

    private static JsonNode of(UUID organisation, Answer all) {
        return all.json()
                .path("organisations")
                .valueStream()
                .filter(one -> one.path("organisationId").asString().equals(organisation.toString()))
                .findFirst()
                .orElseThrow();
    }
}
