package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.Town.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// Somebody restricted is absent for all but the few who are named, and for them too until it is known who they
/// are.
@IntegrationTest
class RestrictedIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    RestrictedIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void a_referral_is_nowhere_to_be_seen_before_it_is_known_who_it_is_about() {
        var id = town.unanswered();

        assertThat(itemsOf(town.triager(), "incoming")).isEmpty();
        assertThat(itemsOf(town.officer(), "sent")).isEmpty();
        assertThat(town.triager().get(path(id)).status()).isEqualTo(404);
        assertThat(town.officer().get(path("sent/" + id)).status()).isEqualTo(404);
    }

    @Test
    void who_still_waits_for_an_answer_has_it_when_the_same_is_told_again() {
        var id = town.submitted();
        jdbc.sql("update referral set awaits_identity = true where id = :id")
                .param("id", UUID.fromString(id))
                .update();

        town.answered(id, town.personOf(id), "CREATED", 0);

        assertThat(town.triager().get(path(id)).status()).isEqualTo(200);
    }

    @Test
    void the_team_is_told_how_many_it_will_see_soon() {
        town.unanswered();
        town.unanswered();
        town.submitted();

        var waiting = town.triager().get(path("incoming/unidentified")).json();

        assertThat(waiting.required("count").asLong()).isEqualTo(2);
    }

    @Test
    void a_new_referral_of_somebody_restricted_is_hidden_even_before_their_circle_has_come() {
        var id = town.unanswered();
        var known = UUID.randomUUID();
        town.answered(id, known, "MATCHED", 4);

        assertThat(itemsOf(town.worker(), "caseload")).isEmpty();
        assertThat(itemsOf(town.triager(), "incoming")).isEmpty();

        tellCircle(known, true, List.of(town.sam), 4);
        assertThat(town.triager().get(path(id)).status()).isEqualTo(404);
        assertThat(town.worker().get(path(id)).status()).isEqualTo(200);
    }

    @Test
    void who_is_restricted_later_vanishes_from_every_list_and_page_of_those_not_named() {
        var id = town.active();
        var offer = offered(id);
        var colleague = api.as(Tokens.staff(town.linkWorkers, Role.LINK_WORKER));

        tellCircle(town.personOf(id), true, List.of(town.sam), 1);

        assertThat(itemsOf(colleague, "caseload")).isEmpty();
        assertThat(colleague.get(path(id)).status()).isEqualTo(404);
        assertThat(itemsOf(town.officer(), "sent")).isEmpty();
        assertThat(town.officer().get(path("sent/" + id)).status()).isEqualTo(404);
        assertThat(town.gardener().get("/api/v1/offers").json().required("items"))
                .isEmpty();
        assertThat(town.gardener().get("/api/v1/offers/" + offer).status()).isEqualTo(404);
        assertThat(town.gardener()
                        .ifMatch("\"1\"")
                        .put("/api/v1/offers/" + offer + "/acceptance", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(colleague
                        .post(path(id) + "/contacts", Map.of("channel", "PHONE", "outcome", "SPOKE"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_is_named_works_on_as_before() {
        var id = town.active();

        tellCircle(town.personOf(id), true, List.of(town.sam), 1);

        assertThat(itemsOf(town.worker(), "caseload")).containsExactly(id);
        assertThat(town.worker()
                        .post(path(id) + "/contacts", Map.of("channel", "PHONE", "outcome", "SPOKE"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void being_named_opens_nothing_to_a_worker_of_another_organisation() {
        var id = town.active();

        tellCircle(town.personOf(id), true, List.of(town.sam), 1);

        var elsewhere = api.as(Tokens.staffNamed(town.sam, UUID.randomUUID(), Role.LINK_WORKER));
        assertThat(elsewhere.get(path(id)).status()).isEqualTo(404);
    }

    @Test
    void once_the_restriction_is_lifted_everybody_sees_what_they_saw() {
        var id = town.active();
        tellCircle(town.personOf(id), true, List.of(), 1);

        tellCircle(town.personOf(id), false, List.of(), 2);

        assertThat(itemsOf(town.officer(), "sent")).containsExactly(id);
        assertThat(town.triager().get(path(id)).status()).isEqualTo(200);
    }

    private String offered(String referral) {
        return town.worker()
                .post(path(referral) + "/offers", Map.of("serviceId", town.gardening))
                .json()
                .required("offers")
                .required(0)
                .required("id")
                .asString();
    }

    private static List<String> itemsOf(Api caller, String list) {
        return caller.get(path(list))
                .json()
                .required("items")
                .valueStream()
                .map(item -> item.required("id").asString())
                .toList();
    }

    private void tellCircle(UUID person, boolean restricted, List<UUID> named, long version) {
        events.send(
                Topic.PERSON_ACCESS,
                person,
                PersonAccessV1.TYPE,
                version,
                new PersonAccessV1(person, List.of(), List.of(), restricted, named, version));
        town.awaitRow("select count(*) from access_state where person_id = :id and version = " + version, person);
    }
}
