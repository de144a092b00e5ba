package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.SOON;
import static org.whatmatters.system.Journey.expect;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whatmatters.local.platform.Part;
import org.whatmatters.platform.testing.Answer;
import tools.jackson.databind.JsonNode;

/// June's way from a doorstep to a gardening group, told once; each test then asks one thing of what came of it.
class JourneyIT {

    private static Journey june;
    private static Counted fireBefore;
    private static String referral;
    private static String person;
    private static String reference;
    private static List<String> textsBeforeBooking;
    private static List<String> groups;
    private static JsonNode offerToTheProvider;
    private static String budget;

    @BeforeAll
    static void june_is_referred_and_helped() {
        june = new Journey(Newcomer.arriving());
        PersonAccounts.open(june.who);
        fireBefore = fireCounted();
        var submitted = june.refer();
        referral = submitted.path("id").asString();
        reference = submitted.path("reference").asString();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(seen().path("identity").asString()).isEqualTo("CHECKED"));
        person = seen().path("personId").asString();

        june.acceptAndAssign(referral);
        june.speak(referral);
        june.learnNhsNumber(person);
        june.sayThatTextingIsSafe(person);
        textsBeforeBooking = june.who.texts();
        june.book(referral);
        await().atMost(SOON).untilAsserted(() -> assertThat(june.who.texts()).isNotEmpty());

        june.writeAboutMe(person);
        var plan = june.openPlanWithGoal(person, referral);
        var near = Journey.groupsNear("XW1 2AB").path("items");
        groups = near.valueStream().map(group -> group.path("name").asString()).toList();
        var offer = june.offer(referral, gardening(near).path("id").asString());
        Journey.find(
                "garden.leader",
                "/api/v1/offers",
                item -> item.path("id").asString().equals(offer)
                        && item.path("state").asString().equals("open"));
        var offerPath = "/api/v1/offers/" + offer;
        offerToTheProvider = as("garden.leader").get(offerPath).json();
        accept("garden.leader", offerPath + "/acceptance", Map.of());

