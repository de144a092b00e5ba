package org.whatmatters.budget.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.budget.Neighbourhood.ICB;
import static org.whatmatters.budget.Neighbourhood.LINK_WORKERS;
import static org.whatmatters.budget.Neighbourhood.SOON;
import static org.whatmatters.budget.Neighbourhood.step;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.whatmatters.budget.Neighbourhood;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Relationship;
import org.whatmatters.contracts.person.PersonAccessV1.SubjectAccess;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.json.JsonMapper;

/// What this service answers when an officer assembles a copy for somebody.
@IntegrationTest
@Import(Neighbourhood.class)
class SubjectAccessIT {

    private static final Instant LAST_YEAR = Instant.parse("2025-06-02T09:00:00Z");
    private static final Instant LONG_FROM_NOW = Instant.parse("2099-01-01T00:00:00Z");

    private final UUID order = UUID.randomUUID();
    private final UUID officerId = UUID.randomUUID();
    private final Neighbourhood neighbourhood;
    private final Events events;
    private final Api officer;
    private final Api budgetOfficer;

    SubjectAccessIT(Neighbourhood neighbourhood, Api api, Events events) {
        this.neighbourhood = neighbourhood;
        this.events = events;
        this.officer = api.as(Tokens.staffNamed(officerId, ICB, Role.IG_OFFICER));
        this.budgetOfficer = api.as(Tokens.staffNamed(officerId, ICB, Role.BUDGET_OFFICER));
    }

    @Test
    void the_officer_gets_every_budget_with_its_lines_and_its_book() {
        var person = neighbourhood.somebody();
        var budget = neighbourhood.submitted(neighbourhood.told(neighbourhood.askedFor(person)));
        step(neighbourhood.approver(), budget, "approval", Map.of("reason", "It will get her out"));
        tellOrdered(person, false, List.of(), 2);

        var held = held(officer.get(path(person)));

        assertThat(section(held, "Personal budgets").entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.controller()).isEqualTo(ICB))
                .satisfies(entry -> assertThat(entry.lines())
                        .contains(
                                new Line("What for", "Gardening again"),
                                new Line("Amount you were told", "£180.00"),
                                new Line("Why", "It will get her out")));
        assertThat(section(held, "What the money is for").entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.lines()).contains(new Line("What", "Raised bed and tools")));
        assertThat(section(held, "What was booked").entries()).isNotEmpty();
    }

    @Test
    void whoever_has_another_role_or_no_order_gets_nothing() {
        var person = neighbourhood.somebody();
        tellOrdered(person, false, List.of(), 2);

        assertThat(budgetOfficer.get(path(person)).status()).isEqualTo(403);
        assertThat(officer.get(path(UUID.randomUUID())).status()).isEqualTo(404);
    }

    @Test
    void of_somebody_restricted_only_who_is_named_gets_anything() {
        var person = neighbourhood.somebody();
        tellOrdered(person, false, List.of(), 2);
        tell(person, true, List.of(UUID.randomUUID()), 3);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(officer.get(path(person)).status()).isEqualTo(404));

        tellOrdered(person, true, List.of(officerId), 4);

        assertThat(officer.get(path(person)).status()).isEqualTo(200);
    }

    private String path(UUID person) {
        return "/internal/v1/subject-access/" + order + "?person=" + person;
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

    /// Waits until the officer is let in.
    private void tellOrdered(UUID person, boolean restricted, List<UUID> named, long version) {
        tell(person, restricted, named, version);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(officer.get(path(person)).status()).isEqualTo(200));
    }

    private void tell(UUID person, boolean restricted, List<UUID> named, long version) {
        events.send(
                Topic.PERSON_ACCESS,
                person,
                PersonAccessV1.TYPE,
                version,
                new PersonAccessV1(
                        person,
                        List.of(new Relationship(LINK_WORKERS, "HOST", LAST_YEAR, null)),
                        List.of(),
                        restricted,
                        named,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new SubjectAccess(order, officerId, LONG_FROM_NOW)),
                        0,
                        version));
    }
}
