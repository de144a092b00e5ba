package org.whatmatters.person.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.FIRE_SERVICE;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.AccessConfirmedV1;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Agreement;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.SignInServiceStandIn;
import org.whatmatters.person.circle.application.Narrowings;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// What a person says an organisation may read, hear and send.
@IntegrationTest
class AgreementIT {

    private static final UUID BOARD = UUID.fromString("019a0000-0000-7000-8000-0000000000d1");

    private final Api api;
    private final Api sam;
    private final Api officer;
    private final Neighbours neighbours;
    private final Events events;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    AgreementIT(Api api, Neighbours neighbours, Events events) {
        this.api = api;
        this.sam = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.officer = api.as(Tokens.staff(BOARD, Role.IG_OFFICER));
        this.neighbours = neighbours;
        this.events = events;
        var administrator = api.as(Tokens.staff(BOARD, Role.ICS_ADMIN));
        administrator.put(
                "/api/v1/organisations/" + BOARD,
                Map.of("alias", "board-of-agreements", "name", "Board", "kind", "ICB", "feedbackLevel", 6));
        administrator.put(
                "/api/v1/organisations/" + FIRE_SERVICE,
                Map.of("alias", "fire-of-agreements", "name", "Fire", "kind", "FIRE", "feedbackLevel", 3));
    }

    @Test
    void what_is_asked_about_an_organisation_follows_from_what_it_is_to_the_person() {
        var person = referred("Ashworth");

        var all = sam.get(agreements(person));

        assertThat(all.version()).isEqualTo("\"0\"");
        assertThat(questionsAbout(all, FIRE_SERVICE)).containsExactly("READ", "FEEDBACK");
        assertThat(questionsAbout(all, LINK_WORKERS)).containsExactly("TEXTS");
        assertThat(organisation(all, FIRE_SERVICE).has("agreement")).isFalse();
        assertThat(organisation(all, FIRE_SERVICE).at("/lawfulBasis/article6").asString())
                .isEqualTo("6(1)(e)");
    }

    @Test
    void a_person_says_on_their_own_page_what_the_fire_service_may_read_and_every_service_is_told() {
        var june = account("Bairstow", "9990007802");

        var said = say(june.api(), june.person(), FIRE_SERVICE, 0, answers(List.of("PLAN"), "YES", null));

        assertThat(said.status()).isEqualTo(200);
        var agreement = organisation(said, FIRE_SERVICE).path("agreement");
        assertThat(agreement.path("how").asString()).isEqualTo("OWN_PAGE");
        assertThat(agreement.path("givenBy").asString()).isEqualTo("PERSON");
        assertThat(agreement.path("saidTo").asString()).isEqualTo("the person");
        hearUntil(() -> assertThat(neighbours.accessOf(june.person()))
                .extracting(PersonAccessV1::agreements, PersonAccessV1::narrowedIn)
                .containsExactly(List.of(new Agreement(FIRE_SERVICE, List.of("PLAN"), "YES", null, null)), 0L));
    }

    @Test
    void a_worker_puts_down_what_they_were_told_with_who_decided_and_how() {
        var person = referred("Cawthorne");
        var answers = answers(List.of("MY_WELLNESS"), null, null);
        answers.putAll(Map.of("givenBy", "PERSON", "how", "BY_PHONE", "until", "2099-06-30"));

        var said = say(sam, person, FIRE_SERVICE, 0, answers);

        var agreement = organisation(said, FIRE_SERVICE).path("agreement");
        assertThat(agreement.path("how").asString()).isEqualTo("BY_PHONE");
        assertThat(agreement.path("saidTo").asString()).isEqualTo("Test Worker");
        hearUntil(() -> assertThat(neighbours.accessOf(person).agreements())
                .containsExactly(new Agreement(
                        FIRE_SERVICE, List.of("MY_WELLNESS"), null, null, Instant.parse("2099-06-30T22:59:59Z"))));
    }