        budget = askForBudget(plan.path("id").asString());
    }

    private static JsonNode seen() {
        return june.caseFile("triager", referral).json();
    }

    private static JsonNode gardening(JsonNode groups) {
        return groups.valueStream()
                .filter(group -> group.path("name").asString().equals("Gardening Together"))
                .findFirst()
                .orElseThrow();
    }

    private static Answer accept(String account, String path, Object body) {
        var parent = path.substring(0, path.lastIndexOf('/'));
        var version = expect(200, as(account).get(parent)).version();
        return expect(200, as(account).ifMatch(version).put(path, body));
    }

    private static String askForBudget(String plan) {
        var asked = expect(
                201,
                as("link.worker")
                        .post(
                                "/api/v1/budgets",
                                Map.of(
                                        "personId", person,
                                        "route", "DISCRETIONARY",
                                        "purpose", "Tools to garden with from a chair")));
        var path = "/api/v1/budgets/" + asked.json().path("id").asString();
        accept(
                "budget.officer",
                path + "/indicative-amount",
                Map.of("amountPence", 18_000, "toldHow", "By phone, with Sam"));
        accept(
                "link.worker",
                path + "/submission",
                Map.of(
                        "planId",
                        plan,
                        "outcome",
                        "June gardens again",
                        "lines",
                        List.of(Map.of("description", "Long-handled tools and a raised bed", "amountPence", 18_000))));
        accept("budget.approver", path + "/approval", Map.of("reason", "It meets her goal"));
        return path;
    }

    private record Counted(boolean suppressed, long referrals) {}

    private static Counted fireCounted() {
        return expect(200, as("analyst").get("/api/v1/insight/referrals-by-agency"))
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("agencyType").asString().equals("FIRE"))
                .map(row -> new Counted(
                        row.path("suppressed").asBoolean(),
                        row.path("referrals").asLong(0)))
                .findFirst()
                .orElseThrow();
    }

    /// As they stand in any way of writing the number.
    private static String phoneDigits() {
        return june.who.phone().replace(" ", "").substring(1);
    }

    @Test
    void the_officer_gets_a_reference_that_people_can_speak() {
        assertThat(reference).matches("[234679CDFGHJKMNPQRTVWXY]{4}-[234679CDFGHJKMNPQRTVWXY]{4}");
    }

    @Test
    void the_referral_is_at_the_host_that_serves_the_place() {
        assertThat(seen().path("host").path("id").asString()).isEqualTo(Harrowdale.LINK_WORKERS.toString());
    }

    @Test
    void nothing_is_sent_until_texting_is_known_to_be_safe_and_a_time_is_booked() {
        assertThat(textsBeforeBooking).isEmpty();
    }

    @Test
    void booking_sends_one_neutral_text() {
        assertThat(june.who.texts())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("You have an appointment")
                        .doesNotContainIgnoringCase("link worker")
                        .doesNotContainIgnoringCase("Harrowdale")
                        .doesNotContain(june.who.name(), reference));
    }

    @Test
    void three_groups_near_the_person_are_shown() {
        assertThat(groups).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void the_group_learns_the_need_but_no_name_before_it_accepts() {
        assertThat(offerToTheProvider.path("need").asString()).isEqualTo("Company in a garden");
        assertThat(offerToTheProvider.toString()).doesNotContain(june.who.name());
    }

    @Test
    void the_budget_is_approved_to_the_penny_by_another_officer() {
        var view = as("budget.approver").get(budget).json();

        assertThat(view.path("state").asString()).isEqualToIgnoringCase("approved");
        assertThat(view.path("approvedPence").asLong()).isEqualTo(18_000);
        assertThat(view.path("ledger").path("availablePence").asLong()).isEqualTo(18_000);
    }

    @Test
    void june_signs_in_and_sees_who_referred_her_what_matters_and_what_is_planned() {
        var herself = as(june.who);
        expect(200, herself.put("/api/v1/me", Map.of()));

        await().atMost(SOON).untilAsserted(() -> {
            var mine = expect(200, herself.get("/api/v1/referrals/mine")).json();
            assertThat(mine.valueStream().map(item -> item.path("reference").asString()))
                    .contains(reference);
            var hers = mine.valueStream()
                    .filter(item -> item.path("reference").asString().equals(reference))
                    .findFirst()
                    .orElseThrow();
            assertThat(hers.path("referredBy").asString()).isEqualTo("Harrowdale Fire and Rescue");
            assertThat(hers.path("ball").path("sentence").asString()).isNotBlank();
            assertThat(hers.path("offers").get(0).path("state").asString()).isEqualTo("accepted");
        });
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(expect(200, herself.get("/api/v1/about-me/" + person))
                                .body())
                        .contains("somebody to talk to"));
        assertThat(expect(200, herself.get("/api/v1/plans?personId=" + person)).body())
                .contains("tomatoes");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                expect(200, herself.get("/api/v1/budgets/mine")).body())
                        .contains("18000"));
    }

    @Test
    void the_fire_team_sees_that_it_was_received_and_no_more() {
        var sent =
                expect(200, as("fire.colleague").get("/api/v1/referrals/sent")).json();
        var hers = sent.path("items")
                .valueStream()
                .filter(item -> item.path("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow();

        assertThat(hers.path("progress").asString()).isEqualTo("RECEIVED");
        assertThat(hers.toString()).doesNotContain("Sam Reed").doesNotContain("active");
        assertThat(as("fire.colleague").get("/api/v1/referrals/" + referral).status())
                .isIn(403, 404);
    }

    @Test
    void the_police_do_not_see_what_the_fire_service_sent() {
        assertThat(as("police.officer")
                        .get("/api/v1/referrals/sent/" + referral)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void insight_counts_the_referral_once() {
        // Early in a month a kind of agency has too few referrals for its figure to be shown.
        await().atMost(SOON)
                .until(JourneyIT::fireCounted, now -> now.suppressed() || now.referrals() > fireBefore.referrals());
        assertThat(expect(200, as("analyst").get("/api/v1/insight/time-to-first-contact"))
                        .json()
                        .path("rows")
                        .isArray())
                .isTrue();
    }

    @Test
    void no_event_for_all_holds_her_name_number_or_words() {
        var facts = PublishedFacts.everything();

        assertThat(facts)
                .contains(referral)
                .doesNotContain(june.who.name())
                .doesNotContain(phoneDigits())
                .doesNotContain(june.who.nhsNumber())
                .doesNotContain("garden");
    }

    @Test
    void no_log_holds_her_name_or_number() {
        for (var part : Part.values()) {
            assertThat(Harrowdale.machineRoom().log(part))
                    .as(part.title())
                    .doesNotContain(june.who.name())
                    .doesNotContain(phoneDigits())
                    .doesNotContain(june.who.nhsNumber());
        }
    }
}
