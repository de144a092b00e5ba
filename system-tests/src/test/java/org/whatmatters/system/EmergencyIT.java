package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.SOON;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A doctor breaks the glass for somebody whom the practice does not work with; the privacy officer finds that it was
/// not right; a link worker shares something without agreement; the person reads of both. In a real browser.
class EmergencyIT {

    private static Circle circle;
    private static String refusedWithoutReason;
    private static String nobodyFound;
    private static String seenInTheEmergency;
    private static String afterTheFinding;
    private static int aboutMeAfterTheFinding;
    private static String theOfficersList;
    private static String ownPage;
    private static String ownLooks;
    private static String disclosed;
    private static int restrictedSought;

    @BeforeAll
    static void somebody_is_found_unconscious() {
        circle = Circle.ofOlive();
        var hidden = Circle.ofSomebodyRestricted();
        var aboutMe = "/api/v1/about-me/" + circle.person();
        try (var grace = Visitor.onPhone("gp");
                var iris = Visitor.atDesk("ig.officer")) {
            grace.go("/emergency").press("Open for one hour");
            refusedWithoutReason = grace.text("#error-summary");
            restrictedSought = seek(grace, hidden);
            nobodyFound = grace.text("main");
            seek(grace, circle);
            await().atMost(SOON).until(() -> as("gp").get(aboutMe).status() == 200);
            grace.go(grace.url().replace(Harrowdale.address().toString(), ""));
            seenInTheEmergency = grace.text("main");

            iris.followLinkInList(
                    "/overrides", "Emergency access: " + circle.olive().name());
            theOfficersList = iris.text("main");
            iris.choose("finding", "NOT_JUSTIFIED")
                    .fill("note", "The ward never rang the practice.")
                    .press("Write down my finding");
            await().atMost(SOON).until(() -> as("gp").get(aboutMe).status() == 404);
            aboutMeAfterTheFinding = as("gp").get(aboutMe).status();
            afterTheFinding = grace.go("/emergency").text("main");
        }
        try (var sam = Visitor.atDesk("link.worker")) {
            sam.go("/cases/" + circle.referral() + "/sharing");
            sam.followLink("Share without their agreement");
            var inAWeek = LocalDate.now(ZoneId.of("Europe/London")).plusDays(7);
            sam.choose("headings", "WHAT_IS_MOST_IMPORTANT")
                    .fill("lastDay", String.valueOf(inAWeek.getDayOfMonth()))
                    .fill("lastDay-month", String.valueOf(inAWeek.getMonthValue()))
                    .fill("lastDay-year", String.valueOf(inAWeek.getYear()))
                    .choose("reason", "SERIOUS_CRIME")
                    .fill("because", "Somebody set fire to her letter box twice.")
                    .choose("personTold", "YES")
                    .press("Share without agreement");
            disclosed = sam.text("main");
        }
        try (var herself = Visitor.onPhone(circle.olive())) {
            ownPage = herself.go("/me/sharing").text("#let-in");
            await().atMost(SOON)
                    .until(() -> herself.go("/me/looked").text("main").contains("emergency"));
            ownLooks = herself.text("#looks");
        }
    }

    private static int seek(Visitor grace, Circle somebody) {
        grace.fill("nhsNumber", somebody.olive().nhsNumber())
                .choose("reason", "RISK_TO_LIFE")
                .fill("because", "She was found unconscious at the bus stop.")
                .choose("personTold", "YES")
                .press("Open for one hour");
        return as("gp").get("/api/v1/people/" + somebody.person()).status();
    }

    @Test
    void nobody_is_let_in_without_saying_whom_and_why() {
        assertThat(refusedWithoutReason).contains("There is a problem");
    }

    @Test
    void somebody_restricted_is_not_found() {
        assertThat(restrictedSought).isEqualTo(404);
        assertThat(nobodyFound).doesNotContain("You see this until");
    }

    @Test
    void the_doctor_sees_what_helps_in_the_emergency() {
        assertThat(seenInTheEmergency)
                .contains(
                        circle.olive().name(),
                        "You see this until",
                        "My garden, and somebody to talk to.",
                        "I want to grow tomatoes again");
    }

    @Test
    void the_officer_reads_who_did_it_and_why() {
        assertThat(theOfficersList).contains("Grace Okoro", "She was found unconscious at the bus stop.");
    }

    @Test
    void what_was_not_right_is_closed_everywhere() {
        assertThat(aboutMeAfterTheFinding).isEqualTo(404);
        assertThat(afterTheFinding).doesNotContain("Open now");
    }

    @Test
    void a_link_worker_shares_without_agreement_and_is_told_what_it_means() {
        assertThat(disclosed).contains("It is written down");
    }

    @Test
    void the_person_reads_who_was_let_in_why_and_what_was_found() {
        assertThat(ownPage)
                .contains(
                        "Grace Okoro",
                        "saw your details, About Me and plan in an emergency",
                        "It was found not to be right",
                        "Sam Reed",
                        "Somebody set fire to her letter box twice.");
        assertThat(ownLooks).contains("Because there was an emergency");
    }
}
