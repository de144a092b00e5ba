package org.whatmatters.directory.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.OfferAcceptedV1;
import org.whatmatters.contracts.referral.OfferMadeV1;
import org.whatmatters.contracts.referral.OfferRejectedV1;
import org.whatmatters.contracts.referral.OfferTakenBackV1;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
class OfferSignalsIT {

    private static final Duration DAY = Duration.ofDays(1);

    private final Groups groups;
    private final Events events;
    private final JdbcClient jdbc;
    private final HearOffers hearOffers;

    OfferSignalsIT(Api api, Events events, JdbcClient jdbc, HearOffers hearOffers) {
        this.groups = new Groups(api, UUID.randomUUID());
        this.events = events;
        this.jdbc = jdbc;
        this.hearOffers = hearOffers;
    }

    @Test
    void three_people_who_were_not_eligible_make_somebody_look() {
        var listing = groups.listed("Abseiling", 20);

        rejected(listing, "NOT_ELIGIBLE", 1);
        rejected(listing, "NO_CAPACITY", 1);
        rejected(listing, "NOT_ELIGIBLE", 40);
        rejected(listing, "NOT_ELIGIBLE", 2);
        awaitHeard(listing, 4);
        var afterTwo = life(listing);
        rejected(listing, "NOT_ELIGIBLE", 3);

        assertThat(afterTwo).isEqualTo("assured");
        await().untilAsserted(() -> assertThat(life(listing)).isEqualTo("assurance due"));
    }

    @Test
    void what_made_somebody_look_once_does_not_again() {
        var listing = groups.listed("Bouldering", 20);
        for (var i = 0; i < 3; i++) {
            rejected(listing, "NOT_ELIGIBLE", 1);
        }
        await().untilAsserted(() -> assertThat(life(listing)).isEqualTo("assurance due"));
        groups.member()
                .ifMatch(groups.version(listing))
                .put("/api/v1/directory/listings/" + listing + "/confirmation", "{}");

        rejected(listing, "NOT_ELIGIBLE", 0);

        awaitHeard(listing, 4);
        assertThat(life(listing)).isEqualTo("assured");
    }

    @Test
    void fourteen_days_without_an_answer_make_somebody_look() {
        var silent = groups.listed("Caving", 20);
        var quick = groups.listed("Potholing", 20);
        var young = groups.listed("Climbing", 20);
        made(silent, 15);
        made(young, 13);
        var answered = made(quick, 15);
        events.send(
                Topic.REFERRAL_EVENTS,
                UUID.randomUUID(),
                OfferAcceptedV1.TYPE,
                3,
                new OfferAcceptedV1(UUID.randomUUID(), UUID.randomUUID(), answered, quick, null, ago(14)));
        awaitHeard(silent, 1);
        awaitHeard(young, 1);
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from offer_heard where service_id = :id and answered_at is not null")
                                .param("id", quick)
                                .query(Long.class)
                                .single())
                .isOne());

        hearOffers.noticeSilence();

        assertThat(life(silent)).isEqualTo("assurance due");
        assertThat(life(quick)).isEqualTo("assured");
        assertThat(life(young)).isEqualTo("assured");
    }

    @Test
    void what_was_taken_back_is_no_silence_however_it_is_heard_of() {
        var late = groups.listed("Pilates", 20);
        var early = groups.listed("Tai chi", 20);
        takenBack(late, made(late, 15));
        var heardOfLast = UUID.randomUUID();
        takenBack(early, heardOfLast);
        made(early, heardOfLast, 15);
        takenBack(early, heardOfLast);
        awaitEnded(late);
        awaitEnded(early);

        hearOffers.noticeSilence();

        assertThat(life(late)).isEqualTo("assured");
        assertThat(life(early)).isEqualTo("assured");
    }

    private void takenBack(UUID service, UUID offer) {
        events.send(
                Topic.REFERRAL_EVENTS,
                UUID.randomUUID(),
                OfferTakenBackV1.TYPE,
                3,
                new OfferTakenBackV1(UUID.randomUUID(), UUID.randomUUID(), offer, service, null, ago(10)));
    }

    /// Both was heard: that it was made, and that it has ended.
    private void awaitEnded(UUID service) {
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("""
                                                select count(*) from offer_heard
                                                 where service_id = :id and answered_at > made_at
                                                """).param("id", service).query(Long.class).single())
                .isOne());
    }

    private UUID made(UUID service, int daysAgo) {
        return made(service, UUID.randomUUID(), daysAgo);
    }

    private UUID made(UUID service, UUID offer, int daysAgo) {
        events.send(
                Topic.REFERRAL_EVENTS,
                UUID.randomUUID(),
                OfferMadeV1.TYPE,
                2,
                new OfferMadeV1(UUID.randomUUID(), UUID.randomUUID(), offer, service, null, ago(daysAgo)));
        return offer;
    }

    private void rejected(UUID service, String reason, int daysAgo) {
        events.send(
                Topic.REFERRAL_EVENTS,
                UUID.randomUUID(),
                OfferRejectedV1.TYPE,
                3,
                new OfferRejectedV1(
                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), service, null, reason, ago(daysAgo)));
    }

    private void awaitHeard(UUID service, long count) {
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from offer_heard where service_id = :id")
                        .param("id", service)
                        .query(Long.class)
                        .single())
                .isEqualTo(count));
    }

    private static Instant ago(int days) {
        return Instant.now().minus(DAY.multipliedBy(days));
    }

    private String life(UUID listing) {
        return groups.worker()
                .get("/api/v1/directory/services/" + listing)
                .json()
                .path("life")
                .asString();
    }
}
