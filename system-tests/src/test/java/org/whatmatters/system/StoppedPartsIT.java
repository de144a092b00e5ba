package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Harrowdale.machineRoom;
import static org.whatmatters.system.Journey.expect;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.whatmatters.local.platform.Part;

@Isolated("what it stops, everybody misses")
class StoppedPartsIT {

    private static final Part[] AWAY = {Part.PERSON, Part.NOTIFICATION, Part.CARE_PLAN};

    @Test
    void a_doorstep_referral_is_taken_while_others_are_away_and_they_catch_up() {
        String referral;
        var person = Newcomer.arriving();
        machineRoom().stop(AWAY);
        try {
            var answer = Journey.submit("fire.officer", "fire", Journey.doorstepAnswers(person.name(), person.phone()));
            assertThat(answer.status()).isEqualTo(201);
            referral = answer.json().path("id").asString();
            // They may be somebody who is hidden from all but a few: until that is known, nobody sees more than a
            // number.
            assertThat(as("triager").get("/api/v1/referrals/" + referral).status())
                    .isEqualTo(404);
            assertThat(as("triager")
                            .get("/api/v1/referrals/incoming/unidentified")
                            .json()
                            .path("count")
                            .asLong())
                    .isPositive();
        } finally {
            machineRoom().start(AWAY);
        }

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(as("triager")
                                .get("/api/v1/referrals/" + referral)
                                .json()
                                .path("identity")
                                .asString())
                        .isEqualTo("CHECKED"));
    }

    @Test
    void without_the_broker_the_doors_go_on_and_hear_of_a_removal_when_it_is_back() {
        var wren = Colleague.joins("org.admin", Harrowdale.LINK_WORKERS, "link-worker");
        var before = Harrowdale.gateway().as(wren.token("harrowdale-link-workers"));
        machineRoom().stop(Part.KAFKA);
        try {
            expect(200, wren.removedBy("org.admin", Harrowdale.LINK_WORKERS));
            assertThat(before.get("/api/v1/referrals/caseload").status()).isEqualTo(200);
        } finally {
            machineRoom().start(Part.KAFKA);
        }

        await().atMost(Duration.ofMinutes(1))
                .until(() -> before.get("/api/v1/referrals/caseload").status() == 401);
    }

    @Test
    void the_gateway_says_plainly_that_a_part_is_away() {
        machineRoom().stop(Part.INSIGHT);
        try {
            var answer = as("analyst").get("/api/v1/insight/referrals-by-agency");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("Retry-After")).isNotNull();
        } finally {
            machineRoom().start(Part.INSIGHT);
        }
    }
}
