package org.whatmatters.careplan.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.careplan.PersonNews.FIRE_SERVICE;
import static org.whatmatters.careplan.PersonNews.LINK_WORKERS;
import static org.whatmatters.careplan.PersonNews.hostedBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.careplan.PersonNews;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Agreement;
import org.whatmatters.contracts.person.PersonAccessV1.LetIn;
import org.whatmatters.platform.circle.AccessFreshness;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// Who is let in for a while without having been asked for the person's agreement.
@IntegrationTest
class OverrideIT {

    private static final UUID GRACE = UUID.fromString("019b0000-0000-7000-8000-0000000000e1");

    private final Instant inAnHour = Instant.now().plus(Duration.ofMinutes(60));
    private final UUID person = UUID.randomUUID();
    private final PersonNews news;
    private final JdbcClient jdbc;
    private final Api grace;
    private final Api colleague;

    OverrideIT(Api api, Events events, @Beside JdbcClient jdbc, AccessFreshness freshness) {
        this.jdbc = jdbc;
        this.news = new PersonNews(events, jdbc);
        this.grace = api.as(Tokens.staffNamed(GRACE, FIRE_SERVICE, Role.CLINICIAN));
        this.colleague = api.as(Tokens.staff(FIRE_SERVICE, Role.CLINICIAN));
        await().until(freshness::isGiven);
        news.access(person, 1, List.of(hostedBy(LINK_WORKERS)), List.of());
        var worker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        worker.ifMatch("\"0\"")
                .put(aboutMe(), Map.of("whatIsMostImportant", "My garden", "myWellness", "I tire by noon"));
        worker.post("/api/v1/plans", Map.of("personId", person));
    }

    @Test
    void who_breaks_the_glass_reads_everything_and_nobody_beside_them_does() {
        told(2, false, List.of(), brokenBy(GRACE, inAnHour));

        assertThat(grace.get(aboutMe()).json().path("myWellness").asString()).isEqualTo("I tire by noon");
        assertThat(grace.get("/api/v1/plans?personId=" + person).status()).isEqualTo(200);
        assertThat(colleague.get(aboutMe()).status()).isEqualTo(404);
    }

    @Test
    void the_look_says_on_what_ground() {
        told(2, false, List.of(), brokenBy(GRACE, inAnHour));

        grace.get(aboutMe());

        assertThat(jdbc.sql("""
                                select basis from audit_entry where subject = :grace and :person = any (person_ids)
                                """)
                        .param("grace", GRACE)
                        .param("person", person)
                        .query(String.class)
                        .list())
                .containsExactly("BREAK_GLASS");
    }

    @Test
    void after_an_hour_it_is_closed_by_itself() {
        told(2, false, List.of(), brokenBy(GRACE, Instant.now().minusSeconds(1)));

        assertThat(grace.get(aboutMe()).status()).isEqualTo(404);
    }

    @Test
    void it_never_opens_somebody_restricted() {
        told(2, true, List.of(), brokenBy(GRACE, inAnHour));

        assertThat(grace.get(aboutMe()).status()).isEqualTo(404);
    }

    @Test
    void nothing_is_changed_through_a_broken_glass() {
        told(2, false, List.of(), brokenBy(GRACE, inAnHour));
        var asLinkWorker = grace.as(Tokens.staffNamed(GRACE, FIRE_SERVICE, Role.LINK_WORKER));

        assertThat(asLinkWorker
                        .ifMatch("\"1\"")
                        .put(aboutMe(), Map.of("myWellness", "Fine"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_is_disclosed_to_an_organisation_is_read_by_all_of_it_and_no_more_than_that() {
        told(2, false, List.of(), disclosed("MY_WELLNESS"));

        var read = colleague.get(aboutMe());

        assertThat(read.json().path("myWellness").asString()).isEqualTo("I tire by noon");
        assertThat(read.json().has("whatIsMostImportant")).isFalse();
        assertThat(colleague.get("/api/v1/plans?personId=" + person).status()).isEqualTo(404);
    }

    @Test
    void what_is_agreed_and_what_is_disclosed_are_read_together() {
        var agreed = new Agreement(FIRE_SERVICE, List.of("WHAT_IS_MOST_IMPORTANT"), null, null, null);
        told(2, false, List.of(agreed), disclosed("MY_WELLNESS"));

        var read = colleague.get(aboutMe()).json();

        assertThat(read.path("myWellness").asString()).isEqualTo("I tire by noon");
        assertThat(read.path("whatIsMostImportant").asString()).isEqualTo("My garden");
    }

    private static LetIn brokenBy(UUID subject, Instant until) {
        return override(subject, null, until);
    }

    private LetIn disclosed(String heading) {
        return override(null, List.of(heading), inAnHour);
    }

    private static LetIn override(@Nullable UUID subject, @Nullable List<String> headings, Instant until) {
        return new LetIn(UUID.randomUUID(), FIRE_SERVICE, subject, headings, until);
    }

    private void told(long version, boolean restricted, List<Agreement> agreements, LetIn override) {
        news.again(
                UUID.randomUUID(),
                version,
                new PersonAccessV1(
                        person,
                        List.of(hostedBy(LINK_WORKERS)),
                        List.of(),
                        restricted,
                        List.of(),
                        agreements,
                        List.of(override),
                        List.of(),
                        0,
                        version));
    }

    private String aboutMe() {
        return "/api/v1/about-me/" + person;
    }
}
