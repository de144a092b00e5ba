package org.whatmatters.budget.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.budget.Neighbourhood.LINK_WORKERS;
import static org.whatmatters.budget.Neighbourhood.SAM;
import static org.whatmatters.budget.Neighbourhood.SOON;
import static org.whatmatters.budget.Neighbourhood.TRUST;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.budget.Neighbourhood;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
@Import(Neighbourhood.class)
class KnownCirclesIT {

    private final Neighbourhood neighbourhood;
    private final KnownCircles circles;
    private final Events events;
    private final JdbcClient jdbc;

    KnownCirclesIT(Neighbourhood neighbourhood, KnownCircles circles, Events events, JdbcClient jdbc) {
        this.neighbourhood = neighbourhood;
        this.circles = circles;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Test
    void an_older_state_that_comes_late_changes_nothing() {
        var person = UUID.randomUUID();
        neighbourhood.isHosted(person, TRUST, null, 5);
        neighbourhood.isHosted(person, LINK_WORKERS, null, 4);
        fence(person);

        assertThat(hosts(person, TRUST)).isTrue();
        assertThat(hosts(person, LINK_WORKERS)).isFalse();
    }

    @Test
    void the_same_state_told_twice_is_known_once() {
        var person = UUID.randomUUID();
        var access = new PersonAccessV1(
                person,
                List.of(new PersonAccessV1.Relationship(TRUST, "HOST", Instant.parse("2026-01-05T09:00:00Z"), null)),
                List.of(),
                false,
                List.of(),
                7);
        var id = events.send(Topic.PERSON_ACCESS, person, PersonAccessV1.TYPE, 7, access);
        events.send(id, Topic.PERSON_ACCESS, person, PersonAccessV1.TYPE, 7, access);
        events.send(Topic.PERSON_ACCESS, person, PersonAccessV1.TYPE, 7, access);
        fence(person);

        assertThat(jdbc.sql("select count(*) from relationship where person_id = :person")
                        .param("person", person)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void the_contracts_own_example_is_taken_in() {
        var person = UUID.fromString(JsonMapper.shared()
                .readTree(Events.example("person", "access-determined"))
                .required("personId")
                .asString());
        events.send(Topic.PERSON_ACCESS, person, PersonAccessV1.TYPE, 1, Events.example("person", "access-determined"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from access_state where person_id = :person")
                                .param("person", person)
                                .query(Long.class)
                                .single())
                        .isOne());
    }

    @Test
    void an_organisation_told_in_disorder_is_what_the_newest_says() {
        var organisation = UUID.fromString(
                "ffffffff-0000-7000-8000-" + UUID.randomUUID().toString().substring(24));
        tell(organisation, "VCSE", 3);
        tell(organisation, "COUNCIL", 2);
        var later = UUID.randomUUID();
        tell(organisation, "VCSE", 3);
        tell(later, "FIRE", 1);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kindOf(organisation)).isEqualTo(List.of("VCSE")));
        await().atMost(SOON).untilAsserted(() -> assertThat(kindOf(later)).isEqualTo(List.of("FIRE")));
        assertThat(kindOf(organisation)).isEqualTo(List.of("VCSE"));
    }

    private List<@Nullable String> kindOf(UUID organisation) {
        return jdbc.sql("select kind from organisation where id = :id")
                .param("id", organisation)
                .query(String.class)
                .list();
    }

    private void tell(UUID organisation, String kind, long version) {
        events.send(
                Topic.ORGANISATION_PROFILE,
                organisation,
                OrganisationProfileV1.TYPE,
                version,
                new OrganisationProfileV1(
                        organisation, "alias", "Invented", kind, null, 2, null, List.of(), null, version));
    }

    /// A fact that means nothing here, told last under the same key: once it is in the inbox, the rest has been dealt
    /// with.
    private void fence(UUID person) {
        var last = events.send(
                Topic.PERSON_ACCESS,
                person,
                "org.whatmatters.person.unheard-of.v1",
                99,
                new PersonAccessV1(person, List.of(), List.of(), false, List.of(), 99));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from inbox where event_id = :last")
                                .param("last", last)
                                .query(Long.class)
                                .single())
                        .isOne());
    }

    private boolean hosts(UUID person, UUID organisation) {
        return circles.works(organisation, SAM, person, Instant.now());
    }
}
