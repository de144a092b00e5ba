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
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.careplan.PersonNews;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.AccessConfirmedV1;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Agreement;
import org.whatmatters.platform.circle.AccessFreshness;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// What an organisation may read because the person agreed to it, and nothing else of them.
@IntegrationTest
class AgreementIT {

    private static final UUID GARDEN = UUID.fromString("019a0000-0000-7000-8000-00000000000b");

    private final UUID person = UUID.randomUUID();
    private final Events events;
    private final PersonNews news;
    private final Api leader;
    private final Api fireOfficer;
    private final Api worker;

    AgreementIT(Api api, Events events, @Beside JdbcClient jdbc, AccessFreshness freshness) {
        this.events = events;
        this.news = new PersonNews(events, jdbc);
        this.leader = api.as(Tokens.staff(GARDEN, Role.PROVIDER_WORKER));
        this.fireOfficer = api.as(Tokens.staff(FIRE_SERVICE, Role.REFERRER));
        this.worker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        await().until(freshness::isGiven);
        news.access(person, 1, List.of(hostedBy(LINK_WORKERS)), List.of());
        worker.ifMatch("\"0\"")
                .put(aboutMe(), Map.of("whatIsMostImportant", "My garden", "myWellness", "I tire by noon"));
        worker.post("/api/v1/plans", Map.of("personId", person));
    }

    @Test
    void an_organisation_reads_the_headings_that_were_agreed_and_no_other() {
        news.agreed(person, 2, GARDEN, List.of("WHAT_IS_MOST_IMPORTANT"), null, 0);

        var read = leader.get(aboutMe());

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("whatIsMostImportant").asString()).isEqualTo("My garden");
        assertThat(read.json().has("myWellness")).isFalse();
        assertThat(read.json().path("authors").has("myWellness")).isFalse();
        assertThat(fireOfficer.get(aboutMe()).status()).isEqualTo(404);
        assertThat(leader.get(plans()).status()).isEqualTo(404);
    }

    @Test
    void the_plan_is_a_heading_of_its_own() {
        news.agreed(person, 2, FIRE_SERVICE, List.of("PLAN"), null, 0);

        var plans = fireOfficer.get(plans());

        assertThat(plans.json().path("items").size()).isOne();
        var id = plans.json().at("/items/0/id").asString();
        assertThat(fireOfficer.get("/api/v1/plans/" + id).status()).isEqualTo(200);
        assertThat(fireOfficer.get(aboutMe()).status()).isEqualTo(404);
    }

    @Test
    void what_is_withdrawn_is_closed_at_once() {
        news.agreed(person, 2, GARDEN, List.of("WHAT_IS_MOST_IMPORTANT"), null, 0);

        news.agreed(person, 3, GARDEN, List.of(), null, 3);

        assertThat(leader.get(aboutMe()).status()).isEqualTo(404);
    }

    @Test
    void what_has_run_out_is_closed_by_itself() {
        news.agreed(person, 2, GARDEN, List.of("MY_WELLNESS"), Instant.now().minus(Duration.ofMinutes(1)), 0);

        assertThat(leader.get(aboutMe()).status()).isEqualTo(404);
    }

    @Test
    void an_agreement_opens_nothing_of_somebody_who_is_hidden() {
        var agreement = new Agreement(GARDEN, List.of("MY_WELLNESS"), null, null, null);
        news.again(
                UUID.randomUUID(),
                2,
                new PersonAccessV1(
                        person, List.of(), List.of(), true, List.of(), List.of(agreement), List.of(), List.of(), 2, 2));

        assertThat(leader.get(aboutMe()).status()).isEqualTo(404);
    }

    @Test
    void who_works_with_the_person_reads_all_of_it_whatever_was_agreed() {
        var agreement = new Agreement(LINK_WORKERS, List.of("PLAN"), null, null, null);
        news.again(
                UUID.randomUUID(),
                2,
                new PersonAccessV1(
                        person,
                        List.of(hostedBy(LINK_WORKERS)),
                        List.of(),
                        false,
                        List.of(),
                        List.of(agreement),
                        List.of(),
                        List.of(),
                        0,
                        2));

        assertThat(worker.get(aboutMe()).json().path("myWellness").asString()).isEqualTo("I tire by noon");
    }

    @Test
    void who_may_read_by_agreement_changes_nothing() {
        news.agreed(person, 2, LINK_WORKERS, List.of("MY_WELLNESS", "PLAN"), null, 0);

        var written = worker.ifMatch("\"1\"").put(aboutMe(), Map.of("myWellness", "Fine"));
        var opened = worker.post("/api/v1/plans", Map.of("personId", person));

        assertThat(written.status()).isEqualTo(409);
        assertThat(written.json().path("type").asString()).endsWith("read-only");
        assertThat(opened.status()).isEqualTo(409);
    }

    @Test
    void it_is_confirmed_once_that_something_was_taken_away() {
        news.agreed(person, 2, GARDEN, List.of("MY_WELLNESS"), null, 0);
        news.agreed(person, 3, GARDEN, List.of(), null, 3);
        news.agreed(person, 4, GARDEN, List.of("PLAN"), null, 3);

        await().untilAsserted(
                        () -> assertThat(events.received(Topic.ACCESS_CONFIRMATIONS, AccessConfirmedV1.TYPE, person))
                                .extracting(told -> told.data().path("version").asLong())
                                .containsExactly(3L));
    }

    private String aboutMe() {
        return "/api/v1/about-me/" + person;
    }

    private String plans() {
        return "/api/v1/plans?personId=" + person;
    }
}
