package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The same journey by hand: everybody at their own screen. Told once; each test asks one thing of what was seen.
class BrowserJourneyIT {

    private static Newcomer pearl;
    private static String reference = "";
    private static String sentByFire = "";
    private static List<String> groups = List.of();
    private static String offerBeforeAnswer = "";
    private static String offerAfterAnswer = "";
    private static String budgetAfterDecision = "";
    private static String own = "";
    private static List<String> readable = List.of();
    private static String insight = "";

    @BeforeAll
    static void everybody_does_their_part() {
        pearl = Newcomer.arriving();
        PersonAccounts.open(pearl);
        fireOfficerRefersOnThePhone();
        triagerAcceptsAndAssigns();
        linkWorkerFindsOutWhatMatters();
        gardenLeaderAccepts();
        budgetIsToldAskedForAndApproved();
        pearlLooks();
        fireColleagueLooks();
        analystLooks();
    }

    private static void fireOfficerRefersOnThePhone() {
        try (var officer = Visitor.onPhone("fire.officer")) {
            officer.go("/refer").follow("#form-fire").follow("#start");
            officer.fill("givenName", pearl.name()).press("Continue");
            officer.choose("safeContactWay", "CALL")
                    .fill("phone", pearl.phone())
                    .fill("postcode", "XW1 2AB")
                    .press("Continue");
            officer.fill("reason", "Sits at home all day")
                    .choose("needs", "LONELINESS")
                    .fill("ownWords", "I would like to be outside")
                    .choose("personKnows", "agrees")
                    .press("Continue");
            officer.choose("risks", "NO_KNOWN_RISKS")
                    .choose("visitHazards", "NONE_SEEN")
                    .press("Continue");
            officer.press("Send referral");
            reference = officer.text("#reference");
        }
    }

    private static void triagerAcceptsAndAssigns() {
        try (var triager = Visitor.atDesk("triager")) {
            triager.followLinkInList("/incoming", pearl.name());
            triager.choose("worker", Harrowdale.LINK_WORKER_SAM.toString()).press("Accept and assign");
        }
    }

    private static void linkWorkerFindsOutWhatMatters() {
        try (var sam = Visitor.atDesk("link.worker")) {
            sam.followLinkInList("/caseload", pearl.name());
            var home = sam.url();
            var tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
            sam.follow("#record-contact")
                    .choose("channel", "PHONE")
                    .choose("outcome", "SPOKE")
                    .press("Save contact");
            sam.follow("#ask-safe-contact");
            for (var way : List.of("call", "sms", "visit")) {
                sam.choose(way, "YES");
            }
            for (var way : List.of("voicemail", "email", "app", "letter")) {
                sam.choose(way, "NO");
            }
            sam.choose("askedAlone", "true").press("Save answers");
            sam.go(pathOf(home)).follow("#correct-details");
            sam.fill("birthDate-year", pearl.birthYear())
                    .fill("nhsNumber", pearl.nhsNumber())
                    .fill("because", "She read it to me from her letter")
                    .press("Save details");
            sam.go(pathOf(home))
                    .follow("#book-appointment")
                    .choose("kind", "AT_OUR_OFFICE")
                    .fill("startsOn", String.valueOf(tomorrow.getDayOfMonth()))
                    .fill("startsOn-month", String.valueOf(tomorrow.getMonthValue()))
                    .fill("startsOn-year", String.valueOf(tomorrow.getYear()))
                    .fill("time", "14:30")
                    .fill("place", "The library")
                    .press("Book appointment");
            await().atMost(Journey.SOON)
                    .untilAsserted(() -> assertThat(pearl.texts()).hasSize(1));
            sam.go(pathOf(home))
                    .follow("#write-about-me")
                    .fill("whatIsMostImportant", "The sky over my head.")
                    .press("Save");
            sam.go(pathOf(home)).follow("#open-plan").press("Open plan");
            sam.go(pathOf(home))
                    .follow("#add-goal")
                    .fill("text", "I want to be outside every day")
                    .fill("importance", "9")
                    .fill("what", "Go to the garden")
                    .fill("who", "I and Sam")
                    .fill("when", "Tuesdays")
                    .fill("confidence", "8")
                    .press("Save goal");
            sam.go(pathOf(home)).follow("#find-groups");
            groups = sam.texts(".wm-group");
            sam.followLink("Ask them: Garden Afternoon");
            sam.fill("need", "Company outside").press("Send offer");
            sam.go(pathOf(home))
                    .follow("#ask-budget")
                    .fill("purpose", "Boots and a coat")
                    .press("Ask for a budget");
        }
    }

