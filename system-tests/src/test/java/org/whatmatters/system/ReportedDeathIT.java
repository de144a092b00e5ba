package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.SOON;
import static org.whatmatters.system.Journey.expect;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A link worker hears that somebody has died, a colleague confirms it, and nothing is texted any more; then it comes
/// out that it was somebody else. In a real browser.
class ReportedDeathIT {

    private static String afterTheReport;
    private static String ownReport;
    private static String afterTheConfirmation;
    private static String afterTheTakingBack;
    private static String messageWhileReported;
    private static Newcomer who;

    @BeforeAll
    static void somebody_is_reported_to_have_died_confirmed_and_found_alive() {
        var journey = new Journey(Newcomer.arriving());
        who = journey.who;
        var referral = journey.refer().path("id").asString();
        journey.acceptAndAssign(referral);
        journey.speak(referral);
        var person = journey.caseFile("link.worker", referral)
                .json()
                .path("personId")
                .asString();
        journey.sayThatTextingIsSafe(person);
        try (var sam = Visitor.atDesk("link.worker")) {
            sam.go("/cases/" + referral).follow("#death");
            sam.fill("diedOn-year", "2026")
                    .fill("because", "His sister rang me")
                    .press("Report that they have died");
            afterTheReport = sam.text("main");
            sam.follow("#death").fill("because", "I am sure").press("Confirm that they have died");
            ownReport = sam.text("main");
        }
        journey.book(referral);
        messageWhileReported = firstMessageTo(person);
        confirmedByAColleague(person);
        try (var sam = Visitor.atDesk("link.worker")) {
            sam.go("/cases/" + referral);
            afterTheConfirmation = sam.text("main");
            sam.follow("#death");
            sam.fill("because", "It was his father").press("They are alive: take it back");
            afterTheTakingBack = sam.text("main");
        }
    }

    private static void confirmedByAColleague(String person) {
        var path = "/api/v1/people/" + person;
        var version = expect(200, as("health.coach").get(path)).version();
        expect(
                200,
                as("health.coach")
                        .ifMatch(version)
                        .put(path + "/death/confirmation", Map.of("because", "I rang the surgery")));
    }

    private static String firstMessageTo(String person) {
        await().atMost(SOON).untilAsserted(() -> assertThat(messagesTo(person)).contains("held"));
        return messagesTo(person);
    }

    private static String messagesTo(String person) {
        return as("link.worker").get("/api/v1/messages?personId=" + person).body();
    }

    @Test
    void one_word_is_a_report() {
        assertThat(afterTheReport).contains("Reported to have died: to be confirmed");
    }

    @Test
    void nobody_confirms_their_own_report() {
        assertThat(ownReport).contains("Somebody else has to confirm it.");
    }

    @Test
    void nothing_is_texted_from_the_first_word_on() {
        assertThat(messageWhileReported).contains("may-have-died");
    }

    @Test
    void a_second_word_confirms_it() {
        assertThat(afterTheConfirmation).contains("Has died").doesNotContain("to be confirmed");
    }

    @Test
    void taken_back_they_live_and_what_was_held_is_sent() {
        assertThat(afterTheTakingBack).doesNotContain("Has died", "Reported to have died");
        await().atMost(SOON).untilAsserted(() -> assertThat(who.texts()).isNotEmpty());
    }
}
