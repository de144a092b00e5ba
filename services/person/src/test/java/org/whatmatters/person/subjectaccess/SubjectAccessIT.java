package org.whatmatters.person.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.person.PersonAccessV1.SubjectAccess;
import org.whatmatters.contracts.referral.ReferralIntakeV1;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Concern;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Entry;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// The whole way of a copy: ordered, assembled, decided about, proposed, released, fetched, deleted.
@IntegrationTest
class SubjectAccessIT {

    private static final UUID BOARD = UUID.fromString("019a0000-0000-7000-8000-0000000000d5");
    private static final String ORDERS = "/api/v1/subject-access";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final UUID ivyId = UUID.randomUUID();
    private final UUID inesId = UUID.randomUUID();
    private final String inesToken = Tokens.staffNamed(inesId, BOARD, Role.IG_OFFICER);
    private final Api api;
    private final Api ivy;
    private final Api ines;
    private final Api clinician;
    private final Neighbours neighbours;
    private final SubjectAccesses subjectAccesses;
    private final JdbcClient jdbc;
    private final int port;

    SubjectAccessIT(
            Api api,
            Neighbours neighbours,
            SubjectAccesses subjectAccesses,
            @Beside JdbcClient jdbc,
            @LocalServerPort int port) {
        this.api = api;
        this.ivy = api.as(Tokens.staffNamed(ivyId, BOARD, Role.IG_OFFICER));
        this.ines = api.as(inesToken);
        this.clinician = api.as(Tokens.staff(BOARD, Role.CLINICIAN));
        this.neighbours = neighbours;
        this.subjectAccesses = subjectAccesses;
        this.jdbc = jdbc;
        this.port = port;
        var administrator = api.as(Tokens.staff(BOARD, Role.ICS_ADMIN));
        administrator.put(
                "/api/v1/organisations/" + BOARD,
                Map.of("alias", "board-of-copies", "name", "Board of Copies", "kind", "ICB", "feedbackLevel", 6));
        administrator.put(
                "/api/v1/organisations/" + BOARD + "/members/" + inesId,
                Map.of("name", "Ines Gray", "roles", List.of("ig-officer")));
    }

