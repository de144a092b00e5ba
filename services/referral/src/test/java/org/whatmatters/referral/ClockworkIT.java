package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.Town.path;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.ReferralIntakeV1;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.referral.lifecycle.application.TellIntakesAgain;
import org.whatmatters.referral.offer.application.ExpireOffers;

@IntegrationTest
class ClockworkIT {

    private final Events events;
    private final JdbcClient jdbc;
    private final ServiceTransaction transaction;
    private final TellIntakesAgain tellIntakesAgain;
    private final ExpireOffers expireOffers;
    private final Clock clock;
    private final Town town;

    ClockworkIT(
            Api api,
            Events events,
            @Beside JdbcClient jdbc,
            PlatformTransactionManager transactions,
            TellIntakesAgain tellIntakesAgain,
            ExpireOffers expireOffers,
            Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = new ServiceTransaction(transactions);
        this.tellIntakesAgain = tellIntakesAgain;
        this.expireOffers = expireOffers;
        this.clock = clock;
        this.town = Town.settled(api, events, jdbc);
    }

    @Test
    void who_a_person_is_is_asked_again_each_hour_until_it_is_answered() {
        var answered = town.submitted();
        var unanswered = town.unanswered();
        var young = town.unanswered();
        announcedAnHourAgo(answered);
        announcedAnHourAgo(unanswered);

        transaction.execute(_ -> tellIntakesAgain.tell());
        transaction.execute(_ -> tellIntakesAgain.tell());

        assertThat(timesAsked(unanswered)).isEqualTo(2);
        assertThat(timesAsked(answered)).isEqualTo(1);
        assertThat(timesAsked(young)).isEqualTo(1);
    }

    @Test
    void an_offer_nobody_answers_goes_back_after_ten_working_days() {
        var id = town.active();
        town.worker().post(path(id) + "/offers", Map.of("serviceId", town.gardening));

        made(id, Duration.ofDays(11));
        transaction.executeWithoutResult(_ -> expireOffers.expire());
        assertThat(offerState(id)).isEqualTo("open");

        made(id, Duration.ofDays(40));
        transaction.executeWithoutResult(_ -> expireOffers.expire());
        assertThat(offerState(id)).isEqualTo("expired");
    }

    private void announcedAnHourAgo(String id) {
        jdbc.sql("update referral set intake_announced_at = intake_announced_at - interval '61 minutes' where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    private void made(String referral, Duration ago) {
        jdbc.sql("update offer set made_at = :at where referral_id = :id")
                .param("at", clock.instant().minus(ago).atOffset(java.time.ZoneOffset.UTC))
                .param("id", UUID.fromString(referral))
                .update();
    }

    private String offerState(String id) {
        return town.worker()
                .get(path(id))
                .json()
                .required("offers")
                .required(0)
                .required("state")
                .asString();
    }

    private int timesAsked(String id) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from outbox where aggregateid = :id")
                                .param("id", id)
                                .query(Long.class)
                                .single()
                        == 0);
        return events.received(Topic.REFERRAL_INTAKE, ReferralIntakeV1.TYPE, UUID.fromString(id))
                .size();
    }
}
