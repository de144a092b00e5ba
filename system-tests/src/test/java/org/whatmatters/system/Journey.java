package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import tools.jackson.databind.JsonNode;

/// One person's way through every service, step by step, through the API at the gateway. Each step expects to
/// succeed and answers what came of it.
final class Journey {

    static final Duration SOON = Duration.ofSeconds(30);

    final Newcomer who;

    Journey(Newcomer who) {
        this.who = who;
    }

    static Map<String, Object> doorstepAnswers(String name, String phone) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("givenName", name);
        answers.put("postcode", "XW1 2AB");
        answers.put("safeContactWay", "CALL");
        answers.put("phone", phone);
        answers.put("reason", "Has not left the house since the winter");
        answers.put("needs", List.of("LONELINESS"));
        answers.put("ownWords", "I miss my garden");
        answers.put("personKnows", "agrees");
        answers.put("risks", List.of("NO_KNOWN_RISKS"));
        answers.put("visitHazards", List.of("NONE_SEEN"));
        return answers;
    }

    /// As their practice knows them: by the number.
    Map<String, Object> gpAnswers() {
        return Map.of(
                "nhsNumber",
                who.nhsNumber(),
                "givenName",
                who.name(),
                "reason",
                "Comes in often, lonely",
                "personKnows",
                "agrees");
    }

    static Answer submit(String account, String form, Map<String, Object> answers) {
        return as(account).post("/api/v1/referrals", Map.of("form", form, "formVersion", 1, "answers", answers));
    }

    JsonNode refer() {
        return expect(201, submit("fire.officer", "fire", doorstepAnswers(who.name(), who.phone())))
                .json();
    }

    /// The same name at the same door may be the same person.
    ///
    /// @return the id of the question that it raises
    String isReferredAgain() {
        refer();
        return find(
                        "link.worker",
                        "/api/v1/candidates?limit=200",
                        waiting -> waiting.path("personName").asString().equals(who.name()))
                .path("id")
                .asString();
    }

    /// Two referrals of one person, found to be so by who works with both.
    ///
    /// @return the id of the merge
    String isReferredTwiceAndFoundToBeOne() {
        caseFile("triager", refer().path("id").asString());
        var candidate = isReferredAgain();
        var path = "/api/v1/candidates/" + candidate;
        var version = expect(200, as("link.worker").get(path)).version();
        expect(
                200,
                as("link.worker")
                        .ifMatch(version)
                        .put(path + "/word", Map.of("verdict", "SAME", "because", "I asked")));
        return candidate;
    }

    static JsonNode find(String account, String list, Predicate<JsonNode> wanted) {
        var found = new AtomicReference<JsonNode>();
        await().atMost(SOON)
                .untilAsserted(() -> found.set(expect(200, as(account).get(list))
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(wanted)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not in " + list))));
        return found.get();
    }

    /// Nobody sees it before it is known who it is about, a moment after it was sent.
    Answer caseFile(String account, String referral) {
        var found = new AtomicReference<Answer>();
        await().atMost(SOON)
                .untilAsserted(() -> found.set(expect(200, as(account).get("/api/v1/referrals/" + referral))));
        return found.get();
    }

    /// A change to the newest version of the referral.
    Answer change(String account, String referral, String what, Object body) {
        var version = caseFile(account, referral).version();
        return expect(200, as(account).ifMatch(version).put("/api/v1/referrals/" + referral + "/" + what, body));
    }

    Answer add(String account, String referral, String what, Object body) {
        var version = caseFile(account, referral).version();
        return expect(200, as(account).ifMatch(version).post("/api/v1/referrals/" + referral + "/" + what, body));
    }

    JsonNode acceptAndAssign(String referral) {
        change("triager", referral, "acceptance", Map.of());
        return change("triager", referral, "assignment", Map.of("worker", Harrowdale.LINK_WORKER_SAM))
                .json();
    }

    JsonNode speak(String referral) {
        return add("link.worker", referral, "contacts", Map.of("channel", "PHONE", "outcome", "SPOKE"))
                .json();
    }

    JsonNode sayThatTextingIsSafe(String person) {
        return record(
                person,
                "safe-contact",
                Map.of(
                        "call", "YES",
                        "sms", "YES",
                        "voicemail", "NO",
                        "email", "UNKNOWN",
                        "app", "UNKNOWN",
                        "letter", "NO",
                        "visit", "YES",
                        "askedAlone", true));
    }

    JsonNode learnNhsNumber(String person) {
        var record = recordOf(person).json();
        var details = new LinkedHashMap<String, Object>();
        for (var field :
                List.of("givenName", "familyName", "telecoms", "addresses", "noFixedAbode", "interpreterNeeded")) {
            if (record.has(field)) {
                details.put(field, record.get(field));
            }
        }
        details.put("birthDate", who.birthYear());
        details.put("nhsNumber", who.nhsNumber());
        details.put("because", "They told me on the phone");
        return record(person, "details", details);
    }

    Answer recordOf(String person) {
        var found = new AtomicReference<Answer>();
        await().atMost(SOON)
                .untilAsserted(() -> found.set(expect(200, as("link.worker").get("/api/v1/people/" + person))));
        return found.get();
    }

    private JsonNode record(String person, String what, Object body) {
        return expect(
                        200,
                        as("link.worker")
                                .ifMatch(recordOf(person).version())
                                .put("/api/v1/people/" + person + "/" + what, body))
                .json();
    }

    JsonNode book(String referral) {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        return add(
                        "link.worker",
                        referral,
                        "appointments",
                        Map.of("kind", "AT_OUR_OFFICE", "startsAt", tomorrow.toString(), "place", "The library"))
                .json();
    }

    JsonNode writeAboutMe(String person) {
        Api worker = as("link.worker");
        var path = "/api/v1/about-me/" + person;
        var before = new AtomicReference<Answer>();
        await().atMost(SOON).untilAsserted(() -> before.set(expect(200, worker.get(path))));
        return expect(
                        200,
                        worker.ifMatch(before.get().version())
                                .put(path, Map.of("whatIsMostImportant", "My garden, and somebody to talk to.")))
                .json();
    }

    JsonNode openPlanWithGoal(String person, String referral) {
        var plan = expect(
                201, as("link.worker").post("/api/v1/plans", Map.of("personId", person, "referralId", referral)));
        return expect(
                        201,
                        as("link.worker")
                                .ifMatch(plan.version())
                                .post(
                                        "/api/v1/plans/"
                                                + plan.json().path("id").asString() + "/goals",
                                        Map.of(
                                                "text",
                                                "I want to grow tomatoes again",
                                                "importance",
                                                9,
                                                "actions",
                                                List.of(Map.of(
                                                        "what", "Go to the gardening group",
                                                        "who", "Me and Sam",
                                                        "when", "on Tuesdays",
                                                        "confidence", 8)))))
                .json();
    }

    static JsonNode groupsNear(String postcode) {
        return expect(
                        200,
                        as("link.worker")
                                .get("/api/v1/directory/services?limit=20&postcode=" + postcode.replace(" ", "%20")))
                .json();
    }

    /// Asks the group, and answers the id of the offer.
    String offer(String referral, String service) {
        return add("link.worker", referral, "offers", Map.of("serviceId", service, "need", "Company in a garden"))
                .json()
                .path("offers")
                .get(0)
                .path("id")
                .asString();
    }

    static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }
}
