package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.form;
import static org.whatmatters.referral.Town.path;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.contracts.organisation.OrganisationProfileV1.Host;
import org.whatmatters.contracts.referral.ReferralRoutedV1;
import org.whatmatters.contracts.referral.ReferralSubmittedV1;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class RoutingIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;

    RoutingIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Test
    void a_referral_waits_for_its_host_and_goes_to_it_once_it_is_known() {
        var town = new Town(api, events, jdbc);
        town.tell(town.fireService, "Fire and Rescue", "FIRE", 2, null, List.of());
        town.awaitRow("select count(*) from organisation where id = :id", town.fireService);
        var id = town.submitted();

        town.tellOfLinkWorkers(1);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(town.triager().get(path(id)).status()).isEqualTo(200));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                events.received(Topic.REFERRAL_EVENTS, ReferralRoutedV1.TYPE, UUID.fromString(id)))
                        .singleElement()
                        .satisfies(
                                routed -> assertThat(routed.aggregateVersion()).isEqualTo(2)));
        assertThat(events.received(Topic.REFERRAL_EVENTS, ReferralSubmittedV1.TYPE, UUID.fromString(id)))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.data().has("hostOrganisationId")).isFalse());
    }

    @Test
    void the_practice_decides_before_the_postcode_by_its_code_or_its_name() {
        var town = Town.settled(api, events, jdbc);
        var surgery = UUID.randomUUID();
        var practiceTeam = UUID.randomUUID();
        var code = "Y" + Math.floorMod(surgery.hashCode(), 90_000) + 1;
        var name = "Surgery " + surgery;
        tellSurgery(surgery, name, code);
        town.tell(practiceTeam, "Practice team", "LINK_WORKER_HOST", 6, hostOf(code), List.of());
        town.awaitRow("select count(*) from organisation where id = :id", surgery);
        town.awaitRow("select count(*) from organisation where id = :id", practiceTeam);

        for (var practice : List.of(code, name)) {
            var id = referredFrom(town, practice);

            var triager = api.as(Tokens.staff(practiceTeam, Role.TRIAGER));
            assertThat(triager.get(path(id)).status()).as(practice).isEqualTo(200);
            assertThat(town.triager().get(path(id)).status()).as(practice).isEqualTo(404);
        }
    }

    @Test
    void the_network_of_the_practice_decides_before_the_postcode_and_after_the_practice() {
        var town = Town.settled(api, events, jdbc);
        var surgery = UUID.randomUUID();
        var network = UUID.randomUUID();
        var networkTeam = UUID.randomUUID();
        var code = "V" + Math.floorMod(surgery.hashCode(), 90_000) + 1;
        tellSurgery(surgery, "Surgery " + surgery, code, network);
        var host = new Host(List.of("LINK_WORK"), List.of(), List.of(network), List.of(), false);
        town.tell(networkTeam, "Network team", "LINK_WORKER_HOST", 6, host, List.of());
        town.awaitRow("select count(*) from organisation where id = :id", surgery);
        town.awaitRow("select count(*) from organisation where id = :id", networkTeam);

        var byNetwork = referredFrom(town, code);
        var practiceTeam = UUID.randomUUID();
        town.tell(practiceTeam, "Practice team", "LINK_WORKER_HOST", 6, hostOf(code), List.of());
        town.awaitRow("select count(*) from organisation where id = :id", practiceTeam);
        var byPractice = referredFrom(town, code);

        assertThat(hostNow(byNetwork)).isEqualTo(networkTeam);
        assertThat(hostNow(byPractice)).isEqualTo(practiceTeam);
    }

    @Test
    void a_host_without_link_work_is_sent_nobody() {
        var town = Town.settled(api, events, jdbc);
        var coaches = UUID.randomUUID();
        var code = "U" + Math.floorMod(coaches.hashCode(), 90_000) + 1;
        var host = new Host(List.of("COACHING"), List.of(code), List.of(), false);
        town.tell(coaches, "Coaches", "LINK_WORKER_HOST", 6, host, List.of());
        town.awaitRow("select count(*) from organisation where id = :id", coaches);

        assertThat(hostNow(referredFrom(town, code))).isEqualTo(town.linkWorkers);
    }

    private UUID hostNow(String referral) {
        return jdbc.sql("select host_id from referral where id = :id")
                .param("id", UUID.fromString(referral))
                .query(UUID.class)
                .single();
    }

    @Test
    void an_agency_whose_sharing_agreement_has_not_begun_refers_nobody() {
        var town = Town.settled(api, events, jdbc);
        town.tellOfComingAgreement(town.fireService, "Fire and Rescue", "FIRE", null);

        var refused = town.officer().post("/api/v1/referrals", form(town.june()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).endsWith("sharing-agreement-not-begun");
    }

    @Test
    void a_host_whose_sharing_agreement_has_not_begun_gets_nobody_yet() {
        var town = Town.settled(api, events, jdbc);
        var code = "Z" + Math.floorMod(UUID.randomUUID().hashCode(), 90_000) + 1;
        town.tellOfComingAgreement(UUID.randomUUID(), "Next team", "LINK_WORKER_HOST", hostOf(code));

        var id = referredFrom(town, code);

        assertThat(town.triager().get(path(id)).status()).isEqualTo(200);
    }

    @Test
    void an_agency_whose_sharing_agreement_has_ended_refers_nobody() {
        var town = Town.settled(api, events, jdbc);
        town.tellOfEndedAgreement(town.fireService, "Fire and Rescue", "FIRE", null);

        var refused = town.officer().post("/api/v1/referrals", form(town.june()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).endsWith("sharing-agreement-ended");
    }

    @Test
    void a_host_whose_sharing_agreement_has_ended_gets_nobody_new() {
        var town = Town.settled(api, events, jdbc);
        var code = "Z" + Math.floorMod(UUID.randomUUID().hashCode(), 90_000) + 1;
        town.tellOfEndedAgreement(UUID.randomUUID(), "Practice team", "LINK_WORKER_HOST", hostOf(code));

        var id = referredFrom(town, code);

        assertThat(town.triager().get(path(id)).status()).isEqualTo(200);
    }

    private static Host hostOf(String practice) {
        return new Host(List.of("LINK_WORK"), List.of(practice), List.of(), false);
    }

    private String referredFrom(Town town, String practice) {
        var answers = town.june();
        answers.put("gpPractice", practice);
        var id = town.officer()
                .post("/api/v1/referrals", form(answers))
                .json()
                .required("id")
                .asString();
        town.answered(id, town.personOf(id), "CREATED", 0);
        return id;
    }

    private void tellSurgery(UUID id, String name, String code) {
        tellSurgery(id, name, code, null);
    }

    private void tellSurgery(UUID id, String name, String code, @Nullable UUID network) {
        events.send(
                Topic.ORGANISATION_PROFILE,
                id,
                OrganisationProfileV1.TYPE,
                1,
                new OrganisationProfileV1(
                        id, "surgery", name, "GP_PRACTICE", code, network, 6, null, List.of(), null, null, null, 1));
    }
}
