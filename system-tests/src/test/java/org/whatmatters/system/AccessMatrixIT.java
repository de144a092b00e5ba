package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.system.Journey.expect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.local.platform.Part;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;

/// Every route the services expose × everybody who might try it. A new route fails here until it has a row.
///
/// Rules: docs/domain/access.md.
@Execution(ExecutionMode.CONCURRENT)
class AccessMatrixIT {

    /// What a caller gets who has the role, but no business with these records.
    enum Stranger {
        /// The record does not exist for them.
        NOT_THERE,
        /// They get their own list, and these records are not in it.
        NOT_IN_THE_LIST,
        /// The route shows nothing of anybody in particular.
        WELCOME
    }

    /// @param right an account that may, or nobody where only a capability does
    /// @param wrongRole an account whose role may not use the route; none where every role may
    /// @param stranger an account with the role, of another organisation, or another person
    record Row(
            Route route,
            String path,
            @Nullable Object body,
            String right,
            @Nullable String wrongRole,
            String stranger,
            Stranger strangerGets) {

        Answer ask(Api api, Circle circle) {
            var text = body == null ? null : circle.in(body.toString());
            var address = circle.in(path)
                    .replace("{restricted}", hidden.person())
                    .replace("{look}", look)
                    .replace("{question}", question)
                    .replace("{candidate}", candidate)
                    .replace("{merge}", merge)
                    .replace("{override}", override)
                    .replace("{proxy}", proxy)
                    .replace("{copy}", copy.order())
                    .replace("{held}", copy.entry())
                    .replace("{proposal}", proposal)
                    .replace("{draft}", draft)
                    .replace("{appointment}", appointment)
                    .replace("{visit}", visit)
                    .replace("{note}", note)
                    .replace("{sentByPractice}", sentByPractice)
                    .replace("{lookSearch}", lookSearch)
                    .replace("{listSearch}", listSearch);
            // No record ever has this version: a caller who passes every wall meets 412, and nothing is changed.
            return api.ifMatch("\"999999\"").send(route.method(), address, text, "application/json");
        }

        /// The same of somebody and something that has never been.
        Answer askOfNobody(Api api) {
            return api.ifMatch("\"999999\"")
                    .send(
                            route.method(),
                            ofNobody(path),
                            body == null ? null : ofNobody(body.toString()),
                            "application/json");
        }

        private static String ofNobody(String text) {
            return text.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        }

        boolean isAboutSomebody() {
            return Pattern.compile("\\{(person|referral|offer|plan|budget)}")
                    .matcher(path + body)
                    .find();
        }

        @Override
        public String toString() {
            return route.toString();
        }
    }

    private static Circle circle;

    /// Somebody with the same circle, hidden from everybody but the link worker.
    private static Circle hidden;

    /// Somebody looked at Olive, and she has asked why.
    private static String look = "";

    private static String question = "";

    /// Somebody like Olive was referred, and of somebody else two records are one now.
    private static String candidate = "";

    private static String merge = "";

    /// A doctor broke the glass for Olive.
    private static String override = "";

    /// Somebody whom Olive lets see and do all that can be let, and by what.
    private static final Newcomer HELPER = Newcomer.arriving();

    private static String proxy = "";

    /// Somebody who holds her power of attorney for health, while she cannot decide who sees what.
    private static final Newcomer DECIDER = Newcomer.arriving();

    /// The officer assembled a copy of all that is held on Olive.
    private static Circle.Copy copy = new Circle.Copy("", "");

    /// The link worker proposed to write Olive's name otherwise.
    private static String proposal = "";

    /// The officer looked for looks.
    private static String lookSearch = "";

    /// A worker looked for somebody in their list.
    private static String listSearch = "";

    /// A practice sent one.
    private static String sentByPractice = "";
    /// The link worker and Olive agreed on a time, and the worker wrote something down.
    private static String appointment = "";

    private static String note = "";

    /// The link worker is out.
    private static String visit = "";

    /// An officer began a form.
    private static String draft = "";

    @BeforeAll
    static void two_people_are_supported_and_one_is_restricted() {
        circle = Circle.ofOlive();
        hidden = Circle.ofSomebodyRestricted();
        look = circle.aLook();
        question = circle.questioned(look);
        candidate = new Journey(circle.olive()).isReferredAgain();
        merge = new Journey(Newcomer.arriving()).isReferredTwiceAndFoundToBeOne();
        override = circle.brokenBy("gp");
        PersonAccounts.open(HELPER);
        proxy = circle.helpedBy(HELPER);
        PersonAccounts.open(DECIDER);
        circle.decidedForBy(DECIDER);
        copy = circle.copied();
        proposal = circle.proposal();
        var patient = new Journey(Newcomer.arriving());
        sentByPractice = expect(201, Journey.submit("gp", "gp", patient.gpAnswers()))
                .json()
                .path("id")
                .asString();
        patient.caseFile("triager", sentByPractice);
        appointment = circle.appointment();
        note = circle.note();
        visit = circle.visit();
        draft = UUID.randomUUID().toString();
        expect(204, as("fire.officer").put("/api/v1/drafts/" + draft, FIRE_DRAFT));
        expect(200, as("fire.officer").put("/api/v1/referral-card", "{}"));
        listSearch = expect(201, as("link.worker").post("/api/v1/referrals/searches", Map.of("typed", "Hartley")))
                .json()
                .path("id")
                .asString();
        lookSearch = expect(
                        201,
                        as("ig.officer")
                                .post(
                                        "/api/v1/looks/searches",
                                        Map.of(
                                                "from", "2026-01-01",
                                                "until", "2026-01-02",
                                                "because", "To see who may read it")))
                .json()
                .path("id")
                .asString();
    }

    private static final String ORGANISATION = """
            {"alias": "harrowdale-fire", "name": "Harrowdale Fire and Rescue", "kind": "FIRE", "feedbackLevel": 2}""";
    private static final String FIRE_FORM = """
            {"form": "fire", "formVersion": 1, "answers": {}}""";
    private static final String FIRE_DRAFT = """
            {"form": "fire", "formVersion": 1, "answers": {}, "lastPage": "person"}""";

    static Stream<Row> everyRow() {
        return Stream.of(
                        forms(),
                        drafting(),
                        sending(),
                        hosting(),
                        offering(),
                        groups(),
                        people(),
                        agreeing(),
                        overriding(),
                        helping(),
                        assuring(),
                        ringing(),
                        proposing(),
                        searchingLooks(),
                        copying(),
                        administering(),
                        restricting(),
                        looking(),
                        deciding(),
                        planning(),
                        finding(),
                        lookingAfterListings(),
                        signposting(),
                        paying(),
                        telling())
                .flatMap(List::stream);
    }

    private static List<Row> forms() {
        return List.of(
                row("GET /api/v1/forms", null, "fire.officer", "link.worker", "police.officer", Stranger.WELCOME),
                row(
                        "GET /api/v1/forms/{id=fire}",
                        null,
                        "fire.officer",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/form-definitions",
                        null,
                        "form.editor",
                        "fire.officer",
                        "form.editor",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/form-definitions/{id=fire}/{version=1}",
                        null,
                        "form.editor",
                        "fire.officer",
                        "form.editor",
                        Stranger.WELCOME));
    }

