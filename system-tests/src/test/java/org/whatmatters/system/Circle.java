package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.SOON;
import static org.whatmatters.system.Journey.expect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

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

    static final List<String> HEADINGS = List.of(
            "WHAT_IS_MOST_IMPORTANT",
            "PEOPLE_IMPORTANT",
            "HOW_I_COMMUNICATE",
            "MY_WELLNESS",
            "PLEASE_DO_AND_DONT",
            "HOW_AND_WHEN_TO_SUPPORT",
            "ALSO_WORTH_KNOWING",
            "PLAN");

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

    /// Somebody with the same circle, of whom only the link worker may know.
    static Circle ofSomebodyRestricted() {
        var hidden = ofOlive();
        var path = "/api/v1/people/" + hidden.person();
        var version = expect(200, as("link.worker").get(path)).version();
        expect(
                200,
                as("link.worker")
                        .ifMatch(version)
                        .put(
                                path + "/restriction",
                                Map.of("reason", "DANGER_FROM_SOMEBODY", "reviewOn", "2099-01-01")));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(List.of(
                                as("triager")
                                        .get("/api/v1/referrals/" + hidden.referral())
                                        .status(),
                                as("health.coach")
                                        .get("/api/v1/about-me/" + hidden.person())
                                        .status(),
                                as("budget.officer")
                                        .get("/api/v1/budgets/" + hidden.budget())
                                        .status(),
                                as("health.coach")
                                        .get("/api/v1/messages?personId=" + hidden.person())
                                        .status()))
                        .containsOnly(404));
        return hidden;
    }

    /// The id of a look at this person, once one is shown to them.
    String aLook() {
        var looks = new AtomicReference<JsonNode>();
        await().atMost(SOON).untilAsserted(() -> {
            looks.set(expect(200, as(olive).get("/api/v1/me/looks")).json().path("items"));
            assertThat(looks.get()).isNotEmpty();
        });
        return looks.get().get(0).path("id").asString();
    }

    /// The id of the question that the person asks about a look.
    String questioned(String look) {
        expect(201, as(olive).post("/api/v1/me/looks/" + look + "/question", Map.of("words", "Why did they look?")));
        return expect(200, as(olive).get("/api/v1/me/questions"))
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    /// The id of the override by which a worker of another organisation sees this person for an hour.
    String brokenBy(String account) {
        return expect(
                        201,
                        as(account)
                                .post(
                                        "/api/v1/overrides/break-glass",
                                        Map.of(
                                                "nhsNumber",
                                                olive.nhsNumber(),
                                                "reason",
                                                "RISK_TO_LIFE",
                                                "because",
                                                "She was found unconscious at the bus stop.",
                                                "personTold",
                                                true)))
                .json()
                .path("id")
                .asString();
    }

    /// The id of a change that the link worker proposes, and nobody has answered.
    String proposal() {
        return expect(
                        201,
                        as("link.worker")
                                .post(
                                        "/api/v1/people/" + person + "/proposals",
                                        Map.of("fact", "NAME", "givenName", "Olivia", "because", "It is on the door")))
                .json()
                .path("id")
                .asString();
    }

    /// The id of what lets a helper see and do everything that a person can let anybody, once every service knows of
    /// it.
    String helpedBy(Newcomer helper) {
        var proxies = "/api/v1/people/" + person + "/proxies";
        var code = expect(
                        201,
                        as(olive)
                                .post(
                                        proxies,
                                        Map.of(
                                                "name",
                                                helper.name(),
                                                "kind",
                                                "HELPER",
                                                "headings",
                                                HEADINGS,
                                                "scopes",
                                                List.of("WRITE_ABOUT_ME", "SEE_REFERRALS", "SEE_BUDGET"),
                                                "until",
                                                LocalDate.now(ZoneOffset.UTC)
                                                        .plusMonths(6)
                                                        .toString(),
                                                "looksAfter",
                                                true)))
                .json();
        var proxy = code.path("proxyId").asString();
        expect(
                200,
                as(helper)
                        .post(
                                "/api/v1/me/helping",
                                Map.of("code", code.path("code").asString(), "looksAfter", true)));
        expect(200, as(olive).ifMatch("\"3\"").put(proxies + "/" + proxy + "/confirmation", Map.of()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(List.of(
                                as(helper).get("/api/v1/about-me/" + person).status(),
                                as(helper)
                                        .get("/api/v1/referrals/helped/" + person)
                                        .status(),
                                as(helper)
                                        .get("/api/v1/budgets/helped/" + person)
                                        .status()))
                        .containsOnly(200));
        return proxy;
    }

    /// Lets somebody decide for them who sees what, which they cannot decide themselves.
    void decidedForBy(Newcomer attorney) {
        var today = LocalDate.now(ZoneOffset.UTC);
        expect(
                201,
                as("link.worker")
                        .post(
                                "/api/v1/people/" + person + "/capacity-findings",
                                Map.of(
                                        "decision",
                                        "SHARING",
                                        "outcome",
                                        "CANNOT_DECIDE",
                                        "because",
                                        "Asked twice with pictures, on two mornings",
                                        "foundOn",
                                        today.minusDays(1).toString(),
                                        "reviewOn",
                                        today.plusMonths(3).toString())));
        var proxies = "/api/v1/people/" + person + "/proxies";
        var code = expect(
                        201,
                        as("link.worker")
                                .post(
                                        proxies,
                                        Map.of(
                                                "name",
                                                attorney.name(),
                                                "kind",
                                                "ATTORNEY_FOR_HEALTH",
                                                "authority",
                                                "Lasting power of attorney, 7001",
                                                "headings",
                                                List.of(),
                                                "scopes",
                                                List.of(),
                                                "until",
                                                today.plusMonths(6).toString(),
                                                "looksAfter",
                                                false,
                                                "how",
                                                "FACE_TO_FACE")))
                .json();
        expect(
                200,
                as(attorney)
                        .post(
                                "/api/v1/me/helping",
                                Map.of("code", code.path("code").asString(), "looksAfter", false)));
        expect(
                200,
                as("link.worker")
                        .ifMatch("\"3\"")
                        .put(proxies + "/" + code.path("proxyId").asString() + "/confirmation", Map.of()));
    }

    /// An order for a copy of all that is held on this person.
    ///
    /// @param entry one thing about health that is held
    record Copy(String order, String entry) {}

    /// Ordered by the officer of the board, and assembled once every service has heard of it.
    Copy copied() {
        var orders = "/api/v1/subject-access";
        var officer = as("ig.officer");
        var order = expect(
                        201,
                        officer.post(
                                orders,
                                Map.of(
                                        "nhsNumber",
                                        olive.nhsNumber(),
                                        "receivedOn",
                                        LocalDate.now(ZoneOffset.UTC)
                                                .minusDays(1)
                                                .toString(),
                                        "check",
                                        Map.of("identityHow", "RUNG_BACK", "spokenAlone", true, "madeToAsk", "NO"))))
                .json()
                .path("id")
                .asString();
        var path = orders + "/" + order;
        await().atMost(SOON).untilAsserted(() -> {
            var version = expect(200, officer.get(path)).version();
            expect(200, officer.ifMatch(version).put(path + "/assembly", Map.of()));
            assertThat(officer.get(path).json().path("state").asString()).isEqualTo("assembled");
        });
        var entry = expect(200, as("board.clinician").get(orders + "/harm-reviews/" + order))
                .json()
                .at("/entries/0/id")
                .asString();
        return new Copy(order, entry);
    }

    private static String groupOf(String service) {
        return expect(200, Harrowdale.gateway().get("/open-referral-uk/v3/services/" + service))
                .json()
                .path("organization")
                .path("id")
                .asString();
    }

    /// The id of a time to talk that the link worker agreed with them.
    String appointment() {
        return new Journey(olive)
                .book(referral)
                .path("appointments")
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow()
                .path("id")
                .asString();
    }

    /// The id of what the link worker wrote down about them.
    String note() {
        return expect(
                        200,
                        as("link.worker")
                                .post("/api/v1/referrals/" + referral + "/notes", Map.of("words", "She likes tea")))
                .json()
                .at("/notes/0/id")
                .asString();
    }

    /// The id of the visit on which the link worker is.
    String visit() {
        var worker = as("link.worker");
        var ring = expect(200, worker.get("/api/v1/referrals/colleagues"))
                .json()
                .required(0)
                .required("subject")
                .asString();
        var backBy = Instant.now().plus(Duration.ofHours(1)).toString();
        var out = Map.of("referralId", referral, "backBy", backBy, "ring", ring);
        expect(204, worker.put("/api/v1/visits/mine", out));
        return expect(200, worker.get("/api/v1/visits")).json().at("/mine/id").asString();
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
