package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.SOON;
import static org.whatmatters.system.Journey.expect;

import java.util.List;
import java.util.Map;

/// One of everything that belongs to a person, for asking who may get at it.
///
/// @param olive the person
record Circle(
        Newcomer olive,
        String person,
        String referral,
        String offer,
        String plan,
        String budget,
        String service,
        String group) {

    /// Olive, supported by Harrowdale Link Workers, offered to Green Gate Gardens, with a plan and a budget.
    static Circle ofOlive() {
        var olive = new Journey(Newcomer.arriving());
        PersonAccounts.open(olive.who);
        var referral = olive.refer().path("id").asString();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(olive.caseFile("triager", referral)
                                .json()
                                .path("identity")
                                .asString())
                        .isEqualTo("CHECKED"));
        var person = olive.caseFile("triager", referral).json().path("personId").asString();
        olive.acceptAndAssign(referral);
        olive.speak(referral);
        olive.learnNhsNumber(person);
        olive.writeAboutMe(person);
        var plan = olive.openPlanWithGoal(person, referral).path("id").asString();
        var group = Journey.groupsNear("XW1 2AB")
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals("Gardening Together"))
                .findFirst()
                .orElseThrow();
        var service = group.path("id").asString();
        var offer = olive.offer(referral, service);
        var budget = expect(
                        201,
                        as("link.worker")
                                .post(
                                        "/api/v1/budgets",
                                        Map.of("personId", person, "route", "DISCRETIONARY", "purpose", "A bicycle")))
                .json()
                .path("id")
                .asString();
        expect(200, as(olive.who).put("/api/v1/me", Map.of()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(List.of(
                                as(olive.who).get("/api/v1/about-me/" + person).status(),
                                as(olive.who)
                                        .get("/api/v1/referrals/mine")
                                        .json()
                                        .size()))
                        .containsExactly(200, 1));
        return new Circle(olive.who, person, referral, offer, plan, budget, service, groupOf(service));
    }

    private static String groupOf(String service) {
        return expect(200, Harrowdale.gateway().get("/open-referral-uk/v3/services/" + service))
                .json()
                .path("organization")
                .path("id")
                .asString();
    }

    /// Puts the ids into a path such as `/api/v1/referrals/{referral}`.
    String in(String path) {
        return path.replace("{person}", person)
                .replace("{referral}", referral)
                .replace("{offer}", offer)
                .replace("{plan}", plan)
                .replace("{budget}", budget)
                .replace("{service}", service)
                .replace("{group}", group);
    }
}
