package org.whatmatters.careplan.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.careplan.PersonNews.FIRE_SERVICE;
import static org.whatmatters.careplan.PersonNews.LINK_WORKERS;
import static org.whatmatters.careplan.PersonNews.hostedBy;
import static org.whatmatters.careplan.PersonNews.relationship;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.careplan.PersonNews;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Relationship;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class CircleIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final PersonNews news;

    CircleIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.news = new PersonNews(events, jdbc);
    }

    /// Every relationship there can be between the caller's organisation and a person: what reading and writing
    /// answer.
    static Stream<Arguments> everyRelationship() {
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        return Stream.of(
                Arguments.of("host", relationship(LINK_WORKERS, "HOST", null), 200, 200),
                Arguments.of(
                        "host, work ended, may still read", relationship(LINK_WORKERS, "HOST", tomorrow), 200, 409),
                Arguments.of("host, long over", relationship(LINK_WORKERS, "HOST", yesterday), 404, 404),
                Arguments.of("host, not yet", new Relationship(LINK_WORKERS, "HOST", tomorrow, null), 404, 404),
                Arguments.of("host, of another organisation", hostedBy(FIRE_SERVICE), 404, 404),
                Arguments.of("referrer", relationship(LINK_WORKERS, "REFERRER", null), 404, 404),
                Arguments.of("provider", relationship(LINK_WORKERS, "PROVIDER", null), 404, 404),
                Arguments.of("budget holder", relationship(LINK_WORKERS, "BUDGET_HOLDER", null), 404, 404),
                Arguments.of("of a kind to come", relationship(LINK_WORKERS, "NEIGHBOUR", null), 404, 404),
                Arguments.of("none", null, 404, 404));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRelationship")
    void a_relationship_opens_what_it_should_and_nothing_more(
            String name, @Nullable Relationship relationship, int read, int written) {
        var person = UUID.randomUUID();
        news.access(person, 1, relationship == null ? List.of() : List.of(relationship), List.of());
        var worker = Tokens.staff(LINK_WORKERS, Role.LINK_WORKER);

        assertThat(readAs(worker, person).status()).as(name).isEqualTo(read);
        assertThat(writeAs(worker, person).status()).as(name).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void a_role_to_whom_nobody_opens_their_pages_is_turned_away_before_anything_is_looked_at(Role role) {
        var plans = List.of(
                Role.LINK_WORKER,
                Role.HEALTH_COACH,
                Role.CARE_COORDINATOR,
                Role.TEAM_LEAD,
                Role.CLINICIAN,
                Role.REFERRER,
                Role.PROVIDER_WORKER,
                Role.PROVIDER_MANAGER,
                Role.BUDGET_OFFICER);

        var answer = readAs(Tokens.staff(LINK_WORKERS, role), UUID.randomUUID());

        assertThat(answer.status()).isEqualTo(plans.contains(role) ? 404 : 403);
    }

    @Test
    void a_person_opens_their_own_pages_and_nobody_elses() {
        var june = UUID.randomUUID();
        var hers = news.personWithAccount(june);
        var another = news.personWithAccount(UUID.randomUUID());

        assertThat(readAs(Tokens.person(june), hers).status()).isEqualTo(200);
        assertThat(readAs(Tokens.person(june), another).status()).isEqualTo(404);
    }

    @Test
    void somebody_restricted_is_there_for_the_named_and_for_themselves_only() {
        var june = UUID.randomUUID();
        var named = UUID.randomUUID();
        var person = UUID.randomUUID();
        news.restricted(person, 1, List.of(named), List.of(june));

        assertThat(readAs(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER), person).status())
                .isEqualTo(404);
        assertThat(readAs(Tokens.staffNamed(named, LINK_WORKERS, Role.LINK_WORKER), person)
                        .status())
                .isEqualTo(200);
        assertThat(readAs(Tokens.staffNamed(named, FIRE_SERVICE, Role.LINK_WORKER), person)
                        .status())
                .isEqualTo(404);
        assertThat(readAs(Tokens.person(june), person).status()).isEqualTo(200);
    }

    @Test
    void another_id_of_somebody_restricted_opens_nothing_until_their_circle_is_known() {
        var named = UUID.randomUUID();
        var person = UUID.randomUUID();
        var another = UUID.randomUUID();
        news.access(person, 1, List.of(hostedBy(LINK_WORKERS)), List.of());
        news.identity(another, person, 2, 1);
        var worker = Tokens.staffNamed(named, LINK_WORKERS, Role.LINK_WORKER);

        assertThat(readAs(worker, another).status()).isEqualTo(404);

        news.restricted(person, 2, List.of(named), List.of());
        assertThat(readAs(worker, another).status()).isEqualTo(200);
    }

    @Test
    void older_news_and_repeated_news_change_nothing() {
        var person = UUID.randomUUID();
        var worker = Tokens.staff(LINK_WORKERS, Role.LINK_WORKER);
        news.access(person, 3, List.of(hostedBy(LINK_WORKERS)), List.of());

        news.access(person, 2, List.of(hostedBy(FIRE_SERVICE)), List.of());
        news.access(person, 3, List.of(), List.of());

        assertThat(readAs(worker, person).status()).isEqualTo(200);
        assertThat(readAs(Tokens.staff(FIRE_SERVICE, Role.LINK_WORKER), person).status())
                .isEqualTo(404);
    }

    @Test
    void the_same_event_twice_is_taken_in_once() {
        var person = UUID.randomUUID();
        var access = new PersonAccessV1(person, List.of(hostedBy(LINK_WORKERS)), List.of(), false, List.of(), 1);
        var id = UUID.randomUUID();
        news.again(id, 1, access);

        events.send(id, Topic.PERSON_ACCESS, person, PersonAccessV1.TYPE, 1, access);
        news.access(person, 2, List.of(hostedBy(LINK_WORKERS)), List.of());

        assertThat(jdbc.sql("select count(*) from relationship where person_id = :person")
                        .param("person", person)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void an_ended_relationship_closes_with_the_next_news() {
        var person = UUID.randomUUID();
        news.access(person, 1, List.of(hostedBy(LINK_WORKERS)), List.of());

        news.access(person, 2, List.of(), List.of());

        assertThat(readAs(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER), person).status())
                .isEqualTo(404);
    }

    @Test
    void the_examples_of_the_contracts_are_understood() {
        var person = UUID.fromString("019a7000-0000-7000-8000-0000000000a1");

        news.awaitTakenIn(events.send(
                Topic.PERSON_ACCESS, person, PersonAccessV1.TYPE, 4, Events.example("person", "access-determined")));

        assertThat(readAs(Tokens.person(UUID.fromString("019b0000-0000-7000-8000-000000000040")), person)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void every_look_that_is_granted_is_written_down() {
        var june = UUID.randomUUID();
        var person = news.personWithAccount(june);

        readAs(Tokens.person(june), person);

        assertThat(jdbc.sql("""
                                select action || ' ' || basis from audit_entry
                                 where subject = :june and :person = any (person_ids)
                                """)
                        .param("june", june)
                        .param("person", person)
                        .query(String.class)
                        .list())
                .containsExactly("read about-me SELF");
    }

    private Answer readAs(String token, UUID person) {
        return api.as(token).get("/api/v1/about-me/" + person);
    }

    private Answer writeAs(String token, UUID person) {
        return api.as(token)
                .ifMatch("\"0\"")
                .put("/api/v1/about-me/" + person, Map.of("whatIsMostImportant", "My garden"));
    }
}
