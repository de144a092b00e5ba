package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.SOON;
import static org.whatmatters.system.Journey.expect;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A person sees on their own page who has looked at their record, in every service, asks why, and reads the
/// answer.
class WhoLookedIT {

    private static String looked;
    private static String forTheOfficer;
    private static String answered;

    @BeforeAll
    static void a_person_asks_why_somebody_looked() {
        var june = new Journey(Newcomer.arriving());
        PersonAccounts.open(june.who);
        var referral = june.refer().path("id").asString();
        june.acceptAndAssign(referral);
        june.speak(referral);
        var person =
                june.caseFile("link.worker", referral).json().path("personId").asString();
        june.learnNhsNumber(person);
        june.writeAboutMe(person);
        expect(200, as(june.who).put("/api/v1/me", Map.of()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                as(june.who).get("/api/v1/me/looks?limit=200").body())
                        .contains("read referral", "write about-me"));
        var words = "Why did Sam look at what I said? " + june.who.name();
        try (var herself = Visitor.onPhone(june.who)) {
            herself.go("/me").follow("#who-looked");
            looked = herself.text("#looks");
            herself.followLink("Question this").fill("words", words).press("Ask");
        }
        try (var officer = Visitor.atDesk("ig.officer")) {
            officer.followLinkInList("/questions", june.who.name());
            forTheOfficer = officer.text("#all-looks");
            officer.fill("answer", "Sam is your link worker.").press("Send answer");
        }
        try (var herself = Visitor.onPhone(june.who)) {
            answered = herself.go("/me/looked").text("#questions");
        }
    }

    @Test
    void the_person_reads_in_plain_words_who_looked_at_what_and_why() {
        assertThat(looked)
                .contains(
                        "Sam Reed, Harrowdale Link Workers, wrote down what you said in your About Me",
                        "Because their organisation supports you")
                .doesNotContain("HOST", "about-me");
    }

    @Test
    void the_officer_sees_every_look_and_none_of_what_was_looked_at() {
        assertThat(forTheOfficer).contains("Sam Reed", "read your referral").doesNotContain("My garden");
    }

    @Test
    void the_answer_is_on_the_persons_page() {
        assertThat(answered).contains("Sam is your link worker.");
    }
}
