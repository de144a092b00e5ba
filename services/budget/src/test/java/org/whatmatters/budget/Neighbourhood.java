package org.whatmatters.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.whatmatters.budget.circle.KnownCircles;
import org.whatmatters.budget.circle.KnownOrganisations;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Account;
import org.whatmatters.contracts.person.PersonAccessV1.Proxy;
import org.whatmatters.contracts.person.PersonAccessV1.Relationship;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// Invented people and workers, told to the service as the person service tells them.
@TestComponent
public class Neighbourhood {

    public static final UUID ICB = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    public static final UUID LINK_WORKERS = UUID.fromString("019a0000-0000-7000-8000-000000000004");
    public static final UUID TRUST = UUID.fromString("019a0000-0000-7000-8000-000000000005");

    public static final UUID SAM = UUID.fromString("019b0000-0000-7000-8000-000000000009");

    public static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant LAST_YEAR = Instant.parse("2025-06-02T09:00:00Z");
    private static final Instant NEXT_CENTURY = Instant.parse("2100-01-01T00:00:00Z");

    private final Events events;
    private final Api api;
    private final KnownCircles circles;
    private final KnownOrganisations organisations;

    Neighbourhood(Events events, Api api, KnownCircles circles, KnownOrganisations organisations) {
        this.events = events;
        this.api = api;
        this.circles = circles;
        this.organisations = organisations;
    }

    /// A person hosted by the link workers, once the service knows it.
    public UUID somebody() {
        var person = UUID.randomUUID();
        isHosted(person, LINK_WORKERS, null, 1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(circles.works(LINK_WORKERS, SAM, person, Instant.now()))
                        .isTrue());
        return person;
    }

    public void isHosted(UUID person, UUID organisation, @Nullable Instant until, long version) {
        tellIcb();
        tell(new PersonAccessV1(
                person,
                List.of(new Relationship(organisation, "HOST", LAST_YEAR, until)),
                List.of(new Account(accountOf(person), "SELF")),
                false,
                List.of(),
                version));
    }

    /// Hosted by the link workers, and hidden from all but the named.
    public void isRestricted(UUID person, List<UUID> named, long version) {
        tell(new PersonAccessV1(
                person,
                List.of(new Relationship(LINK_WORKERS, "HOST", LAST_YEAR, null)),
                List.of(new Account(accountOf(person), "SELF")),
                true,
                named,
                version));
    }

    /// Hosted by the link workers, and helped by somebody with what is in the scope.
    public void isHelped(UUID person, UUID helper, String scope, long version) {
        tell(new PersonAccessV1(
                person,
                List.of(new Relationship(LINK_WORKERS, "HOST", LAST_YEAR, null)),
                List.of(new Account(accountOf(person), "SELF")),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Proxy(helper, "Sara Khan", List.of(), List.of(scope), NEXT_CENTURY)),
                0,
                version));
    }

    private void tell(PersonAccessV1 access) {
        events.send(Topic.PERSON_ACCESS, access.personId(), PersonAccessV1.TYPE, access.version(), access);
    }

    public static UUID accountOf(UUID person) {
        return new UUID(person.getMostSignificantBits(), ~person.getLeastSignificantBits());
    }

    private void tellIcb() {
        if (organisations.budgetHolder().isEmpty()) {
            events.send(
                    Topic.ORGANISATION_PROFILE,
                    ICB,
                    OrganisationProfileV1.TYPE,
                    1,
                    new OrganisationProfileV1(ICB, "icb", "Invented board", "ICB", null, 6, null, List.of(), null, 1));
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(organisations.budgetHolder()).contains(ICB));
        }
    }

    public Api linkWorker() {
        return api.as(Tokens.staffNamed(SAM, LINK_WORKERS, Role.LINK_WORKER));
    }

    public Api officer() {
        return api.as(Tokens.staff(ICB, Role.BUDGET_OFFICER));
    }

    public Api approver() {
        return api.as(Tokens.staff(ICB, Role.BUDGET_APPROVER));
    }

    public Api person(UUID person) {
        return api.as(Tokens.person(accountOf(person)));
    }

    public Answer askedFor(UUID person) {
        return linkWorker()
                .post(
                        "/api/v1/budgets",
                        Map.of("personId", person, "route", "DISCRETIONARY", "purpose", "Gardening again"));
    }

    public Answer told(Answer budget) {
        return step(officer(), budget, "indicative-amount", Map.of("amountPence", 18_000, "toldHow", "by phone"));
    }

    public Answer submitted(Answer budget) {
        return step(linkWorker(), budget, "submission", plan("Raised bed and tools", 18_000));
    }

    /// A budget of somebody's that waits for a decision.
    public Answer submitted() {
        return submitted(told(askedFor(somebody())));
    }

    public static Map<String, Object> plan(String description, long amountPence) {
        return Map.of(
                "planId", UUID.randomUUID(),
                "outcome", "Out of the house twice a week",
                "lines", List.of(Map.of("description", description, "amountPence", amountPence)));
    }

    public static Answer step(Api who, Answer budget, String step, Object body) {
        return who.ifMatch(budget.version()).put(pathOf(budget) + "/" + step, body);
    }

    public static String pathOf(Answer budget) {
        return "/api/v1/budgets/" + idOf(budget);
    }

    public static UUID idOf(Answer budget) {
        return UUID.fromString(budget.json().required("id").asString());
    }
}