    private static List<Row> drafting() {
        return List.of(
                row(
                        "GET /api/v1/drafts",
                        null,
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_IN_THE_LIST),
                row(
                        "GET /api/v1/drafts/{id={draft}}",
                        null,
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/drafts/{id={draft}}",
                        FIRE_DRAFT,
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_THERE),
                // Of one that has never been: nothing of the other rows' is thrown away.
                row(
                        "POST /api/v1/drafts/{id={draft}}/private-word",
                        "{}",
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/drafts/{id={draft}}/private-word",
                        null,
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.WELCOME),
                row(
                        "DELETE /api/v1/drafts/{id=" + Harrowdale.user(0xff) + "}",
                        null,
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_THERE));
    }

    private static List<Row> sending() {
        return List.of(
                row(
                        "POST /api/v1/referrals",
                        FIRE_FORM,
                        "fire.officer",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_THERE),
                row(
                        "POST /api/v1/referrals/linked",
                        "{\"referrals\": []}",
                        "fire.officer",
                        "link.worker",
                        "police.officer",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/referrals/sent",
                        null,
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_IN_THE_LIST),
                row(
                        "GET /api/v1/referrals/sent/counts",
                        null,
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/referrals/sent/to-ring",
                        null,
                        "fire.officer",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_IN_THE_LIST),
                row(
                        "GET /api/v1/referrals/host-hours",
                        null,
                        "fire.officer",
                        "link.worker",
                        "police.officer",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/referrals/sent/{id={referral}}",
                        null,
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/referrals/sent/{id={referral}}/answer",
                        "{\"answer\": \"She lives alone.\"}",
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/referrals/sent/{id={referral}}/withdrawal",
                        "{\"reasonCode\": \"MISTAKEN\"}",
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/referrals/sent/{id={referral}}/amendments",
                        null,
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_THERE),
                row(
                        "POST /api/v1/referrals/sent/{id={referral}}/amendments",
                        "{\"answers\": {}, \"because\": \"A slip\"}",
                        "fire.colleague",
                        "link.worker",
                        "police.officer",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/referrals/sent/not-in-record",
                        null,
                        "gp",
                        "link.worker",
                        "riverside.gp",
                        Stranger.NOT_IN_THE_LIST),
                row(
                        "GET /api/v1/referrals/sent/not-in-record/count",
                        null,
                        "gp",
                        "link.worker",
                        "fire.officer",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/referrals/sent/{id={sentByPractice}}/record-copies",
                        null,
                        "gp",
                        "link.worker",
                        "riverside.gp",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/referrals/sent/{id={sentByPractice}}/record-copies/{stage=REFERRED}",
                        "{}",
                        "gp",
                        "link.worker",
                        "riverside.gp",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/referral-card",
                        null,
                        "fire.officer",
                        "link.worker",
                        "police.officer",
                        Stranger.WELCOME),
                row(
                        "PUT /api/v1/referral-card",
                        "{}",
                        "fire.officer",
                        "link.worker",
                        "police.officer",
                        Stranger.WELCOME),
                row(
                        "POST /api/v1/referrals/mine/claims",
                        "{\"code\": \"none\"}",
                        "olive",
                        "link.worker",
                        "sam",
                        Stranger.WELCOME),
                row("GET /api/v1/referrals/mine", null, "olive", "link.worker", "sam", Stranger.NOT_IN_THE_LIST));
    }

