package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.SOON;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody must not be found: hidden by their link worker, named to a colleague by the officer, referred again
/// from another doorstep. In a real browser, then asked at the API.
class RestrictedPersonIT {

    private static Journey rosa;
    private static String referral;
    private static String again;
    private static String tagSeenBySam;
    private static String listedForTheOfficer;
    private static String namedByTheOfficer;

    @BeforeAll
    static void rosa_is_hidden_named_and_referred_again() {
        rosa = new Journey(Newcomer.arriving());
        referral = rosa.refer().path("id").asString();
        rosa.acceptAndAssign(referral);
        rosa.speak(referral);
        rosa.learnNhsNumber(
                rosa.caseFile("link.worker", referral).json().path("personId").asString());
        tagSeenBySam = linkWorkerHidesHer();
        try (var officer = Visitor.atDesk("ig.officer")) {
            officer.followLinkInList("/restrictions", rosa.who.name());
            listedForTheOfficer = officer.text("main");
            officer.select("subject", Harrowdale.user(0x0a).toString()).press("Name this worker");
            namedByTheOfficer = officer.text("#named");
        }
        again = Journey.submit("gp", "gp", rosa.gpAnswers()).json().path("id").asString();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(as("link.worker")
                                .get("/api/v1/referrals/" + again)
                                .status())
                        .isEqualTo(200));
    }

    private static String linkWorkerHidesHer() {
        try (var sam = Visitor.atDesk("link.worker")) {
            sam.followLinkInList("/caseload", rosa.who.name());
            sam.follow("#restrict")
                    .choose("reason", "DANGER_FROM_SOMEBODY")
                    .fill("note", "Her brother works at the council")
                    .fill("reviewOn", "20")
                    .fill("reviewOn-month", "5")
                    .fill("reviewOn-year", "2099")
                    .press("Hide this person now");
            return sam.text("#restricted");
        }
    }

    @Test
    void her_link_worker_still_sees_her_and_that_she_is_hidden() {
        assertThat(tagSeenBySam).contains("only named workers see this person");
        assertThat(as("link.worker").get("/api/v1/referrals/" + referral).status())
                .isEqualTo(200);
    }

    @Test
    void the_officer_sees_why_and_who() {
        assertThat(listedForTheOfficer).contains("Her brother works at the council", "Sam Reed");
        assertThat(namedByTheOfficer).contains("Sam Reed", "Harrowdale Link Workers");
    }

    @Test
    void whoever_is_named_sees_her_soon_after() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(as("health.coach")
                                .get("/api/v1/referrals/" + referral)
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void her_next_referral_is_in_no_list_of_anybody_else() {
        assertThat(as("triager").get("/api/v1/referrals/" + again).status()).isEqualTo(404);
        assertThat(as("triager").get("/api/v1/referrals/incoming?limit=200").body())
                .doesNotContain(again);
        assertThat(as("gp").get("/api/v1/referrals/sent?limit=200").body()).doesNotContain(again);
        assertThat(as("fire.officer").get("/api/v1/referrals/sent?limit=200").body())
                .doesNotContain(referral);
    }
}
