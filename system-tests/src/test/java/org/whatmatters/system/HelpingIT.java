package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.SOON;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Olive lets her sister help: a code, a yes, her sister's page of Olive, and the end of it. Her link worker puts down
/// an attorney, which needs more. In a real browser.
class HelpingIT {

    private static Circle circle;
    private static Newcomer sister;
    private static String sistersPageBefore;
    private static String waiting;
    private static String isItTheRightOne;
    private static String helpedPage;
    private static String wordsOnOlivesPage;
    private static String lookedAt = "";
    private static String afterTheEnd;
    private static int aboutMeAfterTheEnd;
    private static String attorneyRefused = "";
    private static String seenBySam = "";
    private static String agreedByTheAttorney = "";
    private static String undialable = "";
    private static String whomToRing = "";

    @BeforeAll
    static void olive_lets_her_sister_help() {
        circle = Circle.ofOlive();
        sister = Newcomer.arriving();
        PersonAccounts.open(sister);
        try (var olive = Visitor.onPhone(circle.olive());
                var helper = Visitor.onPhone(sister)) {
            sistersPageBefore = helper.go("/me").text("main");
            olive.go("/me").follow("#my-helpers").follow("#new");
            olive.fill("name", "My sister");
            Circle.HEADINGS.forEach(heading -> olive.choose("headings", heading));
            olive.choose("scopes", "WRITE_ABOUT_ME").choose("scopes", "SEE_REFERRALS");
            until(olive).press("Make a code for them");
            var code = olive.text(".wm-code");

            helper.go("/me").follow("#people-i-help");
            waiting = helper.fill("code", code.toLowerCase(Locale.ROOT))
                    .press("Enter the code")
                    .text("main");

            olive.go("/me/helpers").followLink("Is it the right one?");
            isItTheRightOne = olive.text("main");
            olive.press("Yes, let them help me");

            await().atMost(SOON)
                    .until(() -> helper.go("/me/helping/" + circle.person())
                            .text("main")
                            .contains("My garden, and somebody to talk to."));
            helpedPage = helper.text("main");
            helper.follow("#write-about-me");
            helper.fill("myWellness", "I sleep badly.").press("Save");
            wordsOnOlivesPage = olive.go("/me").text("#about-me");
            await().atMost(SOON).untilAsserted(() -> {
                lookedAt = olive.go("/me/looked").text("main");
                assertThat(lookedAt).contains("Because you let them help you");
            });

            olive.go("/me/helpers").followLink("Change or stop");
            olive.press("Stop their help");
            await().atMost(SOON)
                    .until(() -> as(sister)
                                    .get("/api/v1/about-me/" + circle.person())
                                    .status()
                            == 404);
            aboutMeAfterTheEnd =
                    as(sister).get("/api/v1/about-me/" + circle.person()).status();
            afterTheEnd = helper.go("/me/helping").text("main");
        }
        anAttorneyNeedsMore();
        samWritesDownWhomToRing();
    }

    private static void samWritesDownWhomToRing() {
        try (var sam = Visitor.atDesk("link.worker");
                var olive = Visitor.onPhone(circle.olive())) {
            sam.go("/cases/" + circle.referral()).follow("#contacts").follow("#new");
            sam.fill("name", "Sara Khan")
                    .fill("relationship", "her sister")
                    .choose("types", "NEXT_OF_KIN")
                    .fill("phone", "12")
                    .choose("knows", "NO")
                    .fill("because", "She told me on the phone")
                    .press("Save");
            undialable = sam.text("#error-summary");
            sam.fill("phone", "07700 900118").press("Save");
            whomToRing = olive.go("/me").follow("#people-to-ring").text("main");
        }
    }