    private static List<Row> hosting() {
        var one = "/api/v1/referrals/{id={referral}}";
        return List.of(
                row(
                        "GET /api/v1/referrals/incoming",
                        null,
                        "triager",
                        "fire.officer",
                        "trust.triager",
                        Stranger.NOT_IN_THE_LIST),
                row(
                        "GET /api/v1/referrals/caseload",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_IN_THE_LIST),
                row(
                        "GET /api/v1/referrals/incoming/counts",
                        null,
                        "triager",
                        "fire.officer",
                        "trust.triager",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/referrals/caseload/counts",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.WELCOME),
                row("GET /api/v1/referrals/team", null, "team.lead", "link.worker", "trust.triager", Stranger.WELCOME),
                row(
                        "GET /api/v1/visits",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_IN_THE_LIST),
                row(
                        "PUT /api/v1/visits/mine",
                        """
                        {"referralId": "{referral}", "backBy": "2026-01-01T10:00:00Z", "ring": "%s"}""".formatted(Harrowdale.user(1)),
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/visits/{id={visit}}/safety",
                        "{}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "POST /api/v1/referrals/searches",
                        "{\"typed\": \"Hartley\"}",
                        "link.worker",
                        "ig.officer",
                        "trust.link.worker",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/referrals/searches/{id={listSearch}}",
                        null,
                        "link.worker",
                        "ig.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/referrals/incoming/leaving",
                        null,
                        "triager",
                        "link.worker",
                        "trust.triager",
                        Stranger.NOT_IN_THE_LIST),
                row(
                        "GET /api/v1/referrals/unowned",
                        null,
                        "team.lead",
                        "link.worker",
                        "trust.triager",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/referrals/incoming/unidentified",
                        null,
                        "triager",
                        "link.worker",
                        "trust.triager",
                        Stranger.WELCOME),
                row("GET /api/v1/referrals/workers", null, "triager", "link.worker", "trust.triager", Stranger.WELCOME),
                row(
                        "PUT /api/v1/referrals/workers/{subject=" + Harrowdale.LINK_WORKER_SAM + "}/capacity",
                        "{\"most\": 200}",
                        "team.lead",
                        "link.worker",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/referrals/absences",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.WELCOME),
                row(
                        "POST /api/v1/referrals/absences",
                        "{}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.WELCOME),
                row(
                        "PUT /api/v1/referrals/absences/{id=" + Harrowdale.user(0xff) + "}",
                        "{}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "DELETE /api/v1/referrals/absences/{id=" + Harrowdale.user(0xff) + "}",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row("GET /api/v1/referrals/hosts", null, "triager", "link.worker", "trust.triager", Stranger.WELCOME),
                row(
                        "GET /api/v1/referrals/colleagues",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.triager",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/referrals/reviews",
                        null,
                        "team.lead",
                        "link.worker",
                        "trust.triager",
                        Stranger.WELCOME),
                row("GET " + one, null, "link.worker", "fire.officer", "trust.triager", Stranger.NOT_THERE),
                row("PUT " + one + "/acceptance", "{}", "triager", "link.worker", "trust.triager", Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/assignment",
                        "{\"worker\": \"" + Harrowdale.LINK_WORKER_SAM + "\"}",
                        "triager",
                        "link.worker",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/question",
                        "{\"question\": \"Does she live alone?\"}",
                        "triager",
                        "link.worker",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/redirection",
                        "{\"host\": \"" + Harrowdale.LINK_WORKER_SAM + "\", \"reasonCode\": \"OTHER\"}",
                        "triager",
                        "link.worker",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/waiting",
                        "{\"expectedOn\": \"2020-01-01\"}",
                        "triager",
                        "link.worker",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/weight",
                        "{\"weight\": \"USUAL\"}",
                        "team.lead",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row("PUT " + one + "/sharing", "{}", "triager", "link.worker", "trust.triager", Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/pause",
                        "{\"reasonCode\": \"AWAY\", \"resumeOn\": \"2020-01-01\"}",
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/resumption",
                        "{}",
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/reopening",
                        "{\"reasonCode\": \"PERSON_ASKED\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/withdrawal-answer",
                        "{\"agreed\": false}",
                        "link.worker",
                        "fire.officer",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "GET " + one + "/amendments",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "POST " + one + "/amendments",
                        "{\"answers\": {}, \"because\": \"A slip\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/amendments/{amendment={referral}}/decision",
                        "{\"decision\": \"TAKE_ON\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/review",
                        "{\"note\": \"Both are right\"}",
                        "team.lead",
                        "link.worker",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/ending",
                        "{\"ending\": \"CLOSED\", \"reasonCode\": \"SUPPORT_GIVEN\", \"outcome\": \"HELPED\","
                                + " \"personSays\": \"HELPED\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "POST " + one + "/contacts",
                        "{\"channel\": \"PHONE\", \"outcome\": \"NO_ANSWER\"}",
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "POST " + one + "/appointments",
                        "{\"kind\": \"PHONE_CALL\", \"startsAt\": \"2020-01-01T10:00:00Z\"}",
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/appointments/{appointment={appointment}}/new-time",
                        "{\"kind\": \"PHONE_CALL\", \"startsAt\": \"2020-01-01T10:00:00Z\", \"askedBy\": \"US\","
                                + " \"why\": \"x\"}",
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/appointments/{appointment={appointment}}/attendance",
                        "{\"who\": \"CAME\"}",
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "POST " + one + "/appointments/{appointment={appointment}}/attendance-corrections",
                        "{\"who\": \"CAME\", \"reason\": \"x\"}",
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/appointments/{appointment={appointment}}/cancellation",
                        "{\"askedBy\": \"US\", \"why\": \"x\"}",
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "POST " + one + "/notes",
                        "{\"words\": \"x\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "POST " + one + "/notes/{note={note}}/versions",
                        "{\"words\": \"x\", \"reason\": \"x\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "POST " + one + "/offers",
                        "{\"serviceId\": \"{service}\"}",
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "POST " + one + "/offers/{offer={offer}}/links",
                        "{\"phone\": \"019a8000-0000-7000-8000-0000000000ff\"}",
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE));
    }

    /// How groups answer, and the phones that teams put down for it. A number that nobody agreed to is refused: nothing
    /// is kept.
    private static List<Row> groups() {
        var phone = "/api/v1/group-phones/{serviceId={service}}";
        var notAgreed = "{\"number\": \"07700 900123\", \"agreed\": false}";
        return List.of(
                row(
                        "GET /api/v1/referrals/groups/{serviceId={service}}",
                        null,
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.WELCOME),
                row("GET " + phone, null, "link.worker", "triager", "trust.link.worker", Stranger.WELCOME),
                row("PUT " + phone, notAgreed, "link.worker", "triager", "trust.link.worker", Stranger.WELCOME),
                row("DELETE " + phone, null, "link.worker", "triager", "trust.link.worker", Stranger.WELCOME));
    }

    private static List<Row> offering() {
        return List.of(
                row(
                        "GET /api/v1/offers",
                        null,
                        "garden.leader",
                        "link.worker",
                        "choir.leader",
                        Stranger.NOT_IN_THE_LIST),
                row(
                        "GET /api/v1/offers/counts",
                        null,
                        "garden.leader",
                        "link.worker",
                        "choir.leader",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/offers/nudges",
                        null,
                        "garden.leader",
                        "link.worker",
                        "choir.leader",
                        Stranger.NOT_IN_THE_LIST),
                row(
                        "GET /api/v1/offers/{id={offer}}",
                        null,
                        "garden.leader",
                        "link.worker",
                        "choir.leader",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/offers/{id={offer}}/acceptance",
                        "{}",
                        "garden.leader",
                        "link.worker",
                        "choir.leader",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/offers/{id={offer}}/rejection",
                        "{\"reasonCode\": \"NO_CAPACITY\"}",
                        "garden.leader",
                        "link.worker",
                        "choir.leader",
                        Stranger.NOT_THERE));
    }

    private static List<Row> people() {
        var safe = """
                {"call": "YES", "sms": "NO", "voicemail": "NO", "email": "NO", "app": "NO", "letter": "NO",
                 "visit": "NO", "askedAlone": true}""";
        return List.of(
                row(
                        "GET /api/v1/people/{id={person}}",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/people/{id={person}}/changes",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/people/{id={person}}/details",
                        "{\"givenName\": \"L\", \"noFixedAbode\": false, \"interpreterNeeded\": false, \"because\": \"x\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/people/{id={person}}/safe-contact",
                        safe,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/people/{id={person}}/death",
                        "{\"because\": \"x\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/people/{id={person}}/death/confirmation",
                        "{\"because\": \"x\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/people/{id={person}}/death/taking-back",
                        "{\"because\": \"x\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/people/{id={person}}/equality",
                        null,
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/people/{id={person}}/equality",
                        "{\"caring\": \"DECLINED\"}",
                        "olive",
                        "fire.officer",
                        "sam",
                        Stranger.NOT_THERE),
                row("GET /api/v1/me", null, "olive", "link.worker", "sam", Stranger.NOT_THERE),
                row("PUT /api/v1/me", "{}", "olive", "link.worker", "sam", Stranger.NOT_THERE),
                row("GET /api/v1/organisations", null, "link.worker", "olive", "fire.officer", Stranger.WELCOME),
                row(
                        "PUT /api/v1/organisations/{id=" + Harrowdale.organisation(7) + "}",
                        ORGANISATION,
                        "ics.admin",
                        "link.worker",
                        "ics.admin",
                        Stranger.WELCOME),
                row(
                        "PUT /api/v1/organisations/{id=" + Harrowdale.organisation(4) + "}/members/{subject="
                                + Harrowdale.user(9) + "}",
                        "{\"name\": \"Sam Reed\", \"roles\": [\"link-worker\"]}",
                        "ics.admin",
                        "org.admin",
                        "ics.admin",
                        Stranger.WELCOME));
    }

    /// The administrator may, and is refused for another reason: nothing is changed.
    private static List<Row> administering() {
        var here = "/api/v1/organisations/{id=" + Harrowdale.LINK_WORKERS + "}";
        var one = here + "/members/{subject=" + Harrowdale.user(0x0e) + "}";
        return List.of(
                row("GET /api/v1/organisations/mine", null, "org.admin", "olive", "trust.org.admin", Stranger.WELCOME),
                row("GET " + here, null, "org.admin", "team.lead", "trust.org.admin", Stranger.NOT_THERE),
                row("GET " + here + "/working", null, "org.admin", "team.lead", "trust.org.admin", Stranger.NOT_THERE),
                row("PUT " + here + "/working", "{}", "org.admin", "team.lead", "trust.org.admin", Stranger.NOT_THERE),
                row(
                        "GET " + here + "/identity-provider",
                        null,
                        "ics.admin",
                        "org.admin",
                        "ics.admin",
                        Stranger.WELCOME),
                row(
                        "PUT " + here + "/identity-provider",
                        "{\"issuer\": \"nowhere\", \"clientId\": \"a\", \"clientSecret\": \"b\"}",
                        "ics.admin",
                        "org.admin",
                        "ics.admin",
                        Stranger.WELCOME),
                row(
                        "DELETE " + here + "/identity-provider",
                        null,
                        "ics.admin",
                        "org.admin",
                        "ics.admin",
                        Stranger.WELCOME),
                row("GET " + here + "/roles", null, "org.admin", "team.lead", "trust.org.admin", Stranger.NOT_THERE),
                row("GET " + here + "/members", null, "org.admin", "team.lead", "trust.org.admin", Stranger.NOT_THERE),
                row("GET " + one, null, "org.admin", "team.lead", "trust.org.admin", Stranger.NOT_THERE),
                row(
                        "POST " + here + "/members",
                        "{\"givenName\": \"A\", \"familyName\": \"B\", \"email\": \"a@b.example\", \"roles\": [\"analyst\"]}",
                        "org.admin",
                        "team.lead",
                        "trust.org.admin",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/roles",
                        "{\"roles\": [\"triager\"]}",
                        "org.admin",
                        "team.lead",
                        "trust.org.admin",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/first-password",
                        "{\"password\": \"not-used-by-anybody\"}",
                        "org.admin",
                        "team.lead",
                        "trust.org.admin",
                        Stranger.NOT_THERE),
                row("DELETE " + one, null, "org.admin", "team.lead", "trust.org.admin", Stranger.NOT_THERE),
                row("GET " + here + "/systems", null, "org.admin", "team.lead", "trust.org.admin", Stranger.NOT_THERE),
                row(
                        "POST " + here + "/systems",
                        "{\"name\": \"\", \"keys\": \"\"}",
                        "org.admin",
                        "team.lead",
                        "ics.admin",
                        Stranger.WELCOME),
                row(
                        "PUT " + here + "/systems/{clientId=" + Harrowdale.user(0x0e) + "}/keys",
                        "{\"keys\": \"\"}",
                        "org.admin",
                        "team.lead",
                        "ics.admin",
                        Stranger.WELCOME),
                row(
                        "DELETE " + here + "/systems/{clientId=" + Harrowdale.user(0x0e) + "}",
                        null,
                        "org.admin",
                        "team.lead",
                        "trust.org.admin",
                        Stranger.NOT_THERE));
    }

    private static List<Row> agreeing() {
        return List.of(
                row(
                        "GET /api/v1/people/{id={person}}/agreements",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/people/{id={person}}/agreements/{organisationId=" + Harrowdale.organisation(7)
                                + "}",
                        "{\"headings\": [], \"wording\": 1, \"givenBy\": \"PERSON\", \"how\": \"BY_PHONE\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/narrowings",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_IN_THE_LIST));
    }

    private static List<Row> overriding() {
        var one = "/api/v1/overrides/{id={override}}";
        return List.of(
                row("POST /api/v1/overrides/break-glass", "{}", "gp", "triager", "trust.link.worker", Stranger.WELCOME),
                row("GET /api/v1/overrides/mine", null, "gp", "triager", "trust.link.worker", Stranger.NOT_IN_THE_LIST),
                row("PUT " + one + "/closing", "{}", "gp", "triager", "trust.link.worker", Stranger.NOT_THERE),
                row(
                        "POST /api/v1/people/{id={person}}/disclosures",
                        "{\"organisationId\": \"" + Harrowdale.organisation(7) + "\", \"headings\": [\"PLAN\"],"
                                + " \"lastDay\": \"2020-01-01\", \"reason\": \"RISK_TO_LIFE\","
                                + " \"because\": \"Somebody is in danger there.\", \"personTold\": true}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/overrides",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_IN_THE_LIST),
                row("GET " + one, null, "ig.officer", "link.worker", "council.ig.officer", Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/review",
                        "{\"finding\": \"JUSTIFIED\", \"note\": \"x\"}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row("GET /api/v1/me/overrides", null, "olive", "link.worker", "sam", Stranger.NOT_IN_THE_LIST));
    }

    private static List<Row> helping() {
        var proxies = "/api/v1/people/{id={person}}/proxies";
        var one = proxies + "/{proxyId={proxy}}";
        var grant = "{\"headings\": [], \"scopes\": [], \"until\": \"2020-01-01\", \"how\": \"BY_PHONE\"}";
        return List.of(
                row("GET " + proxies, null, "link.worker", "fire.officer", "trust.link.worker", Stranger.NOT_THERE),
                row(
                        "POST " + proxies,
                        "{\"name\": \"x\", \"kind\": \"HELPER\", \"looksAfter\": false, " + grant.substring(1),
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "POST " + one + "/code",
                        "{}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row("PUT " + one + "/confirmation", "{}", "link.worker", "fire.officer", "sam", Stranger.NOT_THERE),
                row("PUT " + one + "/grant", grant, "link.worker", "fire.officer", "sam", Stranger.NOT_THERE),
                row("PUT " + one + "/end", "{}", "link.worker", "fire.officer", "sam", Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/at-sixteen",
                        "{\"decided\": \"ENDS\", \"how\": \"BY_PHONE\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "POST /api/v1/people/{id={person}}/capacity-findings",
                        "{\"decision\": \"PLAN\", \"outcome\": \"CAN_DECIDE\", \"foundOn\": \"2999-01-01\","
                                + " \"because\": \"Asked with pictures.\"}",
                        "link.worker",
                        "olive",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/people/before-sixteen",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_IN_THE_LIST),
                row("GET /api/v1/me/helping", null, "helper", "link.worker", "sam", Stranger.NOT_IN_THE_LIST),
                row(
                        "POST /api/v1/me/helping",
                        "{\"code\": \"no code\", \"looksAfter\": false}",
                        "helper",
                        "link.worker",
                        "sam",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/me/helping/{personId={person}}/agreements",
                        null,
                        "decider",
                        "link.worker",
                        "sam",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/me/helping/{personId={person}}/agreements/{organisationId=%s}"
                                .formatted(Harrowdale.LINK_WORKERS),
                        "{\"headings\": [], \"wording\": 1}",
                        "decider",
                        "link.worker",
                        "sam",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/me/helping/{proxyId={proxy}}/end",
                        "{}",
                        "helper",
                        "link.worker",
                        "sam",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/referrals/helped/{personId={person}}",
                        null,
                        "helper",
                        "link.worker",
                        "sam",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/budgets/helped/{personId={person}}",
                        null,
                        "helper",
                        "link.worker",
                        "sam",
                        Stranger.NOT_THERE));
    }

    private static List<Row> assuring() {
        return List.of(
                row(
                        "GET /api/v1/organisations/assurance",
                        null,
                        "ics.admin",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_IN_THE_LIST),
                row(
                        "GET /api/v1/organisations/{id=" + Harrowdale.organisation(7) + "}/assurance",
                        null,
                        "fire.officer",
                        "olive",
                        "police.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/organisations/{id=" + Harrowdale.organisation(7) + "}/work-decision",
                        "{\"until\": \"2020-01-01\", \"because\": \"x\"}",
                        "ig.officer",
                        "ics.admin",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/organisations/{id=" + Harrowdale.organisation(7) + "}/assurance",
                        "{}",
                        "ics.admin",
                        "ig.officer",
                        "org.admin",
                        Stranger.NOT_THERE));
    }

    private static List<Row> ringing() {
        var contacts = "/api/v1/people/{id={person}}/personal-contacts";
        return List.of(
                row("GET " + contacts, null, "link.worker", "fire.officer", "trust.link.worker", Stranger.NOT_THERE),
                row(
                        "PUT " + contacts,
                        "{\"contacts\": [], \"because\": \"x\"}",
                        "link.worker",
                        "fire.officer",
                        "sam",
                        Stranger.NOT_THERE));
    }

    private static List<Row> proposing() {
        var proposals = "/api/v1/people/{id={person}}/proposals";
        return List.of(
                row("GET " + proposals, null, "link.worker", "fire.officer", "trust.link.worker", Stranger.NOT_THERE),
                row(
                        "POST " + proposals,
                        "{\"fact\": \"NAME\", \"givenName\": \"L\", \"because\": \"x\"}",
                        "fire.officer",
                        "olive",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + proposals + "/{proposalId={proposal}}/answer",
                        "{\"answer\": \"YES\", \"how\": \"BY_PHONE\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/people/{id={person}}/trace",
                        "{\"needed\": true, \"because\": \"x\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE));
    }

    private static List<Row> searchingLooks() {
        return List.of(
                row(
                        "POST /api/v1/looks/searches",
                        "{\"from\": \"2026-01-02\", \"until\": \"2026-01-01\", \"because\": \"A complaint\"}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/looks/searches/{id={lookSearch}}",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/looks/report?from=2026-01-01&until=2026-01-31",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE));
    }

    private static List<Row> copying() {
        var one = "/api/v1/subject-access/{id={copy}}";
        var reviews = "/api/v1/subject-access/harm-reviews";
        return List.of(
                row(
                        "POST /api/v1/subject-access",
                        "{\"nhsNumber\": \"9990000018\", \"receivedOn\": \"2099-01-01\", \"check\": {\"identityHow\": \"SIGNED_IN\", \"spokenAlone\": true, \"madeToAsk\": \"NO\"}}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/subject-access",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_IN_THE_LIST),
                row("GET " + one, null, "ig.officer", "link.worker", "council.ig.officer", Stranger.NOT_THERE),
                row(
                        "POST " + one + "/checks",
                        "{\"identityHow\": \"SIGNED_IN\", \"spokenAlone\": true, \"madeToAsk\": \"NO\"}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/lengthening",
                        "{\"because\": \"Two partners have left.\"}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/officer",
                        "{}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/assembly",
                        "{}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "GET " + one + "/entries",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "GET " + one + "/entries/{entryId={held}}",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/entries/{entryId={held}}/decision",
                        "{\"decision\": \"GIVE\"}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/controllers/{organisationId=" + Harrowdale.organisation(7) + "}",
                        "{\"saidBy\": \"Their officer\"}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/proposal",
                        "{}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/sending-back",
                        "{}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/release",
                        "{}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/closing",
                        "{\"because\": \"She does not want it.\"}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "GET " + one + "/archive",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row("GET " + reviews, null, "board.clinician", "ig.officer", "gp", Stranger.NOT_IN_THE_LIST),
                row("GET " + reviews + "/{id={copy}}", null, "board.clinician", "ig.officer", "gp", Stranger.NOT_THERE),
                row(
                        "GET " + reviews + "/{id={copy}}/entries/{entryId={held}}",
                        null,
                        "board.clinician",
                        "ig.officer",
                        "gp",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + reviews + "/{id={copy}}/entries/{entryId={held}}",
                        "{\"harm\": \"NO_HARM\", \"because\": \"Seen\"}",
                        "board.clinician",
                        "ig.officer",
                        "gp",
                        Stranger.NOT_THERE));
    }

    private static List<Row> restricting() {
        var one = "/api/v1/restrictions/{personId={restricted}}";
        return List.of(
                row(
                        "PUT /api/v1/people/{id={person}}/restriction",
                        "{\"reason\": \"OTHER\", \"reviewOn\": \"2099-01-01\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/restrictions",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_IN_THE_LIST),
                row("GET " + one, null, "ig.officer", "link.worker", "council.ig.officer", Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/named/{subject=" + Harrowdale.user(0x0c) + "}",
                        "{}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "DELETE " + one + "/named/{subject=" + Harrowdale.user(0x0c) + "}",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/review",
                        "{\"reviewOn\": \"2099-01-01\"}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/lifting",
                        "{\"because\": \"x\"}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE));
    }

    private static List<Row> looking() {
        var one = "/api/v1/questions/{id={question}}";
        return List.of(
                row("GET /api/v1/me/looks", null, "olive", "link.worker", "sam", Stranger.NOT_IN_THE_LIST),
                row("GET /api/v1/me/questions", null, "olive", "link.worker", "sam", Stranger.NOT_IN_THE_LIST),
                row(
                        "POST /api/v1/me/looks/{id={look}}/question",
                        "{\"words\": \"Why?\"}",
                        "olive",
                        "link.worker",
                        "sam",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/questions",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_IN_THE_LIST),
                row("GET " + one, null, "ig.officer", "link.worker", "council.ig.officer", Stranger.NOT_THERE),
                row(
                        "GET " + one + "/looks",
                        null,
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/answer",
                        "{\"answer\": \"x\"}",
                        "ig.officer",
                        "link.worker",
                        "council.ig.officer",
                        Stranger.NOT_THERE));
    }

    private static List<Row> deciding() {
        var one = "/api/v1/candidates/{id={candidate}}";
        var merged = "/api/v1/merges/{id={merge}}";
        return List.of(
                row(
                        "GET /api/v1/candidates",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_IN_THE_LIST),
                row("GET " + one, null, "link.worker", "fire.officer", "trust.link.worker", Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/word",
                        "{\"verdict\": \"SAME\", \"because\": \"x\"}",
                        "triager",
                        "fire.officer",
                        "trust.triager",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/merges",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_IN_THE_LIST),
                row("GET " + merged, null, "link.worker", "fire.officer", "ig.officer", Stranger.NOT_THERE),
                row(
                        "PUT " + merged + "/undoing",
                        "{\"because\": \"x\"}",
                        "triager",
                        "fire.officer",
                        "trust.triager",
                        Stranger.NOT_THERE));
    }

    private static List<Row> planning() {
        return List.of(
                row(
                        "GET /api/v1/about-me/{personId={person}}",
                        null,
                        "link.worker",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/about-me/{personId={person}}",
                        "{\"myWellness\": \"x\"}",
                        "olive",
                        "fire.officer",
                        "sam",
                        Stranger.NOT_THERE),
                row(
                        "POST /api/v1/plans",
                        "{\"personId\": \"{person}\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/plans?personId={person}",
                        null,
                        "olive",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row("GET /api/v1/plans/{id={plan}}", null, "olive", "triager", "sam", Stranger.NOT_THERE),
                row(
                        "POST /api/v1/plans/{id={plan}}/goals",
                        "{\"text\": \"x\", \"importance\": 5}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "POST /api/v1/given-resources",
                        "{\"personId\": \"{person}\", \"resourceId\": \"" + Harrowdale.user(0xff) + "\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/given-resources?personId={person}",
                        null,
                        "olive",
                        "triager",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "DELETE /api/v1/given-resources/{id=" + Harrowdale.user(0xff) + "}",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "POST /api/v1/given-resources/{id=" + Harrowdale.user(0xff) + "}/texts",
                        null,
                        "link.worker",
                        "olive",
                        "trust.link.worker",
                        Stranger.NOT_THERE));
    }

    private static List<Row> finding() {
        var noResource = "/api/v1/directory/resources/{id=" + Harrowdale.user(0xff) + "}";
        return List.of(
                row("GET /api/v1/directory/services?q=garden", null, "olive", null, "fire.officer", Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/services/{id={service}}",
                        null,
                        "olive",
                        null,
                        "fire.officer",
                        Stranger.WELCOME),
                row("GET /api/v1/directory/resources?q=back", null, "olive", null, "fire.officer", Stranger.WELCOME),
                row("GET " + noResource, null, "olive", null, "fire.officer", Stranger.NOT_THERE),
                row(
                        "POST /api/v1/directory/resources",
                        "{}",
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.WELCOME),
                row(
                        "PUT " + noResource,
                        """
                        {"kind": "LEAFLET", "title": "x", "description": "x", "publisher": "x", "reviewBy": "2026-01-01",
                         "conditions": ["OTHER"], "languages": ["en"], "formats": ["WEB"], "address": "https://x.example"}
                        """,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + noResource + "/withdrawal",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "POST /api/v1/directory/imports?source=matrix",
                        "[]",
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/imports",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/imports/{id=" + Harrowdale.user(0xff) + "}/refusals",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/directory/imports/{id=" + Harrowdale.user(0xff) + "}/flags",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/directory/imports/{id=" + Harrowdale.user(0xff) + "}/report",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/directory/imports/template",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/imports/{id=" + Harrowdale.user(0xff) + "}",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/directory/sources",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.WELCOME),
                row(
                        "PUT /api/v1/directory/sources/{name=matrix}",
                        "{\"url\": \"https://not-allowed.example/v3\", \"everyHours\": 24}",
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.WELCOME),
                row(
                        "DELETE /api/v1/directory/sources/{name=" + Harrowdale.user(0xff) + "}",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/directory/withheld-details",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/withheld-details/{id=" + Harrowdale.user(0xff) + "}",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/withheld-details/{id=" + Harrowdale.user(0xff) + "}/showing",
                        "{\"because\": \"It is the group's own phone.\"}",
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "DELETE /api/v1/directory/withheld-details/{id=" + Harrowdale.user(0xff) + "}/showing",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/organisations/{id={group}}/platform-organisation",
                        "{\"organisationId\": \"" + Harrowdale.organisation(0x0b) + "\"}",
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.WELCOME));
    }

    private static List<Row> lookingAfterListings() {
        return List.of(
                row(
                        "GET /api/v1/directory/listings",
                        null,
                        "garden.leader",
                        "link.worker",
                        "choir.leader",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/listings/{id={service}}",
                        null,
                        "garden.leader",
                        "link.worker",
                        "choir.leader",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/listings/{id={service}}/confirmation",
                        "{}",
                        "garden.leader",
                        "directory.assurer",
                        "choir.leader",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/listings/{id={service}}/closure",
                        "{\"kind\": \"TEMPORARY\"}",
                        "garden.leader",
                        "directory.assurer",
                        "choir.leader",
                        Stranger.NOT_THERE),
                row(
                        "DELETE /api/v1/directory/listings/{id={service}}/closure",
                        null,
                        "garden.leader",
                        "directory.assurer",
                        "choir.leader",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/listings/{id={service}}/facts",
                        "{}",
                        "garden.leader",
                        "directory.assurer",
                        "choir.leader",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/listings/{id={service}}/capacity",
                        "{\"status\": \"ASK_FIRST\"}",
                        "garden.leader",
                        "link.worker",
                        "choir.leader",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/listings/{id={service}}/submission",
                        "{}",
                        "directory.editor",
                        "directory.assurer",
                        "directory.editor",
                        Stranger.WELCOME),
                row(
                        "PUT /api/v1/directory/listings/{id={service}}/assurance",
                        "{}",
                        "directory.assurer",
                        "garden.leader",
                        "directory.assurer",
                        Stranger.WELCOME),
                row(
                        "POST /api/v1/directory/listings/{id={service}}/still-right-links",
                        "{}",
                        "directory.assurer",
                        "garden.leader",
                        "directory.assurer",
                        Stranger.WELCOME),
                // Nothing is said, so nothing is kept.
                row(
                        "POST /api/v1/directory/listings",
                        "{}",
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/listings/{id=" + Harrowdale.user(0xff) + "}/words",
                        null,
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/listings/{id=" + Harrowdale.user(0xff) + "}/words",
                        "{\"name\": \"x\", \"description\": \"x\", \"organisationName\": \"x\"}",
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/directory/listings/{id=" + Harrowdale.user(0xff) + "}/edits",
                        null,
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/listings/{id=" + Harrowdale.user(0xff) + "}/edits",
                        "{\"name\": \"x\", \"because\": \"x\"}",
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "DELETE /api/v1/directory/listings/{id=" + Harrowdale.user(0xff) + "}/edits/{field=PHONE}",
                        null,
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/listings/{id=" + Harrowdale.user(0xff) + "}/edits/{field=PHONE}/keeping",
                        null,
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/directory/listings/{id=" + Harrowdale.user(0xff) + "}/places",
                        null,
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/listings/{id=" + Harrowdale.user(0xff) + "}/places/{place="
                                + Harrowdale.user(0xff) + "}/address",
                        "{\"address\": \"x\", \"town\": \"x\", \"postcode\": \"XW1 1AA\", \"because\": \"x\"}",
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "DELETE /api/v1/directory/listings/{id=" + Harrowdale.user(0xff) + "}/places/{place="
                                + Harrowdale.user(0xff) + "}/address",
                        null,
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/listings/{id=" + Harrowdale.user(0xff) + "}/places/{place="
                                + Harrowdale.user(0xff) + "}/address/keeping",
                        null,
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/directory/listings/quality",
                        null,
                        "directory.editor",
                        "link.worker",
                        "community.builder",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/services/{id={service}}/facts",
                        null,
                        "olive",
                        null,
                        "fire.officer",
                        Stranger.WELCOME),
                // Nothing is said, so nothing is kept.
                row(
                        "POST /api/v1/directory/services/{id={service}}/corrections",
                        "{}",
                        "olive",
                        null,
                        "fire.officer",
                        Stranger.WELCOME),
                row("GET /api/v1/directory/corrections/mine", null, "olive", null, "fire.officer", Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/corrections",
                        null,
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.WELCOME),
                row(
                        "PUT /api/v1/directory/corrections/{id=" + Harrowdale.user(0xff) + "}/decision",
                        "{\"putRight\": true, \"answer\": \"x\"}",
                        "directory.editor",
                        "link.worker",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/directory/duplicates",
                        null,
                        "directory.editor",
                        "directory.assurer",
                        "directory.editor",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/duplicates/{id=" + Harrowdale.user(0xff) + "}",
                        null,
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/duplicates/{id=" + Harrowdale.user(0xff) + "}/decision",
                        "{\"word\": \"DIFFERENT\"}",
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "PUT /api/v1/directory/duplicates/{id=" + Harrowdale.user(0xff) + "}/undoing",
                        "{\"because\": \"x\"}",
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE),
                row(
                        "POST /api/v1/directory/listings/{id=" + Harrowdale.user(0xff) + "}/duplicates",
                        "{}",
                        "directory.editor",
                        "garden.leader",
                        "directory.editor",
                        Stranger.NOT_THERE));
    }

    /// Of nobody in particular. A number that is said to be unsafe is refused: nothing is kept.
    private static List<Row> signposting() {
        var noGroup = "/api/v1/directory/new-groups/{id=" + Harrowdale.user(0xff) + "}";
        var unsafe = "{\"number\": \"07700 900123\", \"saidSafe\": false, \"language\": \"en\"}";
        return List.of(
                row("POST /api/v1/numbers", unsafe, "care.navigator", "olive", "fire.officer", Stranger.WELCOME),
                row(
                        "POST /api/v1/signposts",
                        "{\"services\": [{\"id\": \"{service}\"}], \"way\": \"PRINT\", \"need\": \"LONELINESS\"}",
                        "care.navigator",
                        "olive",
                        "fire.officer",
                        Stranger.WELCOME),
                row("GET /api/v1/signposts/counts", null, "care.navigator", "olive", "fire.officer", Stranger.WELCOME),
                row(
                        "POST /api/v1/unmet-needs",
                        "{\"need\": \"LONELINESS\", \"place\": \"XW1\"}",
                        "link.worker",
                        "olive",
                        "fire.officer",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/unmet-needs/enough",
                        null,
                        "community.builder",
                        "link.worker",
                        "analyst",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/what-exists?need=LONELINESS&district=XW1",
                        null,
                        "community.builder",
                        "link.worker",
                        "analyst",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/directory/new-groups",
                        null,
                        "community.builder",
                        "link.worker",
                        "community.builder",
                        Stranger.WELCOME),
                row(
                        "POST /api/v1/directory/new-groups",
                        "{}",
                        "community.builder",
                        "link.worker",
                        "community.builder",
                        Stranger.WELCOME),
                row(
                        "GET " + noGroup,
                        null,
                        "community.builder",
                        "link.worker",
                        "community.builder",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + noGroup + "/plan",
                        "{\"name\": \"x\"}",
                        "community.builder",
                        "link.worker",
                        "community.builder",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + noGroup + "/readiness",
                        null,
                        "community.builder",
                        "link.worker",
                        "community.builder",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + noGroup + "/launch",
                        null,
                        "community.builder",
                        "link.worker",
                        "community.builder",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + noGroup + "/dropping",
                        "{\"reason\": \"NO_VENUE\"}",
                        "community.builder",
                        "link.worker",
                        "community.builder",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/offers/for-funders",
                        null,
                        "choir.leader",
                        "link.worker",
                        "garden.leader",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/unmet-needs/counts",
                        null,
                        "community.builder",
                        "link.worker",
                        "analyst",
                        Stranger.WELCOME));
    }

    private static List<Row> paying() {
        var one = "/api/v1/budgets/{id={budget}}";
        var lines = """
                {"planId": "{plan}", "outcome": "x", "lines": [{"description": "x", "amountPence": 1}]}""";
        var reason = "{\"reason\": \"x\"}";
        return List.of(
                row(
                        "POST /api/v1/budgets",
                        "{\"personId\": \"{person}\", \"route\": \"DISCRETIONARY\", \"purpose\": \"x\"}",
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "GET /api/v1/budgets",
                        null,
                        "budget.officer",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_IN_THE_LIST),
                row("GET /api/v1/budgets/mine", null, "olive", "link.worker", "sam", Stranger.NOT_IN_THE_LIST),
                row("GET " + one, null, "budget.officer", "fire.officer", "trust.link.worker", Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/indicative-amount",
                        "{\"amountPence\": 1, \"toldHow\": \"x\"}",
                        "budget.officer",
                        "link.worker",
                        "council.budget.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/submission",
                        lines,
                        "link.worker",
                        "budget.approver",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/approval",
                        reason,
                        "budget.approver",
                        "link.worker",
                        "council.budget.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/return",
                        reason,
                        "budget.approver",
                        "link.worker",
                        "council.budget.officer",
                        Stranger.NOT_THERE),
                row(
                        "PUT " + one + "/refusal",
                        reason,
                        "budget.approver",
                        "link.worker",
                        "council.budget.officer",
                        Stranger.NOT_THERE));
    }

    private static List<Row> telling() {
        return List.of(
                row(
                        "GET /api/v1/messages?personId={person}",
                        null,
                        "link.worker",
                        "fire.officer",
                        "trust.link.worker",
                        Stranger.NOT_THERE),
                row("GET /api/v1/messages/mine", null, "olive", "link.worker", "sam", Stranger.WELCOME),
                row(
                        "GET /api/v1/insight/referrals-by-agency",
                        null,
                        "analyst",
                        "link.worker",
                        "team.lead",
                        Stranger.WELCOME),
                row(
                        "GET /api/v1/insight/time-to-first-contact",
                        null,
                        "analyst",
                        "link.worker",
                        "team.lead",
                        Stranger.WELCOME));
    }

    /// Routes for anyone: what they show is public, or a capability of their own guards them.
    private static final Set<Route> PUBLIC = Set.of(
            new Route("GET", "/api/v1/public/services"),
            new Route("GET", "/api/v1/public/services/{id}/for-whom"),
            new Route("GET", "/open-referral-uk/v3"),
            new Route("GET", "/open-referral-uk/v3/"),
            new Route("GET", "/open-referral-uk/v3/services"),
            new Route("GET", "/open-referral-uk/v3/services/{id}"),
            new Route("GET", "/open-referral-uk/v3/service_at_locations"),
            new Route("GET", "/open-referral-uk/v3/service_at_locations/{id}"),
            new Route("GET", "/open-referral-uk/v3/organizations"),
            new Route("GET", "/open-referral-uk/v3/organizations/{id}"),
            new Route("GET", "/open-referral-uk/v3/taxonomies"),
            new Route("GET", "/open-referral-uk/v3/taxonomies/{id}"),
            new Route("GET", "/open-referral-uk/v3/taxonomy_terms"),
            new Route("GET", "/open-referral-uk/v3/taxonomy_terms/{id}"),
            new Route("GET", "/api/v1/public/self-referrals/form"),
            new Route("POST", "/api/v1/public/self-referrals/beginnings"),
            new Route("GET", "/api/v1/public/resources/{id}"),
            new Route("GET", "/api/v1/public/private-words/form"));

    /// Where a form is handed in without an account, with the secret that its beginning gave.
    private static final Route SELF_REFERRAL = new Route("POST", "/api/v1/public/self-referrals");

    /// Where somebody answers by themselves on an officer's phone, with the secret of that moment.
    private static final Route PRIVATE_WORD = new Route("POST", "/api/v1/public/private-words");

    /// Where a group answers an offer, with the secret of its link and then with what the code opened; what is sent.
    private static final Map<Route, String> OFFER_LINKS = Map.of(
            offerLink("openings"), "{\"token\": \"guessed\"}",
            offerLink("codes"), "{\"token\": \"guessed\"}",
            offerLink("entries"), "{\"token\": \"guessed\", \"code\": \"123456\"}",
            offerLink("readings"), "{\"entry\": \"guessed\"}",
            offerLink("acceptances"), "{\"entry\": \"guessed\", \"version\": 1}",
            offerLink("rejections"), "{\"entry\": \"guessed\", \"version\": 1, \"reasonCode\": \"OTHER\"}");

    /// Where whoever runs a group says that its listing is still right, with the secret of a link.
    private static final Set<Route> STILL_RIGHT_LINKS = Set.of(
            new Route("POST", "/api/v1/public/listings/openings"),
            new Route("POST", "/api/v1/public/listings/confirmations"));

    private static Route offerLink(String step) {
        return new Route("POST", "/api/v1/public/offer-links/" + step);
    }

    private static final Set<Route> BY_CAPABILITY = Set.of(
            new Route("POST", "/api/v1/public/notify/receipts"), new Route("POST", "/api/v1/public/notify/inbound"));

    private static Row row(
            String route,
            @Nullable String body,
            String right,
            @Nullable String wrongRole,
            String stranger,
            Stranger strangerGets) {
        var method = route.substring(0, route.indexOf(' '));
        var path = route.substring(route.indexOf(' ') + 1);
        var pattern = path.replaceAll("\\{(\\w+)=(?:\\{\\w+}|[^}]*)}", "{$1}").replaceAll("\\?.*", "");
        var concrete = path.replaceAll("\\{\\w+=(\\{\\w+}|[^}]*)}", "$1");
        return new Row(new Route(method, pattern), concrete, body, right, wrongRole, stranger, strangerGets);
    }

    @Test
    void every_route_of_every_service_has_a_row() {
        var rows = everyRow().map(Row::route).collect(Collectors.toSet());
        rows.addAll(PUBLIC);
        rows.addAll(BY_CAPABILITY);
        rows.add(SELF_REFERRAL);
        rows.add(PRIVATE_WORD);
        rows.addAll(OFFER_LINKS.keySet());
        rows.addAll(STILL_RIGHT_LINKS);

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Route.exposed().stream()
                        .filter(route -> !route.isInternal())
                        .toList());
    }

    /// What services answer each other: who may ask is shown by each service's own tests.
    @Test
    void nothing_internal_is_reached_through_the_gateway_nor_without_a_token() {
        var holdings = "/internal/v1/subject-access/{orderId}";
        assertThat(Route.exposed().stream().filter(Route::isInternal)).containsExactly(new Route("GET", holdings));
        var path = holdings.replace("{orderId}", copy.order()) + "?person=" + circle.person();

        assertThat(as("ig.officer").get(path).status()).isEqualTo(404);
        for (var service : List.of(Part.REFERRAL, Part.CARE_PLAN, Part.BUDGET, Part.NOTIFICATION)) {
            assertThat(Harrowdale.directly(service).get(path).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRow")
    void nobody_gets_in_without_signing_in(Row row) {
        assertThat(row.ask(Harrowdale.gateway(), circle).status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRow")
    void the_wrong_role_is_refused(Row row) {
        if (row.wrongRole() != null) {
            assertThat(row.ask(as(row.wrongRole()), circle).status()).isEqualTo(403);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRow")
    void somebody_elses_records_do_not_exist(Row row) {
        var answer = row.ask(as(row.stranger()), circle);

        switch (row.strangerGets()) {
            case NOT_THERE -> assertThat(answer.status()).as(answer.body()).isIn(403, 404);
            case NOT_IN_THE_LIST -> {
                assertThat(answer.status()).as(answer.body()).isIn(200, 404);
                assertThat(answer.body())
                        .doesNotContain(circle.referral(), circle.offer(), circle.budget(), circle.person());
            }
            case WELCOME ->
                assertThat(answer.body())
                        .doesNotContain(circle.referral(), circle.offer(), circle.budget(), circle.person());
        }
    }

    /// From no answer can a stranger learn that somebody has a record here.
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRow")
    void a_record_of_somebody_else_answers_as_one_that_has_never_been(Row row) {
        if (row.strangerGets() != Stranger.NOT_THERE) {
            return; // A list, or nothing of anybody in particular.
        }
        var somebody = row.ask(as(row.stranger()), circle);
        var nobody = row.askOfNobody(as(row.stranger()));

        assertThat(nobody.status()).isEqualTo(somebody.status());
        assertThat(withoutIds(nobody.body())).isEqualTo(withoutIds(somebody.body()));
    }

    private static String withoutIds(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id");
    }

    /// The same routes about somebody who is hidden, asked by those who may see everybody else's.
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRow")
    void somebody_restricted_does_not_exist_for_whoever_is_not_named(Row row) {
        if (List.of("olive", "helper", "decider", "ig.officer").contains(row.right())) {
            return; // The person sees themselves, nobody helps them, and the officer keeps the restriction.
        }
        var colleague = row.right().equals("link.worker") ? "health.coach" : row.right();

        var answer = row.ask(as(colleague), hidden);

        if (row.isAboutSomebody() && row.strangerGets() == Stranger.NOT_THERE) {
            assertThat(answer.status()).as(answer.body()).isIn(403, 404);
        } else {
            assertThat(answer.body()).doesNotContain(hidden.referral(), hidden.offer(), hidden.budget(), hidden.plan());
        }
    }

    /// What a person can let somebody who helps them see and do: never the record, who else helps, or who looked.
    private static final Set<Route> LET_TO_A_HELPER = Set.of(
            new Route("GET", "/api/v1/about-me/{personId}"),
            new Route("PUT", "/api/v1/about-me/{personId}"),
            new Route("GET", "/api/v1/plans"),
            new Route("GET", "/api/v1/plans/{id}"),
            new Route("GET", "/api/v1/given-resources"),
            new Route("GET", "/api/v1/referrals/helped/{personId}"),
            new Route("GET", "/api/v1/budgets/helped/{personId}"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRow")
    void a_helper_finds_what_they_were_let_and_nothing_else(Row row) {
        if (!row.isAboutSomebody()) {
            return;
        }
        var answer = row.ask(as("helper"), circle);

        if (LET_TO_A_HELPER.contains(row.route())) {
            assertThat(answer.status()).as(answer.body()).isIn(200, 412);
        } else {
            // 409: of what they may read they may not write everything.
            assertThat(answer.status()).as(answer.body()).isIn(403, 404, 409);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRow")
    void who_may_gets_past_every_wall(Row row) {
        if (row.path().contains(Harrowdale.user(0xff).toString())) {
            return; // There is no such thing: only the refusals can be asked for.
        }
        assertThat(row.ask(as(row.right()), circle))
                .satisfies(answer -> assertThat(answer.status())
                        .as(answer.body())
                        .isNotIn(401, 403, 404)
                        .isLessThan(500));
    }

    @Test
    void a_capability_is_checked_by_the_service_that_gave_it() {
        for (var route : BY_CAPABILITY) {
            var body = "{\"id\": \"%s\", \"status\": \"delivered\"}".formatted(Harrowdale.user(1));
            assertThat(Harrowdale.gateway().post(route.pattern(), body).status())
                    .isIn(401, 403);
            assertThat(Harrowdale.gateway()
                            .as("guessed")
                            .post(route.pattern(), body)
                            .status())
                    .isIn(401, 403);
        }
    }

    @Test
    void a_form_without_an_account_is_taken_only_with_the_secret_of_its_beginning() {
        var form = """
                {"token": "guessed", "formVersion": 1, "answers": {"givenName": "Olu", "safeContactWay": "CALL"}}""";

        assertThat(Harrowdale.gateway().post(SELF_REFERRAL.pattern(), form).status())
                .isEqualTo(404);
    }

    @Test
    void answers_on_an_officers_phone_are_taken_only_with_the_secret_of_that_moment() {
        var answers = """
                {"token": "guessed", "formVersion": 1, "answers": {"agreesInPrivate": "YES"}}""";

        assertThat(Harrowdale.gateway().post(PRIVATE_WORD.pattern(), answers).status())
                .isEqualTo(404);
    }

    @Test
    void an_offer_is_opened_and_answered_without_an_account_only_with_the_secret_of_its_link() {
        assertThat(OFFER_LINKS)
                .allSatisfy((route, guess) -> assertThat(Harrowdale.gateway()
                                .post(route.pattern(), guess)
                                .status())
                        .isEqualTo(404));
    }

    @Test
    void a_listing_is_still_right_without_an_account_only_with_the_secret_of_its_link() {
        assertThat(STILL_RIGHT_LINKS)
                .allSatisfy(route -> assertThat(Harrowdale.gateway()
                                .post(route.pattern(), "{\"token\": \"guessed\"}")
                                .status())
                        .isEqualTo(404));
    }

    @Test
    void what_is_public_needs_no_token_and_names_no_person() {
        for (var path : Arrays.asList(
                "/open-referral-uk/v3/",
                "/api/v1/public/services?q=garden",
                "/open-referral-uk/v3/services?per_page=5",
                "/open-referral-uk/v3/service_at_locations?per_page=5",
                "/open-referral-uk/v3/organizations?per_page=5",
                "/open-referral-uk/v3/taxonomies?per_page=5",
                "/open-referral-uk/v3/taxonomy_terms?per_page=5",
                "/api/v1/public/self-referrals/form?language=pl",
                "/api/v1/public/self-referrals/form?form=on-behalf",
                "/api/v1/public/private-words/form?language=ar")) {
            assertThat(Harrowdale.gateway().get(path).status()).isEqualTo(200);
        }
    }

    private static Api as(String account) {
        return switch (account) {
            case "olive" -> Harrowdale.as(circle.olive());
            case "helper" -> Harrowdale.as(HELPER);
            case "decider" -> Harrowdale.as(DECIDER);
            case "team.lead" -> Harrowdale.as(account, "harrowdale-link-workers");
            // Everybody else has an account of the demo that speaks for one organisation or for themselves.
            default -> Harrowdale.as(account);
        };
    }
}