    @Test
    void withdrawing_is_a_later_word_that_counts_and_the_earlier_ones_stay() {
        var june = account("Dewhirst", "9990007810");
        say(june.api(), june.person(), FIRE_SERVICE, 0, answers(List.of("PLAN", "MY_WELLNESS"), "YES", null));

        var withdrawn = say(june.api(), june.person(), FIRE_SERVICE, 1, answers(List.of(), "NO", null));

        assertThat(organisation(withdrawn, FIRE_SERVICE).at("/agreement/headings"))
                .isEmpty();
        assertThat(withdrawn.json().path("history").valueStream())
                .extracting(one -> one.at("/said/feedback").asString())
                .containsExactly("NO", "YES");
        assertThat(withdrawn.json().path("stillBeingTold").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(Narrowings.SERVICES);
        hearUntil(() -> assertThat(neighbours.accessOf(june.person()))
                .satisfies(access -> assertThat(access.narrowedIn()).isEqualTo(access.version())));
    }

    @Test
    void the_same_answers_again_are_no_news() {
        var june = account("Entwistle", "9990007829");
        say(june.api(), june.person(), FIRE_SERVICE, 0, answers(List.of("PLAN"), null, null));

        var again = say(june.api(), june.person(), FIRE_SERVICE, 1, answers(List.of("PLAN"), null, null));

        assertThat(again.version()).isEqualTo("\"1\"");
    }

    @Test
    void nobody_speaks_on_what_they_have_not_seen() {
        var june = account("Fairclough", "9990007837");
        say(june.api(), june.person(), FIRE_SERVICE, 0, answers(List.of("PLAN"), null, null));

        assertThat(say(june.api(), june.person(), FIRE_SERVICE, 0, answers(List.of(), null, null))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void of_two_words_at_once_one_counts_and_the_other_is_asked_to_look_again() throws Exception {
        var june = account("Garside", "9990007845");
        Callable<Integer> yes =
                () -> say(june.api(), june.person(), FIRE_SERVICE, 0, answers(List.of("PLAN"), null, null))
                        .status();
        Callable<Integer> no = () -> say(june.api(), june.person(), FIRE_SERVICE, 0, answers(List.of(), "NO", null))
                .status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = threads.invokeAll(List.of(yes, no));

            assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(june.api().get(agreements(june.person())).version()).isEqualTo("\"1\"");
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        var person = referred("Haworth");
        var answers = answers(List.of("PLAN"), "YES", "YES");
        answers.putAll(Map.of("wording", 99, "until", "2020-01-01", "givenBy", "REPRESENTATIVE"));

        var answer = say(sam, person, LINK_WORKERS, 0, answers);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields())
                .containsExactly("/feedback", "/headings", "/how", "/representativeId", "/until", "/wording");
    }

    @Test
    void an_attorney_decides_while_the_person_cannot_and_no_longer() {
        var person = referred("Hepworth");
        var answers = answers(List.of("MY_WELLNESS"), null, null);
        answers.putAll(Map.of("givenBy", "REPRESENTATIVE", "how", "BY_PHONE", "representativeId", UUID.randomUUID()));
        assertThat(say(sam, person, FIRE_SERVICE, 0, answers).wrongFields()).containsExactly("/representativeId");

        found(
                person,
                Map.of(
                        "outcome",
                        "CANNOT_DECIDE",
                        "reviewOn",
                        today.plusMonths(3).toString()));
        answers.put("representativeId", attorneyOf(person));
        var said = say(sam, person, FIRE_SERVICE, 0, answers);
        assertThat(organisation(said, FIRE_SERVICE).at("/agreement/authority").asString())
                .isEqualTo("Sara: Power of attorney for health and welfare, 7001");

        found(person, Map.of("outcome", "CAN_DECIDE"));
        assertThat(say(sam, person, FIRE_SERVICE, 1, answers).wrongFields()).containsExactly("/representativeId");
    }

    private void found(UUID person, Map<String, String> outcome) {
        var finding = new HashMap<>(outcome);
        finding.putAll(Map.of(
                "decision", "SHARING",
                "because", "Asked twice with pictures, on two mornings",
                "foundOn", today.toString()));
        assertThat(sam.post("/api/v1/people/" + person + "/capacity-findings", finding)
                        .status())
                .isEqualTo(201);
    }

    private String attorneyOf(UUID person) {
        var named = sam.post(
                "/api/v1/people/" + person + "/proxies",
                Map.of(
                        "name",
                        "Sara",
                        "kind",
                        "ATTORNEY_FOR_HEALTH",
                        "authority",
                        "Power of attorney for health and welfare, 7001",
                        "headings",
                        List.of(),
                        "scopes",
                        List.of(),
                        "until",
                        today.plusMonths(11).toString(),
                        "looksAfter",
                        false,
                        "how",
                        "FACE_TO_FACE"));
        return named.json().path("proxyId").asString();
    }

    @Test
    void nobody_else_speaks_on_a_persons_own_page() {
        var june = account("Illingworth", "9990007853");
        var answers = answers(List.of("PLAN"), null, null);
        answers.put("how", "BY_PHONE");

        assertThat(say(june.api(), june.person(), FIRE_SERVICE, 0, answers).wrongFields())
                .containsExactly("/how");
    }

    @Test
    void an_organisation_that_is_nothing_to_the_person_cannot_be_let_in() {
        var june = account("Jagger", "9990007861");

        assertThat(say(june.api(), june.person(), TRUST, 0, answers(List.of("PLAN"), null, null))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_practice_in_the_record_can_be_let_in() {
        var june = account("Kershaw", "9990007888");
        var practice = UUID.fromString("019a0000-0000-7000-8000-0000000000d2");
        api.as(Tokens.staff(BOARD, Role.ICS_ADMIN))
                .put(
                        "/api/v1/organisations/" + practice,
                        Map.of(
                                "alias",
                                "practice-of-agreements",
                                "name",
                                "Practice",
                                "kind",
                                "GP_PRACTICE",
                                "odsCode",
                                "Q99123",
                                "feedbackLevel",
                                6));
        var details = new HashMap<String, Object>(Map.of(
                "givenName", "June",
                "familyName", "Kershaw",
                "birthDate", "1948",
                "nhsNumber", "9990007888",
                "gpRegistration", Map.of("standing", "REGISTERED", "odsCode", "Q99123"),
                "because", "She told me"));
        details.put("addresses", List.of(Map.of("use", "MAIN", "postcode", "XW6 1AK")));
        sam.ifMatch(sam.get("/api/v1/people/" + june.person()).version())
                .put("/api/v1/people/" + june.person() + "/details", details);

        assertThat(questionsAbout(june.api().get(agreements(june.person())), practice))
                .containsExactly("READ");
    }

    @Test
    void who_does_not_work_with_the_person_finds_nothing() {
        var person = referred("Lumb");
        var stranger = api.as(Tokens.staff(TRUST, Role.LINK_WORKER));

        assertThat(stranger.get(agreements(person)).status()).isEqualTo(404);
        assertThat(say(stranger, person, FIRE_SERVICE, 0, answers(List.of(), null, null))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_officer_sees_which_services_have_not_confirmed_and_no_longer_once_they_have() {
        var june = account("Murgatroyd", "9990007896");
        say(june.api(), june.person(), FIRE_SERVICE, 0, answers(List.of("PLAN"), null, null));
        say(june.api(), june.person(), FIRE_SERVICE, 1, answers(List.of(), null, null));
        hearUntil(() ->
                assertThat(neighbours.accessOf(june.person()).narrowedIn()).isPositive());
        var version = neighbours.accessOf(june.person()).version();
        hearUntil(() -> assertThat(missing(june.person())).containsExactlyElementsOf(Narrowings.SERVICES));

        Narrowings.SERVICES.forEach(service -> confirm(june.person(), service, version - 1));
        confirm(june.person(), "budget", version);
        confirm(june.person(), "referral", version + 1);

        hearUntil(() -> assertThat(missing(june.person())).containsExactly("care-plan", "notification"));
        confirm(june.person(), "care-plan", version);
        confirm(june.person(), "notification", version);
        hearUntil(() -> assertThat(missing(june.person())).isEmpty());
        assertThat(api.as(Tokens.staff(TRUST, Role.IG_OFFICER))
                        .get("/api/v1/narrowings")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void hiding_a_person_has_to_be_confirmed_as_well() {
        var person = referred("Naylor");

        sam.ifMatch("\"1\"")
                .put(
                        "/api/v1/people/" + person + "/restriction",
                        Map.of("reason", "DANGER_FROM_SOMEBODY", "reviewOn", "2099-01-01"));

        hearUntil(() -> assertThat(missing(person)).containsExactlyElementsOf(Narrowings.SERVICES));
    }

    private record Own(UUID person, Api api) {}

    /// Somebody with an account of their own.
    private Own account(String family, String nhsNumber) {
        var person = neighbours
                .refer(intake("June", family, "1948", nhsNumber, "XW6 1A" + family.charAt(0)))
                .personId();
        var subject = UUID.randomUUID();
        SignInServiceStandIn.proves(subject, nhsNumber);
        var own = api.as(Tokens.person(subject));
        own.put("/api/v1/me", "{}");
        return new Own(person, own);
    }

    private UUID referred(String family) {
        return neighbours
                .refer(intake("Edith", family, "1951", null, "XW6 2A" + family.charAt(0)))
                .personId();
    }

    private static Map<String, Object> answers(
            List<String> headings, @Nullable String feedback, @Nullable String texts) {
        var answers = new HashMap<String, Object>(Map.of("headings", headings, "wording", 1));
        if (feedback != null) {
            answers.put("feedback", feedback);
        }
        if (texts != null) {
            answers.put("texts", texts);
        }
        return answers;
    }

    private static Answer say(Api speaker, UUID person, UUID organisation, long version, Map<String, Object> answers) {
        return speaker.ifMatch("\"" + version + "\"").put(agreements(person) + "/" + organisation, answers);
    }

    private static String agreements(UUID person) {
        return "/api/v1/people/" + person + "/agreements";
    }

    private static JsonNode organisation(Answer all, UUID organisation) {
        return all.json()
                .path("organisations")
                .valueStream()
                .filter(one -> one.path("organisationId").asString().equals(organisation.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> questionsAbout(Answer all, UUID organisation) {
        return organisation(all, organisation)
                .path("questions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private void confirm(UUID person, String service, long version) {
        events.send(
                Topic.ACCESS_CONFIRMATIONS,
                person,
                AccessConfirmedV1.TYPE,
                version,
                new AccessConfirmedV1(person, service, version));
    }

    private List<String> missing(UUID person) {
        return officer.get("/api/v1/narrowings?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("personId").asString().equals(person.toString()))
                .flatMap(one -> one.path("missing").valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