    private static void anAttorneyNeedsMore() {
        try (var sam = Visitor.atDesk("link.worker")) {
            sam.go("/cases/" + circle.referral()).follow("#helpers").follow("#new");
            nameAnAttorney(sam);
            attorneyRefused = sam.text("#error-summary");
            sam.go("/cases/" + circle.referral() + "/helpers").follow("#find");
            var today = LocalDate.now(ZoneOffset.UTC);
            sam.choose("decision", "SHARING").choose("outcome", "CANNOT_DECIDE");
            sam.fill("because", "Asked on two mornings, with pictures and her sister. She could not keep it in mind.");
            date(sam, "foundOn", today);
            date(sam, "reviewOn", today.plusMonths(3)).press("Write it down");
            sam.go("/cases/" + circle.referral() + "/helpers/new");
            nameAnAttorney(sam);
            seenBySam = sam.go("/cases/" + circle.referral() + "/helpers").text("main");
            sam.go("/cases/" + circle.referral() + "/sharing").followLink("Harrowdale Fire and Rescue");
            sam.choose("feedback", "NO").choose("how", "BY_PHONE").choose("givenBy", "REPRESENTATIVE");
            sam.follow("[for=representativeId]").press("Write it down");
            agreedByTheAttorney = sam.text("main");
        }
    }

    private static void nameAnAttorney(Visitor sam) {
        sam.fill("name", "Her brother Tom")
                .choose("kind", "ATTORNEY_FOR_HEALTH")
                .fill("authority", "Power of attorney for health and welfare, 7001-2345")
                .choose("headings", "PLAN")
                .choose("how", "FACE_TO_FACE");
        until(sam).press("Make a code for them");
    }

    private static Visitor until(Visitor visitor) {
        return date(visitor, "until", LocalDate.now(ZoneOffset.UTC).plusMonths(6));
    }

    private static Visitor date(Visitor visitor, String field, LocalDate day) {
        return visitor.fill(field, Integer.toString(day.getDayOfMonth()))
                .fill(field + "-month", Integer.toString(day.getMonthValue()))
                .fill(field + "-year", Integer.toString(day.getYear()));
    }

    @Test
    void who_has_no_record_can_help_all_the_same() {
        assertThat(sistersPageBefore).contains("We don’t have a page for you yet", "People I help");
    }

    @Test
    void a_code_opens_nothing_before_the_person_says_yes() {
        assertThat(waiting)
                .contains("Waiting for their yes")
                .doesNotContain(circle.olive().name());
        assertThat(isItTheRightOne).contains("NHS login says that their name is " + sister.name());
    }

    @Test
    void a_helper_sees_what_they_were_given_and_whose_page_it_is() {
        assertThat(helpedPage)
                .contains(circle.olive().name() + "’s page, not yours", "I want to grow tomatoes again")
                .contains("What happens next")
                .doesNotContain("Harrowdale Fire and Rescue", circle.olive().phone(), "Mill Lane", "Their budget");
    }

    @Test
    void what_they_write_together_stands_on_the_persons_page() {
        assertThat(wordsOnOlivesPage).contains("I sleep badly.");
    }

    @Test
    void the_person_reads_that_they_looked() {
        assertThat(lookedAt).contains("Because you let them help you");
    }

    @Test
    void when_the_person_stops_it_nothing_is_left() {
        assertThat(aboutMeAfterTheEnd).isEqualTo(404);
        assertThat(afterTheEnd).contains("You help nobody here at the moment.");
    }

    @Test
    void an_attorney_for_health_needs_that_the_person_cannot_decide_this() {
        assertThat(attorneyRefused).contains("only while they cannot decide who sees what");
        assertThat(seenBySam).contains("Her brother Tom", "lasting power of attorney", "they cannot decide now");
    }

    @Test
    void whom_to_ring_is_put_down_with_whether_they_know_and_stands_on_the_persons_page() {
        assertThat(undialable).contains("not a phone number that we can ring");
        assertThat(whomToRing).contains("Sara Khan", "+447700900118", "Must not hear of it");
    }

    @Test
    void the_agreement_names_who_decided_and_by_what_right() {
        assertThat(agreedByTheAttorney)
                .contains("Her brother Tom: Power of attorney for health and welfare, 7001-2345");
    }
}