    private static void gardenLeaderAccepts() {
        try (var leader = Visitor.onPhone("garden.leader")) {
            leader.go("/offers").followEntry("#offers", "Company outside");
            offerBeforeAnswer = leader.text("main");
            leader.choose("answer", "yes").press("Send answer");
            offerAfterAnswer = leader.text("main");
        }
    }

    private static void budgetIsToldAskedForAndApproved() {
        String budget;
        try (var officer = Visitor.atDesk("budget.officer")) {
            officer.go("/budgets").followLink("Boots and a coat").follow("#tell-amount");
            officer.fill("amount", "180").fill("toldHow", "By phone, with Sam").press("Tell amount");
            budget = pathOf(officer.url());
        }
        try (var sam = Visitor.atDesk("link.worker")) {
            sam.followLinkInList("/caseload", pearl.name())
                    .followLink("Boots and a coat")
                    .follow("#send-budget-plan");
            sam.fill("outcome", "Outside in any weather")
                    .fill("lines-0-description", "Boots and a coat")
                    .fill("lines-0-amount", "180")
                    .press("Send plan");
        }
        try (var approver = Visitor.atDesk("budget.approver")) {
            approver.go(budget).follow("#decide");
            approver.choose("decision", "approve")
                    .fill("reason", "It meets the goal")
                    .press("Send decision");
            budgetAfterDecision = approver.text("main");
        }
    }

    private static void pearlLooks() {
        try (var herself = Visitor.onPhone(pearl)) {
            await().atMost(Journey.SOON).ignoreExceptions().untilAsserted(() -> {
                herself.go("/me");
                assertThat(herself.text("main")).contains("The sky over my head", "Garden Afternoon", "180");
            });
            own = herself.text("main");
            readable = herself.whatScriptsCanRead();
        }
    }

    private static void fireColleagueLooks() {
        try (var colleague = Visitor.onPhone("fire.colleague")) {
            sentByFire = colleague.go("/sent").text("main");
        }
    }

    private static void analystLooks() {
        try (var analyst = Visitor.atDesk("analyst")) {
            insight = analyst.go("/insight").text("main");
        }
    }

    private static String pathOf(String url) {
        return url.substring(Harrowdale.address().toString().length()).replaceAll("[?#].*", "");
    }

    @Test
    void the_officer_leaves_with_a_reference() {
        assertThat(reference).matches("[234679CDFGHJKMNPQRTVWXY]{4}-[234679CDFGHJKMNPQRTVWXY]{4}");
    }

    @Test
    void one_neutral_text_came() {
        assertThat(pearl.texts())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("You have an appointment")
                        .doesNotContain(pearl.name(), "Harrowdale"));
    }

    @Test
    void groups_near_the_person_come_with_their_distance() {
        assertThat(groups)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(group -> assertThat(group).containsPattern("mile|yards"));
    }

    @Test
    void the_group_reads_the_need_first_and_the_name_after_it_accepts() {
        assertThat(offerBeforeAnswer).contains("Company outside").doesNotContain(pearl.name());
        assertThat(offerAfterAnswer).contains(pearl.name());
    }

    @Test
    void the_budget_is_drawn_and_approved() {
        assertThat(budgetAfterDecision).contains("£180");
    }

    @Test
    void the_person_sees_who_referred_them_what_matters_and_who_has_the_ball() {
        assertThat(own)
                .contains("Harrowdale Fire and Rescue")
                .contains("The sky over my head")
                .contains("I want to be outside every day")
                .contains("Garden Afternoon")
                .contains("£180");
    }

    @Test
    void no_token_or_session_is_within_reach_of_a_script() {
        assertThat(readable.getFirst()).doesNotContain("SESSION");
        assertThat(String.join(" ", readable)).doesNotContain("eyJ");
    }

    @Test
    void the_fire_team_sees_received_and_no_more() {
        assertThat(sentByFire).contains(reference).doesNotContain("Sam Reed");
    }

    @Test
    void the_analyst_sees_fire_counted() {
        assertThat(insight).containsIgnoringCase("fire");
    }

    @Test
    void the_form_works_without_scripts_and_keeps_what_was_typed() {
        try (var officer = Visitor.onPhoneWithoutScripts("fire.officer")) {
            officer.go("/refer").follow("#form-fire").follow("#start");
            officer.fill("familyName", "Noscript").press("Continue");

            assertThat(officer.shows("#error-summary, .nhsuk-error-summary")).isTrue();
            officer.fill("givenName", "Nora").press("Continue");
            assertThat(officer.shows("[name='safeContactWay']")).isTrue();
        }
    }
}
