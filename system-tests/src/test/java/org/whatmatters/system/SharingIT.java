package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.SOON;
import static org.whatmatters.system.Journey.expect;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Olive lets the gardening group read some of her words, and takes it back; says no to what the fire service hears
/// and to texts; her link worker writes down what she says on the phone. In a real browser.
class SharingIT {

    private static Circle circle;
    private static String beforeSheAgreed;
    private static String afterSheAgreed;
    private static String afterSheTookItBack;
    private static String listOfHers;
    private static String historyOfHers;
    private static String seenBySam;
    private static String toldBeforeTheNo = "";
    private static String toldAfterTheNo = "";
    private static String textsAfterTheNo = "";
    private static String whatTheOfficerSees;
    private static int planBefore;
    private static int planAfter;

    @BeforeAll
    static void olive_says_who_can_see_what() {
        circle = Circle.ofOlive();
        var journey = new Journey(circle.olive());
        var offer = as("garden.leader").get("/api/v1/offers/" + circle.offer());
        expect(
                200,
                as("garden.leader")
                        .ifMatch(offer.version())
                        .put("/api/v1/offers/" + circle.offer() + "/acceptance", Map.of()));
        journey.sayThatTextingIsSafe(circle.person());
        try (var leader = Visitor.onPhone("garden.leader");
                var herself = Visitor.onPhone(circle.olive())) {
            beforeSheAgreed = leader.go("/offers/" + circle.offer()).text("main");
            planBefore = plansFor("garden.leader");
            await().atMost(SOON)
                    .until(() -> herself.go("/me/sharing").text("main").contains("Green Gate Gardens"));
            openPage(herself, "Green Gate Gardens");
            herself.choose("headings", "WHAT_IS_MOST_IMPORTANT")
                    .choose("headings", "PLAN")
                    .press("Save what I said");
            listOfHers = herself.text("main");
            await().atMost(SOON)
                    .until(() -> leader.go("/offers/" + circle.offer())
                            .text("main")
                            .contains("My garden, and somebody to talk to."));
            afterSheAgreed = leader.text("main");

            openPage(herself, "Green Gate Gardens");
            herself.press("Say no to all of it");
            await().atMost(SOON)
                    .until(() -> leader.go("/offers/" + circle.offer()).shows("#nothing-opened"));
            afterSheTookItBack = leader.text("main");
            planAfter = plansFor("garden.leader");

            openPage(herself, "Harrowdale Fire and Rescue");
            herself.choose("feedback", "NO").press("Save what I said");
            openPage(herself, "Harrowdale Link Workers");
            herself.choose("texts", "NO").press("Save what I said");
            await().atMost(SOON).until(() -> !herself.go("/me/sharing").shows("#still-being-told"));
            herself.follow("#history summary");
            historyOfHers = herself.text("#history");
        }
        journey.book(circle.referral());
        await().atMost(SOON).untilAsserted(() -> {
            textsAfterTheNo = as("link.worker")
                    .get("/api/v1/messages?personId=" + circle.person())
                    .json()
                    .path("items")
                    .toString();
            assertThat(textsAfterTheNo).contains("cancelled");
        });
        aPracticeHearsHowItGoesUntilThePersonSaysNo();
        try (var sam = Visitor.atDesk("link.worker")) {
            sam.go("/cases/" + circle.referral()).follow("#sharing");
            sam.followLink("Green Gate Gardens");
            sam.choose("headings", "PLEASE_DO_AND_DONT")
                    .choose("how", "BY_PHONE")
                    .press("Write it down");
            seenBySam = sam.text("main");
        }
        try (var officer = Visitor.atDesk("ig.officer")) {
            whatTheOfficerSees = officer.go("/narrowings").text("main");
        }
    }

    private static void aPracticeHearsHowItGoesUntilThePersonSaysNo() {
        var journey = new Journey(Newcomer.arriving());
        var referral = expect(201, Journey.submit("gp", "gp", journey.gpAnswers()))
                .json()
                .path("id")
                .asString();
        journey.acceptAndAssign(referral);
        journey.speak(referral);
        toldBeforeTheNo = progressFor(referral);
        var person = journey.caseFile("link.worker", referral)
                .json()
                .path("personId")
                .asString();
        var path = "/api/v1/people/" + person + "/agreements";
        var practice = new AtomicReference<String>();
        await().atMost(SOON).untilAsserted(() -> {
            var around = expect(200, as("link.worker").get(path)).json().path("organisations");
            practice.set(around.valueStream()
                    .filter(one -> one.path("questions").toString().contains("FEEDBACK"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the practice is not around them yet"))
                    .path("organisationId")
                    .asString());
        });
        expect(
                200,
                as("link.worker")
                        .ifMatch("\"0\"")
                        .put(
                                path + "/" + practice.get(),
                                Map.of(
                                        "headings", List.of(),
                                        "feedback", "NO",
                                        "wording", 1,
                                        "givenBy", "PERSON",
                                        "how", "BY_PHONE")));
        await().atMost(SOON).until(() -> progressFor(referral).equals("RECEIVED"));
        toldAfterTheNo = progressFor(referral);
    }

    private static String progressFor(String referral) {
        return expect(200, as("gp").get("/api/v1/referrals/sent/" + referral))
                .json()
                .path("progress")
                .asString();
    }

    private static void openPage(Visitor herself, String organisation) {
        herself.go("/me/sharing").followLink(organisation);
    }

    private static int plansFor(String account) {
        return as(account).get("/api/v1/plans?personId=" + circle.person()).status();
    }

    @Test
    void a_group_that_said_yes_reads_nothing_before_she_agreed() {
        assertThat(beforeSheAgreed).contains("They have not opened anything to you.");
        assertThat(planBefore).isEqualTo(404);
    }

    @Test
    void it_reads_what_she_opened_to_it() {
        assertThat(afterSheAgreed).contains("My garden, and somebody to talk to.", "I want to grow tomatoes again");
        assertThat(listOfHers).contains("Reads: What is most important to me, My plan and my goals");
    }

    @Test
    void and_nothing_of_it_once_she_took_it_back() {
        assertThat(afterSheTookItBack).doesNotContain("My garden", "tomatoes");
        assertThat(planAfter).isEqualTo(404);
    }

    @Test
    void a_practice_hears_no_more_than_that_it_arrived_after_a_no() {
        assertThat(toldBeforeTheNo).isEqualTo("IN_CONTACT");
        assertThat(toldAfterTheNo).isEqualTo("RECEIVED");
    }

    @Test
    void no_text_goes_out_after_her_no() {
        assertThat(textsAfterTheNo).contains("agreement-withdrawn");
    }

    @Test
    void what_she_said_stays_on_her_page_word_for_word() {
        assertThat(historyOfHers)
                .contains(
                        "Green Gate Gardens", "reads What is most important to me", "reads nothing", "sends no texts");
    }

    @Test
    void her_link_worker_writes_down_what_she_says_on_the_phone() {
        assertThat(seenBySam)
                .contains("Reads: Please do and please don’t", "by phone to Sam Reed", "Does not hear how it goes");
    }

    @Test
    void every_service_has_confirmed_so_the_officer_has_nothing_to_chase() {
        assertThat(whatTheOfficerSees).contains("Every service has confirmed everything.");
    }
}
