package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.expect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whatmatters.local.platform.Part;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;

/// A practice's system is registered with its public key, refers by itself, sees what its practice sent and nothing
/// else, and is shut out once it is removed. With the real sign-in service.
class MachineIntakeIT {

    private static final UUID RIVERSIDE = Harrowdale.organisation(3);
    private static final String SYSTEMS = "/api/v1/organisations/" + RIVERSIDE + "/systems";
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private static final Journey PATIENT = new Journey(Newcomer.arriving());

    private static SupplierSystem system;
    private static Api asSystem;
    private static Answer sent;
    private static String referral;

    @BeforeAll
    static void a_system_is_registered_and_refers() {
        system = SupplierSystem.registered(SYSTEMS, PATIENT.who.name() + " GP system");
        asSystem = Harrowdale.gateway().as(system.token());
        sent = asSystem.post(
                "/api/v1/referrals",
                Map.of(
                        "form",
                        "gp",
                        "formVersion",
                        1,
                        "answers",
                        PATIENT.gpAnswers(),
                        "sentBy",
                        Map.of("name", "Ravi Anand", "role", "GP")));
        referral = sent.json().path("id").asString();
    }

    @AfterAll
    static void it_is_removed() {
        system.removed();
    }

    @Test
    void its_referral_arrives_with_its_name_and_the_humans() {
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        PATIENT.caseFile("triager", referral);
        await().atMost(Journey.SOON).untilAsserted(() -> {
            var sentBy = PATIENT.caseFile("triager", referral).json().path("sentBy");
            assertThat(sentBy.path("account").asString()).isEqualTo(system.name());
            assertThat(sentBy.path("name").asString()).isEqualTo("Ravi Anand");
        });
    }

    @Test
    void it_sees_what_its_practice_sent_as_every_colleague_does() {
        PATIENT.caseFile("triager", referral);

        for (var reader : List.of(asSystem, as("riverside.gp"))) {
            assertThat(reader.get("/api/v1/referrals/sent/" + referral).status())
                    .isEqualTo(200);
            assertThat(reader.get("/api/v1/referrals/sent").body()).contains(referral);
        }
    }

    @Test
    void it_reads_the_form_that_it_fills_in() {
        assertThat(asSystem.get("/api/v1/forms/gp").status()).isEqualTo(200);
        assertThat(asSystem.get("/api/v1/forms/fire").status()).isEqualTo(404);
    }

    @Test
    void it_comes_to_nothing_else() {
        var patient = new Journey(Newcomer.arriving());
        var others = expect(201, Journey.submit("gp", "gp", patient.gpAnswers()))
                .json()
                .path("id")
                .asString();
        patient.caseFile("triager", others);

        assertThat(asSystem.get("/api/v1/referrals/sent/" + others).status()).isEqualTo(404);
        assertThat(List.of(
                        asSystem.get("/api/v1/referrals/incoming").status(),
                        asSystem.get("/api/v1/referrals/caseload").status(),
                        asSystem.get("/api/v1/referrals/" + referral).status(),
                        asSystem.get(SYSTEMS).status(),
                        asSystem.get("/api/v1/organisations/" + RIVERSIDE + "/members")
                                .status(),
                        asSystem.get("/api/v1/offers").status()))
                .containsOnly(403);
    }

    @Test
    void it_is_no_colleague_of_anybody() {
        assertThat(expect(200, as("ics.admin").get("/api/v1/organisations/" + RIVERSIDE + "/members"))
                        .body())
                .doesNotContain(system.name());
    }

    @Test
    void with_another_key_the_old_one_opens_nothing() {
        var other = SupplierSystem.registered(SYSTEMS, "Keys of " + PATIENT.who.name());
        var before = other.token();
        var changed = other.withOtherKey();
        expect(200, as("ics.admin").put(SYSTEMS + "/" + other.clientId() + "/keys", Map.of("keys", changed.keys())));

        awaitRefusal(before);
        assertThat(other.asksForToken().status()).isIn(400, 401);
        assertThat(changed.asksForToken().status()).isEqualTo(200);
        changed.removed();
    }

    @Test
    void what_somebody_else_signed_opens_nothing() {
        assertThat(system.withOtherKey().asksForToken().status()).isIn(400, 401);
    }

    @Test
    void once_it_is_removed_no_door_takes_it() {
        var leaving = SupplierSystem.registered(SYSTEMS, "Old " + PATIENT.who.name());
        var token = leaving.token();
        assertThat(Harrowdale.gateway().as(token).get("/api/v1/referrals/sent").status())
                .isEqualTo(200);

        leaving.removed();

        awaitRefusal(token);
        assertThat(leaving.asksForToken().status()).isIn(400, 401);
        assertThat(expect(200, as("ics.admin").get(SYSTEMS)).body())
                .doesNotContain(leaving.clientId().toString());
    }

    private static void awaitRefusal(String token) {
        var doors = List.of(
                Harrowdale.gateway().as(token),
                Harrowdale.directly(Part.REFERRAL).as(token),
                Harrowdale.directly(Part.PERSON).as(token));
        var from = Instant.now();
        await().atMost(AT_MOST)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(doors)
                        .as("since %s", from)
                        .allSatisfy(door -> assertThat(
                                        door.get("/api/v1/nobody-serves-this").status())
                                .isEqualTo(401)));
    }
}
