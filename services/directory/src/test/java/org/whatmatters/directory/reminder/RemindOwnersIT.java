package org.whatmatters.directory.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.ReminderRequestedV1;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
class RemindOwnersIT {

    private final UUID gardens = UUID.randomUUID();
    private final UUID leader = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final Groups groups;
    private final Events events;
    private final JdbcClient jdbc;
    private final RemindOwners remindOwners;

    RemindOwnersIT(Api api, Events events, JdbcClient jdbc, RemindOwners remindOwners) {
        this.groups = new Groups(api, gardens);
        this.events = events;
        this.jdbc = jdbc;
        this.remindOwners = remindOwners;
    }

    @Test
    void a_leader_is_reminded_once_of_what_is_due_within_fifteen_days() {
        groups.listed("Hedge laying", 75);
        groups.listed("Dry stone walls", 80);
        groups.listed("Coppicing", 74);
        work(leader, "provider-worker");

        remindOwners.remind(today);
        remindOwners.remind(today);
        remindOwners.remind(today.plusDays(1));

        await().untilAsserted(() -> assertThat(counts(leader)).containsExactly(2L, 1L));
    }

    @Test
    void made_sure_of_and_due_again_it_is_a_new_reminder() {
        var listing = groups.listed("Thatching", 80);
        work(leader, "provider-manager");
        remindOwners.remind(today);
        groups.member()
                .ifMatch(groups.version(listing))
                .put("/api/v1/directory/listings/" + listing + "/confirmation", "{}");

        remindOwners.remind(today.plusDays(74));
        remindOwners.remind(today.plusDays(75));

        await().untilAsserted(() -> assertThat(counts(leader)).containsExactly(1L, 1L));
    }

    @Test
    void who_does_not_work_for_the_provider_is_not_told() {
        groups.listed("Charcoal", 80);
        var referrer = UUID.randomUUID();
        events.send(
                Topic.ORGANISATION_PROFILE,
                gardens,
                OrganisationProfileV1.TYPE,
                1,
                profile(
                        1,
                        List.of(
                                new OrganisationProfileV1.Member(referrer, "Ray", List.of("referrer")),
                                new OrganisationProfileV1.Member(leader, "Ada", List.of("provider-worker")))));
        awaitWork();

        remindOwners.remind(today);

        await().untilAsserted(() -> assertThat(counts(leader)).containsExactly(1L));
        assertThat(counts(referrer)).isEmpty();
    }

    private void work(UUID subject, String role) {
        events.send(
                Topic.ORGANISATION_PROFILE,
                gardens,
                OrganisationProfileV1.TYPE,
                1,
                profile(1, List.of(new OrganisationProfileV1.Member(subject, "Ada", List.of(role)))));
        awaitWork();
    }

    private void awaitWork() {
        await().until(() -> jdbc.sql("select count(*) from provider_people where organisation_id = :id")
                        .param("id", gardens)
                        .query(Long.class)
                        .single()
                == 1);
    }

    private OrganisationProfileV1 profile(long version, List<OrganisationProfileV1.Member> members) {
        return new OrganisationProfileV1(
                gardens, "gardens", "Green Gate Gardens", "VCSE", null, 4, null, members, null, null, null, version);
    }

    private List<Long> counts(UUID subject) {
        return events.received(Topic.NOTIFICATION_REQUESTS, ReminderRequestedV1.TYPE, subject).stream()
                .map(asked -> asked.data().path("count").asLong())
                .toList();
    }
}
