package org.whatmatters.careplan.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.careplan.PersonNews.LINK_WORKERS;
import static org.whatmatters.careplan.PersonNews.hostedBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.careplan.PersonNews;
import org.whatmatters.careplan.aboutme.Heading;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Account;
import org.whatmatters.contracts.person.PersonAccessV1.Proxy;
import org.whatmatters.platform.circle.AccessFreshness;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// What somebody sees and writes whom the person lets help.
@IntegrationTest
class ProxyIT {

    private static final List<String> ALL_OF_ABOUT_ME =
            Stream.of(Heading.values()).map(Enum::name).toList();

    private final Instant nextMonth = Instant.now().plus(Duration.ofDays(30));
    private final UUID person = UUID.randomUUID();
    private final UUID june = UUID.randomUUID();
    private final UUID sara = UUID.randomUUID();
    private final PersonNews news;
    private final JdbcClient jdbc;
    private final Api herself;
    private final Api helper;
    private final String plan;

    ProxyIT(Api api, Events events, @Beside JdbcClient jdbc, AccessFreshness freshness) {
        this.jdbc = jdbc;
        this.news = new PersonNews(events, jdbc);
        this.herself = api.as(Tokens.person(june));
        this.helper = api.as(Tokens.person(sara));
        await().until(freshness::isGiven);
        news.access(person, 1, List.of(hostedBy(LINK_WORKERS)), List.of(june));
        herself.ifMatch("\"0\"")
                .put(aboutMe(), Map.of("whatIsMostImportant", "My garden", "myWellness", "I tire by noon"));
        var worker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.plan = worker.post("/api/v1/plans", Map.of("personId", person))
                .json()
                .path("id")
                .asString();
    }

    @Test
    void a_helper_reads_the_headings_they_were_given_and_no_other() {
        helps(2, List.of("MY_WELLNESS"), List.of(), nextMonth);

        var read = helper.get(aboutMe()).json();

        assertThat(read.path("myWellness").asString()).isEqualTo("I tire by noon");
        assertThat(read.has("whatIsMostImportant")).isFalse();
        assertThat(helper.get("/api/v1/plans/" + plan).status()).isEqualTo(404);
    }

    @Test
    void a_helper_who_was_given_the_plan_reads_it_and_sets_no_goal_in_it() {
        helps(2, List.of("PLAN"), List.of(), nextMonth);

        assertThat(helper.get("/api/v1/plans/" + plan).status()).isEqualTo(200);
        assertThat(helper.get(aboutMe()).status()).isEqualTo(404);
        assertThat(helper.ifMatch("\"1\"")
                        .post("/api/v1/plans/" + plan + "/goals", Map.of("text", "Knit", "importance", 5))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_helper_who_was_let_write_writes_about_me_under_their_own_name() {
        helps(2, ALL_OF_ABOUT_ME, List.of("WRITE_ABOUT_ME"), nextMonth);

        var written = helper.ifMatch("\"1\"")
                .put(aboutMe(), Map.of("whatIsMostImportant", "My garden", "myWellness", "I tire by ten"));

        assertThat(written.status()).isEqualTo(200);
        var authors = herself.get(aboutMe()).json().path("authors");
        assertThat(authors.at("/myWellness/by").asString()).isEqualTo("proxy");
        assertThat(authors.at("/myWellness/name").asString()).isEqualTo("Sara Khan");
        assertThat(authors.at("/whatIsMostImportant/by").asString()).isEqualTo("person");
    }

    @Test
    void a_helper_who_was_not_let_write_changes_nothing() {
        helps(2, ALL_OF_ABOUT_ME, List.of(), nextMonth);

        assertThat(helper.ifMatch("\"1\"")
                        .put(aboutMe(), Map.of("myWellness", "x"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_look_says_that_it_was_a_helper() {
        helps(2, ALL_OF_ABOUT_ME, List.of(), nextMonth);

        helper.get(aboutMe());

        assertThat(jdbc.sql("select basis from audit_entry where subject = :sara and :person = any (person_ids)")
                        .param("sara", sara)
                        .param("person", person)
                        .query(String.class)
                        .list())
                .containsExactly("PROXY");
    }

    @Test
    void it_ends_by_itself_and_by_the_persons_word() {
        helps(2, ALL_OF_ABOUT_ME, List.of(), Instant.now().minusSeconds(1));
        assertThat(helper.get(aboutMe()).status()).isEqualTo(404);

        helps(3, ALL_OF_ABOUT_ME, List.of(), nextMonth);
        assertThat(helper.get(aboutMe()).status()).isEqualTo(200);

        told(4, false, List.of());
        assertThat(helper.get(aboutMe()).status()).isEqualTo(404);
    }

    @Test
    void nobody_helps_somebody_restricted() {
        told(2, true, List.of(proxy(ALL_OF_ABOUT_ME, List.of("WRITE_ABOUT_ME"), nextMonth)));

        assertThat(helper.get(aboutMe()).status()).isEqualTo(404);
        assertThat(herself.get(aboutMe()).status()).isEqualTo(200);
    }

    @Test
    void whoever_works_for_an_organisation_helps_nobody_there() {
        helps(2, ALL_OF_ABOUT_ME, List.of(), nextMonth);

        assertThat(helper.as(Tokens.staffNamed(sara, UUID.randomUUID(), Role.LINK_WORKER))
                        .get(aboutMe())
                        .status())
                .isEqualTo(404);
    }

    private void helps(long version, List<String> headings, List<String> scopes, Instant until) {
        told(version, false, List.of(proxy(headings, scopes, until)));
    }

    private Proxy proxy(List<String> headings, List<String> scopes, Instant until) {
        return new Proxy(sara, "Sara Khan", headings, scopes, until);
    }

    private void told(long version, boolean restricted, List<Proxy> proxies) {
        news.again(
                UUID.randomUUID(),
                version,
                new PersonAccessV1(
                        person,
                        List.of(hostedBy(LINK_WORKERS)),
                        List.of(new Account(june, "SELF")),
                        restricted,
                        List.of(),
                        List.of(),
                        List.of(),
                        proxies,
                        0,
                        version));
    }

    private String aboutMe() {
        return "/api/v1/about-me/" + person;
    }
}
