package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Account;
import org.whatmatters.contracts.person.PersonAccessV1.Proxy;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;

@IntegrationTest
class ProjectionIT {

    private static final Instant NEXT_YEAR = Instant.parse("2099-01-01T00:00:00Z");

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;

    ProjectionIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Test
    void an_older_listing_that_comes_late_and_a_repeat_change_nothing() {
        var service = UUID.randomUUID();
        var repeated = tell(service, "Gardening", 3);
        events.send(
                repeated,
                Topic.DIRECTORY_LISTING,
                service,
                ListingV1.TYPE,
                3,
                new ListingV1(service, "A repeat with other words", null, "ACTIVE", 3));
        tell(service, "Gardening as it was", 2);
        // Under the same key, so on the same partition: once this is there, the others have been dealt with.
        tell(service, "Gardening together", 4);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(nameOf(service)).isEqualTo("Gardening together"));
        tell(service, "Gardening as it was", 2);
        var fence = UUID.randomUUID();
        tell(fence, "fence", 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> rows(fence) == 1);
        assertThat(nameOf(service)).isEqualTo("Gardening together");
    }

    @Test
    void every_example_of_the_contracts_is_taken_in() {
        events.send(
                Topic.ORGANISATION_PROFILE,
                UUID.fromString("019a0000-0000-7000-8000-0000000000f1"),
                "org.whatmatters.organisation.profile-recorded.v1",
                1,
                // A default host would take what other tests leave without one.
                Events.example("organisation", "profile-recorded")
                        .replaceAll("\"defaultHost\": *true", "\"defaultHost\":false"));
        events.send(
                Topic.DIRECTORY_LISTING,
                UUID.fromString("019a0000-0000-7000-8000-0000000000f2"),
                ListingV1.TYPE,
                1,
                Events.example("directory", "listing-published"));
        events.send(
                Topic.PERSON_PROFILE,
                UUID.fromString("019a0000-0000-7000-8000-0000000000f3"),
                "org.whatmatters.person.profile-recorded.v1",
                1,
                Events.example("person", "profile-recorded"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(count("organisation")).isPositive();
            assertThat(count("listing")).isPositive();
            assertThat(count("person_name")).isPositive();
        });
        assertThat(events.parkedKeys(Topic.ORGANISATION_PROFILE)).isEmpty();
        assertThat(events.parkedKeys(Topic.PERSON_PROFILE)).isEmpty();
    }

    @Test
    void a_person_sees_their_own_referrals_once_their_sign_in_is_linked_and_through_a_merge() {
        var town = Town.settled(api, events, jdbc);
        var id = town.unanswered();
        var known = UUID.randomUUID();
        var june = UUID.randomUUID();
        var page = api.as(Tokens.person(june));
        assertThat(page.get("/api/v1/referrals/mine").json()).isEmpty();

        events.send(
                Topic.PERSON_ACCESS,
                known,
                PersonAccessV1.TYPE,
                1,
                new PersonAccessV1(known, List.of(), List.of(new Account(june, "SELF")), false, List.of(), 1));
        town.answered(id, known, "MATCHED", 0);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(page.get("/api/v1/referrals/mine").json()).hasSize(1));
        var mine = page.get("/api/v1/referrals/mine").json().required(0);
        assertThat(mine.required("id").asString()).isEqualTo(id);
        assertThat(mine.required("referredBy").asString()).isEqualTo("Fire and Rescue");
        assertThat(mine.required("ball").required("sentence").asString()).contains("decides by");
        assertThat(api.as(Tokens.person(UUID.randomUUID()))
                        .get("/api/v1/referrals/mine")
                        .json())
                .isEmpty();
    }

    @Test
    void a_helper_sees_how_it_goes_without_who_referred_them_or_where_they_meet() {
        var town = Town.settled(api, events, jdbc);
        var id = town.unanswered();
        var known = UUID.randomUUID();
        var sara = UUID.randomUUID();
        var helper = api.as(Tokens.person(sara));
        town.answered(id, known, "MATCHED", 0);
        helps(known, 1, new Proxy(sara, "Sara Khan", List.of("PLAN"), List.of("SEE_BUDGET"), NEXT_YEAR));
        town.awaitRow("select count(*) from access_state where person_id = :id and version = 1", known);
        assertThat(helper.get("/api/v1/referrals/helped/" + known).status()).isEqualTo(404);

        helps(known, 2, new Proxy(sara, "Sara Khan", List.of(), List.of("SEE_REFERRALS"), NEXT_YEAR));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                helper.get("/api/v1/referrals/helped/" + known).json())
                        .hasSize(1));
        var seen = helper.get("/api/v1/referrals/helped/" + known).json().required(0);
        assertThat(seen.has("referredBy")).isFalse();
        assertThat(seen.required("ball").required("sentence").asString()).contains("decides by");
        assertThat(helper.get("/api/v1/referrals/mine").json()).isEmpty();
        assertThat(helper.get("/api/v1/referrals/helped/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private void helps(UUID person, long version, Proxy proxy) {
        events.send(
                Topic.PERSON_ACCESS,
                person,
                PersonAccessV1.TYPE,
                version,
                new PersonAccessV1(
                        person,
                        List.of(),
                        List.of(),
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(proxy),
                        0,
                        version));
    }

    private UUID tell(UUID service, String name, long version) {
        return events.send(
                Topic.DIRECTORY_LISTING,
                service,
                ListingV1.TYPE,
                version,
                new ListingV1(service, name, null, "ACTIVE", version));
    }

    private String nameOf(UUID service) {
        return jdbc.sql("select coalesce(max(name), '') from listing where service_id = :id")
                .param("id", service)
                .query(String.class)
                .single();
    }

    private long rows(UUID service) {
        return jdbc.sql("select count(*) from listing where service_id = :id")
                .param("id", service)
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
