package org.whatmatters.careplan.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.careplan.PersonNews.LINK_WORKERS;
import static org.whatmatters.careplan.PersonNews.hostedBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.careplan.PersonNews;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.SubjectAccess;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Concern;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Entry;
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
    private final UUID person = UUID.randomUUID();
    private final PersonNews news;
    private final Api officer;
    private final Api worker;
    private final Api teamLead;

    SubjectAccessIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.news = new PersonNews(events, jdbc);
        this.officer = api.as(Tokens.staffNamed(officerId, UUID.randomUUID(), Role.IG_OFFICER));
        this.worker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.teamLead = api.as(Tokens.staffNamed(officerId, LINK_WORKERS, Role.TEAM_LEAD));
    }

    @Test
    void the_officer_gets_about_me_in_every_version_and_the_plan() {
        tellOrdered(false, List.of(), 1);
        var path = "/api/v1/about-me/" + person;
        worker.ifMatch("\"0\"")
                .put(path, Map.of("whatIsMostImportant", "My garden", "peopleImportant", "My sister Ann"));
        worker.ifMatch("\"1\"").put(path, Map.of("whatIsMostImportant", "My garden and my cat"));
        var plan = worker.post("/api/v1/plans", Map.of("personId", person))
                .json()
                .path("id")
                .asString();
        worker.ifMatch("\"1\"")
                .post(
                        "/api/v1/plans/" + plan + "/goals",
                        Map.of(
                                "text",
                                "Out of the house twice a week",
                                "importance",
                                8,
                                "actions",
                                List.of(Map.of(
                                        "what",
                                        "Walk with Ann",
                                        "who",
                                        "Ann",
                                        "when",
                                        "on Mondays",
                                        "confidence",
                                        7))));

        var held = held(ask());

        assertThat(values(section(held, "About you"))).contains("My garden", "My garden and my cat", "My sister Ann");
        assertThat(section(held, "About you").entries())
                .filteredOn(entry -> !entry.concerns().isEmpty())
                .singleElement()
                .satisfies(entry -> assertThat(entry.lines()).contains(new Line("Your words", "My sister Ann")));
        assertThat(values(section(held, "What you want to reach"))).contains("Out of the house twice a week");
        assertThat(section(held, "What will be done").entries())
                .singleElement()
                .extracting(Entry::concerns)
                .isEqualTo(List.of(Concern.THIRD_PARTY));
        assertThat(section(held, "Your plan").entries()).hasSize(1);
    }

    @Test
    void whoever_has_another_role_or_no_order_gets_nothing() {
        tellOrdered(false, List.of(), 1);

        assertThat(teamLead.get(path()).status()).isEqualTo(403);
        assertThat(officer.get("/internal/v1/subject-access/" + UUID.randomUUID() + "?person=" + person)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void of_somebody_restricted_only_who_is_named_gets_anything() {
        tellOrdered(true, List.of(UUID.randomUUID()), 1);
        assertThat(ask().status()).isEqualTo(404);

        tellOrdered(true, List.of(officerId), 2);
        assertThat(ask().status()).isEqualTo(200);
    }

    private String path() {
        return "/internal/v1/subject-access/" + order + "?person=" + person;
    }

    private Answer ask() {
        return officer.get(path());
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

    private static List<String> values(Section section) {
        return section.entries().stream()
                .flatMap(entry -> entry.lines().stream())
                .map(Line::value)
                .toList();
    }

    private void tellOrdered(boolean restricted, List<UUID> named, long version) {
        news.again(
                UUID.randomUUID(),
                version,
                new PersonAccessV1(
                        person,
                        List.of(hostedBy(LINK_WORKERS)),
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
