package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.SubjectAccess;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Concern;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.json.JsonMapper;

/// What this service answers when an officer assembles a copy for somebody.
@IntegrationTest
class SubjectAccessIT {

    private static final Instant LONG_FROM_NOW = Instant.parse("2099-01-01T00:00:00Z");

    private final UUID order = UUID.randomUUID();
    private final UUID officerId = UUID.randomUUID();
    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    SubjectAccessIT(Api api, Events events, @Beside JdbcClient jdbc) {
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
    void the_officer_of_an_order_gets_all_that_is_held_under_every_id() {
        var first = town.active();
        town.worker()
                .post(
                        Town.path(first) + "/contacts",
                        Map.of("channel", "VISIT", "outcome", "SPOKE", "note", "Her brother was there"));
        town.worker().post(Town.path(first) + "/offers", Map.of("serviceId", town.gardening));
        var person = town.personOf(first);
        var second = town.unanswered();
        town.answered(second, person, "MATCHED", 0);
        tellOrdered(person, false, List.of(), 1);

        var held = held(ask(officer(), person, town.personOf(second)));

        assertThat(held.service()).isEqualTo("referral");
        assertThat(held.sections())
                .extracting(Section::heading)
                .containsExactly(
                        "Requests for support for you",
                        "What was written in the form",
                        "Talks with you, and tries",
                        "Groups and services that were asked for you",
                        "What was decided",
                        "Who worked with you");
        assertThat(section(held, "Requests for support for you").entries())
                .extracting(entry -> entry.key())
                .containsExactlyInAnyOrder("referral:" + first, "referral:" + second);
        assertThat(section(held, "What was written in the form").entries())
                .allSatisfy(entry ->
                        assertThat(entry.lines()).contains(new Line("First name, or the only name they use", "June")))
                .allSatisfy(entry -> assertThat(entry.controller()).isEqualTo(town.fireService))
                .allSatisfy(entry -> assertThat(entry.concerns()).contains(Concern.THIRD_PARTY));
        assertThat(section(held, "Talks with you, and tries").entries())
                .anySatisfy(entry -> assertThat(entry.lines())
                        .contains(new Line("Note", "Her brother was there"), new Line("Who", "Sam Reed")));
    }

    @Test
    void what_was_changed_in_the_form_is_in_the_copy_before_and_after_and_who_wanted_it() {
        var id = town.active();
        var asked = town.officer()
                .post(
                        Town.path("sent/" + id) + "/amendments",
                        Map.of("answers", Map.of("visitHazards", List.of("NONE_SEEN")), "because", "The dog has died"));
        assertThat(asked.status()).isEqualTo(204);
        var person = town.personOf(id);
        tellOrdered(person, false, List.of(), 1);

        var held = held(ask(officer(), person));

        assertThat(section(held, "What was changed in the form").entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.lines())
                            .contains(
                                    new Line("Who wanted it", "Who referred you"), new Line("Why", "The dog has died"))
                            .extracting(Line::value)
                            .contains("A dog or another animal", "None seen", "open");
                    assertThat(entry.controller()).isEqualTo(town.fireService);
                    assertThat(entry.concerns()).containsExactly(Concern.THIRD_PARTY);
                });
    }

    @Test
    void every_version_of_a_note_is_in_the_copy_and_what_became_of_an_appointment() {
        var id = town.active();
        var note = town.worker()
                .post(Town.path(id) + "/notes", Map.of("words", "She likes tea", "onThePhone", true))
                .json()
                .at("/notes/0/id")
                .asString();
        town.worker()
                .post(
                        Town.path(id) + "/notes/" + note + "/versions",
                        Map.of("words", "She likes coffee", "reason", "I mixed up two people"));
        town.worker()
                .post(
                        Town.path(id) + "/appointments",
                        Map.of(
                                "kind",
                                "AT_OUR_OFFICE",
                                "startsAt",
                                Instant.now().minus(Duration.ofDays(1)).toString(),
                                "attendance",
                                Map.of("who", "DID_NOT_COME", "absenceReason", "WAS_NOT_BROUGHT")));
        var person = town.personOf(id);
        tellOrdered(person, false, List.of(), 1);

        var held = held(ask(officer(), person));

        assertThat(section(held, "What was written down about you").entries())
                .hasSize(2)
                .anySatisfy(entry -> assertThat(entry.lines())
                        .contains(
                                new Line("Note", "She likes tea"),
                                new Line("Whom you told it on the phone", "Sam Reed")))
                .anySatisfy(entry -> assertThat(entry.lines())
                        .contains(
                                new Line("Note", "She likes coffee"),
                                new Line("Why it was put right", "I mixed up two people")));
        assertThat(section(held, "Appointments").entries())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.lines()).contains(new Line("Why you did not come", "was not brought")));
    }

    @Test
    void a_worker_who_is_no_officer_may_not_ask() {
        assertThat(ask(api.as(Tokens.staffNamed(officerId, town.linkWorkers, Role.TEAM_LEAD)), UUID.randomUUID())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_officer_without_an_order_finds_nothing() {
        var person = town.personOf(town.active());
        tellOrdered(person, false, List.of(), 1);

        var another = api.as(Tokens.staff(UUID.randomUUID(), Role.IG_OFFICER));

        assertThat(ask(another, person).status()).isEqualTo(404);
        assertThat(officer()
                        .get("/internal/v1/subject-access/" + UUID.randomUUID() + "?person=" + person)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_order_opens_nobody_else() {
        var person = town.personOf(town.active());
        var somebodyElse = town.personOf(town.active());
        tellOrdered(person, false, List.of(), 1);

        assertThat(ask(officer(), person, somebodyElse).status()).isEqualTo(404);
    }

    @Test
    void of_somebody_restricted_only_who_is_named_gets_anything() {
        var person = town.personOf(town.active());
        tellOrdered(person, true, List.of(town.sam), 1);
        assertThat(ask(officer(), person).status()).isEqualTo(404);

        tellOrdered(person, true, List.of(town.sam, officerId), 2);
        assertThat(ask(officer(), person).status()).isEqualTo(200);
    }

    @Test
    void what_was_asked_for_is_audited_with_whom_it_was_about() {
        var person = town.personOf(town.active());
        tellOrdered(person, false, List.of(), 1);

        ask(officer(), person);

        assertThat(jdbc.sql("select action from audit_entry where subject = :officer and person_ids @> array[:person]")
                        .param("officer", officerId)
                        .param("person", person)
                        .query(String.class)
                        .list())
                .containsExactly("copy all that is held");
    }

    private Api officer() {
        return api.as(Tokens.staffNamed(officerId, UUID.randomUUID(), Role.IG_OFFICER));
    }

    private Answer ask(Api caller, UUID person, UUID... others) {
        var query = new StringBuilder("?person=" + person);
        for (var other : others) {
            query.append("&person=").append(other);
        }
        return caller.get("/internal/v1/subject-access/" + order + query);
    }

    private static HeldOnPerson held(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return JsonMapper.shared().readValue(answer.body(), HeldOnPerson.class);
    }

    private static Section section(HeldOnPerson held, String heading) {
        return held.sections().stream()
                .filter(one -> one.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private void tellOrdered(UUID person, boolean restricted, List<UUID> named, long version) {
        events.send(
                Topic.PERSON_ACCESS,
                person,
                PersonAccessV1.TYPE,
                version,
                new PersonAccessV1(
                        person,
                        List.of(),
                        List.of(),
                        restricted,
                        named,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new SubjectAccess(order, officerId, LONG_FROM_NOW)),
                        0,
                        version));
        town.awaitRow("select count(*) from access_state where person_id = :id and version = " + version, person);
    }
}