    @Test
    void it_is_due_one_month_after_it_came_in_and_every_service_hears_who_may_ask() {
        var person = referred("Abel", "9990100039");

        var order = order("9990100039");

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.json().path("dueOn").asString())
                .isEqualTo(today.plusMonths(1).toString());
        assertThat(order.json().path("state").asString()).isEqualTo("ordered");
        hearUntil(() -> assertThat(neighbours.accessOf(person).subjectAccesses())
                .extracting(SubjectAccess::orderId, SubjectAccess::subject)
                .containsExactly(tuple(idOf(order), ivyId)));
    }

    @Test
    void only_an_officer_of_the_board_orders_and_sees_it() {
        referred("Bolt", "9990100047");
        var order = order("9990100047");

        assertThat(api.as(Tokens.staff(BOARD, Role.TEAM_LEAD)).get(path(order)).status())
                .isEqualTo(403);
        var elsewhere = api.as(Tokens.staff(LINK_WORKERS, Role.IG_OFFICER));
        assertThat(elsewhere.get(path(order)).status()).isEqualTo(404);
        assertThat(elsewhere.post(ORDERS, request("9990100047")).status()).isEqualTo(404);
        assertThat(elsewhere.get(ORDERS).json().path("items")).isEmpty();
    }

    @Test
    void somebody_restricted_is_nobody_to_an_officer_who_is_not_named() {
        var person = referred("Cope", "9990100055");
        var sam = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        sam.ifMatch("\"1\"")
                .put(
                        "/api/v1/people/" + person + "/restriction",
                        Map.of("reason", "DANGER_FROM_SOMEBODY", "reviewOn", "2099-01-01"));
        assertThat(order("9990100055").wrongFields()).containsExactly("/nhsNumber");

        ivy.ifMatch("\"1\"").put("/api/v1/restrictions/" + person + "/named/" + inesId, Map.of());

        var order = ines.post(ORDERS, request("9990100055"));
        assertThat(order.status()).isEqualTo(201);
        assertThat(ivy.get(path(order)).status()).isEqualTo(404);
    }

    @Test
    void who_asks_must_be_said_whole() {
        var answer = ivy.post(ORDERS, Map.of("familyName", "Doe", "check", Map.of("spokenAlone", true)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/check/identityHow", "/check/madeToAsk", "/receivedOn");
    }

    @Test
    void for_one_person_there_is_one_order_at_a_time() {
        referred("Eddy", "9990100063");
        order("9990100063");

        assertThat(order("9990100063").status()).isEqualTo(409);
    }

    @Test
    void a_service_that_is_silent_leaves_it_incomplete_and_it_is_assembled_again() {
        var person = referred("Firth", "9990100071");
        var order = order("9990100071");
        OtherServicesStandIn.isSilent("budget", idOf(order));

        assemble(order);

        assertThat(read(order).path("state").asString()).isEqualTo("ordered");
        assertThat(texts(read(order).path("silent"))).containsExactly("budget");
        assertThat(texts(read(order).path("hindrances"))).contains("SERVICE_SILENT");

        OtherServicesStandIn.answersAgain("budget", idOf(order));
        assemble(order);

        assertThat(read(order).path("state").asString()).isEqualTo("assembled");
        assertThat(texts(read(order).path("silent"))).isEmpty();
        assertThat(OtherServicesStandIn.asked("budget", idOf(order)).people()).containsExactly(person);
        assertThat(OtherServicesStandIn.asked("budget", idOf(order)).authorization())
                .startsWith("Bearer ");
    }

    @Test
    void every_id_of_the_person_is_asked_for() {
        var first = referred("Gale", "9990100098");
        var second = intakeOf("Gale", "9990100098");
        neighbours.tell(second);
        hearUntil(() -> assertThat(neighbours.identityOf(second.personId()).canonicalPersonId())
                .isEqualTo(first));
        var order = order("9990100098");

        assemble(order);

        assertThat(OtherServicesStandIn.asked("care-plan", idOf(order)).people())
                .isEqualTo(Set.of(first, second.personId()));
    }

    @Test
    void what_this_service_holds_is_there_without_codes() {
        var person = referred("Hart", "9990100101");
        api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER))
                .ifMatch("\"1\"")
                .put(
                        "/api/v1/people/" + person + "/safe-contact",
                        Map.of(
                                "call",
                                "YES",
                                "sms",
                                "NO",
                                "voicemail",
                                "NO",
                                "email",
                                "NO",
                                "app",
                                "NO",
                                "letter",
                                "NO",
                                "visit",
                                "NO",
                                "askedAlone",
                                true,
                                "codeWord",
                                "Bluebell"));
        var order = order("9990100101");

        assemble(order);

        var entries = entries(order, false);
        assertThat(entries.toString())
                .contains("9990100101", "Hart", "Safe to call")
                .doesNotContain("Bluebell");
    }

    @Test
    void what_concerns_somebody_else_waits_for_a_decision_and_the_rest_is_given() {
        referred("Iles", "9990100128");
        var order = assembled("9990100128", note("contact:1", "Her brother Dave rang", Concern.THIRD_PARTY));

        var toDecide = entries(order, true);

        assertThat(toDecide).hasSize(1);
        assertThat(toDecide.get(0).path("decision").asString()).isEqualTo("UNDECIDED");
        assertThat(texts(read(order).path("hindrances"))).contains("UNDECIDED");
        assertThat(change(ivy, order, "proposal", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void words_that_are_not_in_it_cannot_be_left_out() {
        referred("Jupp", "9990100136");
        var order = assembled("9990100136", note("contact:1", "Her brother Dave rang", Concern.THIRD_PARTY));

        var answer = decide(
                order, 0, Map.of("decision", "REDACT", "words", List.of("David"), "because", "About her brother"));

        assertThat(answer.wrongFields()).containsExactly("/words");
    }

    @Test
    void what_is_kept_back_needs_a_reason() {
        referred("Kerr", "9990100144");
        var order = assembled("9990100144", note("contact:1", "Her brother Dave rang", Concern.THIRD_PARTY));

        assertThat(decide(order, 0, Map.of("decision", "WITHHOLD")).wrongFields())
                .containsExactly("/because");
        assertThat(decide(order, 0, Map.of("decision", "REDACT")).wrongFields()).containsExactly("/because", "/words");
        assertThat(decide(order, 0, Map.of("decision", "UNDECIDED")).wrongFields())
                .containsExactly("/decision");
    }

    @Test
    void what_was_decided_stays_decided_while_it_reads_the_same() {
        referred("Lamb", "9990100152");
        var same = note("contact:1", "Her brother Dave rang", Concern.THIRD_PARTY);
        var order = assembled("9990100152", same, note("contact:2", "Her sister came", Concern.THIRD_PARTY));
        decide(order, 0, Map.of("decision", "WITHHOLD", "because", "About her brother"));
        decide(order, 1, Map.of("decision", "WITHHOLD", "because", "About her sister"));

        OtherServicesStandIn.holds(
                "referral",
                idOf(order),
                new Section("Talks", List.of(same, note("contact:2", "Her sister Ann came", Concern.THIRD_PARTY))));
        assemble(order);

        assertThat(texts(entries(order, true), "decision")).containsExactly("WITHHOLD", "UNDECIDED");
    }

    @Test
    void whoever_is_made_to_ask_gets_nothing_before_a_safe_talk() {
        referred("Mott", "9990100160");
        var order = ivy.post(ORDERS, request("9990100160", true, "YES"));
        assemble(order);

        assertThat(texts(read(order).path("hindrances"))).containsExactly("MADE_TO_ASK");
        assertThat(change(ivy, order, "proposal", Map.of()).status()).isEqualTo(409);

        ivy.ifMatch(version(order)).post(path(order) + "/checks", check(true, "NO"));
        assertThat(change(ivy, order, "proposal", Map.of()).status()).isEqualTo(200);

        ivy.ifMatch(version(order)).post(path(order) + "/checks", check(true, "YES"));
        assertThat(change(ines, order, "release", Map.of()).status()).isEqualTo(409);
        assertThat(read(order).path("checks")).hasSize(3);
    }

    @Test
    void a_clinician_of_the_board_reads_records_of_health_and_nothing_else() {
        referred("Nash", "9990100179");
        var health =
                new Entry("contact:1", null, Instant.now(), List.of(new Line("Note", "She is ill")), true, List.of());
        var order = assembled("9990100179", health, note("contact:2", "She likes her garden"));
        assertThat(texts(read(order).path("hindrances"))).containsExactly("CLINICIAN_AWAITED");

        var review = clinician.get(ORDERS + "/harm-reviews/" + idOf(order));

        assertThat(review.body()).contains("She is ill").doesNotContain("garden", "Nash");
        assertThat(ivy.get(ORDERS + "/harm-reviews/" + idOf(order)).status()).isEqualTo(403);
        assertThat(clinician.get(path(order)).status()).isEqualTo(403);
        var judged = clinician
                .ifMatch(review.version())
                .put(
                        ORDERS + "/harm-reviews/" + idOf(order) + "/entries/"
                                + review.json().at("/entries/0/id").asString(),
                        Map.of("harm", "NO_HARM", "because", "She knows it well"));
        assertThat(judged.status()).isEqualTo(200);
        assertThat(texts(read(order).path("hindrances"))).isEmpty();
    }

    @Test
    void an_organisation_that_answers_for_some_of_it_agrees_first() {
        referred("Oakes", "9990100187");
        var theirs = new Entry(
                "contact:1", LINK_WORKERS, Instant.now(), List.of(new Line("Note", "A good talk")), false, List.of());
        var order = assembled("9990100187", theirs);
        assertThat(texts(read(order).path("hindrances"))).containsExactly("ORGANISATION_AWAITED");

        var answer = change(
                ivy, order, "controllers/" + LINK_WORKERS, Map.of("saidBy", "Their data protection officer, by phone"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(texts(read(order).path("hindrances"))).isEmpty();
    }

    @Test
    void whoever_proposed_it_cannot_release_it() {
        referred("Peel", "9990100195");
        var order = assembled("9990100195", note("contact:1", "A good talk"));
        change(ivy, order, "proposal", Map.of());

        assertThat(change(ivy, order, "release", Map.of()).json().path("type").asString())
                .endsWith("own-proposal");
        assertThat(change(ines, order, "release", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void not_even_the_database_lets_one_alone_release_it() {
        referred("Quill", "9990100209");
        var order = assembled("9990100209", note("contact:1", "A good talk"));
        change(ivy, order, "proposal", Map.of());

        assertThatThrownBy(() -> jdbc.sql("""
                        update subject_access
                           set state = 'RELEASED', released_by = proposed_by, released_by_name = 'x', released_at = now()
                         where id = :id
                        """).param("id", idOf(order)).update())
                .hasMessageContaining("nobody_releases_what_they_proposed");
    }

    @Test
    void the_two_who_released_it_fetch_it_and_nobody_else_does() throws Exception {
        referred("Rook", "9990100217");
        var order = released("9990100217");

        var files = archive(order);

        assertThat(files.keySet()).containsExactlyInAnyOrder("read-me.html", "data.json");
        assertThat(String.join("", files.values()))
                .contains("Rook", "Board of Copies", "rang about the garden")
                .doesNotContain("Dave", "her sister");
        var third = api.as(Tokens.staff(BOARD, Role.IG_OFFICER));
        assertThat(third.get(path(order) + "/archive").status()).isEqualTo(409);
        assertThat(ivy.get(path(order) + "/archive").status()).isEqualTo(200);
        assertThat(jdbc.sql(
                                "select subject from audit_entry where action = 'fetch subject access' and subject = any(:two)")
                        .param("two", new UUID[] {ivyId, inesId})
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(ivyId, inesId);
    }

    @Test
    void nothing_is_fetched_before_it_is_released() {
        referred("Shaw", "9990100225");
        var order = assembled("9990100225", note("contact:1", "A good talk"));

        assertThat(ivy.get(path(order) + "/archive").status()).isEqualTo(409);
    }

    @Test
    void after_thirty_days_all_of_it_is_gone() {
        referred("Tate", "9990100233");
        var order = released("9990100233");
        subjectAccesses.empty();
        assertThat(entries(order, false)).isNotEmpty();

        jdbc.sql("update subject_access set released_at = now() - interval '31 days' where id = :id")
                .param("id", idOf(order))
                .update();
        subjectAccesses.empty();

        assertThat(entries(order, false)).isEmpty();
        assertThat(ines.get(path(order) + "/archive").status()).isEqualTo(409);
        assertThat(read(order).path("state").asString()).isEqualTo("released");
    }

    @Test
    void more_time_is_taken_with_a_reason_and_shown() {
        referred("Upton", "9990100241");
        var order = order("9990100241");

        change(ivy, order, "lengthening", Map.of("because", "Two of the partners have left the area."));

        assertThat(read(order).path("dueOn").asString())
                .isEqualTo(today.plusMonths(3).toString());
    }

    @Test
    void another_officer_takes_it_on_before_they_ask_the_services() {
        referred("Vane", "9990100268");
        var order = order("9990100268");
        assertThat(change(ines, order, "assembly", Map.of()).status()).isEqualTo(409);

        change(ines, order, "officer", Map.of());

        assertThat(change(ines, order, "assembly", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void what_is_closed_goes_out_no_more_and_the_services_answer_no_more() {
        var person = referred("Wade", "9990100276");
        var order = order("9990100276");

        change(ivy, order, "closing", Map.of("because", "She does not want it any more."));

        assertThat(change(ivy, order, "assembly", Map.of()).status()).isEqualTo(409);
        hearUntil(
                () -> assertThat(neighbours.accessOf(person).subjectAccesses()).isEmpty());
    }

    @Test
    void what_somebody_changed_meanwhile_is_not_overwritten() {
        referred("Yates", "9990100284");
        var order = order("9990100284");
        var old = order.version();
        ivy.ifMatch(old).post(path(order) + "/checks", check(true, "NO"));

        assertThat(ines.ifMatch(old).put(path(order) + "/officer", Map.of()).status())
                .isEqualTo(412);
    }

    private UUID referred(String familyName, String nhsNumber) {
        return neighbours
                .identityOf(neighbours.refer(intakeOf(familyName, nhsNumber)).personId())
                .canonicalPersonId();
    }

    /// Like nobody else here: a record that may be of the same person is something to decide about.
    private static ReferralIntakeV1 intakeOf(String familyName, String nhsNumber) {
        var born = LocalDate.of(1931, 1, 1).plusDays(Integer.parseInt(nhsNumber.substring(5, 9)) * 37L);
        var postcode = "XY1 %sAB".formatted(nhsNumber.charAt(8));
        return intake(familyName + "a", familyName, born.toString(), nhsNumber, postcode);
    }

    private Answer order(String nhsNumber) {
        return ivy.post(ORDERS, request(nhsNumber));
    }

    private Map<String, Object> request(String nhsNumber) {
        return request(nhsNumber, true, "NO");
    }

    private Map<String, Object> request(String nhsNumber, boolean alone, String madeToAsk) {
        return new HashMap<>(
                Map.of("nhsNumber", nhsNumber, "receivedOn", today.toString(), "check", check(alone, madeToAsk)));
    }

    private static Map<String, Object> check(boolean alone, String madeToAsk) {
        return Map.of("identityHow", "RUNG_BACK", "spokenAlone", alone, "madeToAsk", madeToAsk);
    }

    private static Entry note(String key, String words, Concern... concerns) {
        return new Entry(key, null, Instant.now(), List.of(new Line("Note", words)), false, List.of(concerns));
    }

    private Answer assembled(String nhsNumber, Entry... entries) {
        var order = order(nhsNumber);
        OtherServicesStandIn.holds("referral", idOf(order), new Section("Talks", List.of(entries)));
        assemble(order);
        return order;
    }

    /// One note redacted, one withheld, one given.
    private Answer released(String nhsNumber) {
        var order = assembled(
                nhsNumber,
                note("contact:1", "Dave rang about the garden", Concern.THIRD_PARTY),
                note("contact:2", "It was her sister", Concern.THIRD_PARTY),
                note("contact:3", "A good talk"));
        decide(order, 0, Map.of("decision", "REDACT", "words", List.of("Dave"), "because", "About her brother"));
        decide(order, 1, Map.of("decision", "WITHHOLD", "because", "About her sister"));
        change(ivy, order, "proposal", Map.of());
        assertThat(change(ines, order, "release", Map.of()).status()).isEqualTo(200);
        return order;
    }

    private void assemble(Answer order) {
        assertThat(change(ivy, order, "assembly", Map.of()).status()).isEqualTo(200);
    }

    private Answer decide(Answer order, int which, Map<String, Object> decision) {
        var entry = entries(order, true).get(which).path("id").asString();
        return change(ivy, order, "entries/" + entry + "/decision", decision);
    }

    private Answer change(Api officer, Answer order, String what, Object body) {
        return officer.ifMatch(version(order)).put(path(order) + "/" + what, body);
    }

    private JsonNode entries(Answer order, boolean concerning) {
        return ivy.get(path(order) + "/entries?limit=200&concerning=" + concerning)
                .json()
                .path("items");
    }

    private JsonNode read(Answer order) {
        return ivy.get(path(order)).json();
    }

    private String version(Answer order) {
        return ivy.get(path(order)).version();
    }

    private static UUID idOf(Answer order) {
        return UUID.fromString(order.json().path("id").asString());
    }

    private static String path(Answer order) {
        return ORDERS + "/" + idOf(order);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(one -> one.path(field).asString()).toList();
    }

    private Map<String, String> archive(Answer order) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path(order) + "/archive"))
                .header("Authorization", "Bearer " + inesToken)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
            var files = new HashMap<String, String>();
            try (var zip = new ZipInputStream(answer.body())) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return files;
        }
    }
}
