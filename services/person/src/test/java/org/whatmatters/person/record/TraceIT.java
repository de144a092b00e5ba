package org.whatmatters.person.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.intake;
import static org.whatmatters.person.record.RecordFixtures.details;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.record.application.TraceNumber;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// What becomes of a record when the national service is asked.
@IntegrationTest
class TraceIT {

    private final Api linkWorker;
    private final Api stranger;
    private final Neighbours neighbours;
    private final NationalServiceInMemory nationalService;
    private final TraceNumber traceNumber;
    private final JdbcClient jdbc;

    TraceIT(
            Api api,
            Neighbours neighbours,
            NationalServiceInMemory nationalService,
            TraceNumber traceNumber,
            @Beside JdbcClient jdbc) {
        this.linkWorker = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.stranger = api.as(Tokens.staff(TRUST, Role.LINK_WORKER));
        this.neighbours = neighbours;
        this.nationalService = nationalService;
        this.traceNumber = traceNumber;
        this.jdbc = jdbc;
    }

    @AfterEach
    void the_service_answers_again() {
        nationalService.comeBack();
    }

    @Test
    void a_number_that_fits_is_verified_and_the_history_says_by_what() {
        nationalService.knows(details("Nia", "Abbott", "1950-03-02", "9990031010", "XW1 6AA"));
        var person = referred("Nia", "Abbott", "1950-03-02", "9990031010", "XW1 6AA");

        var answer = trace(person);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("nhsNumberStatus").asString()).isEqualTo("PRESENT_AND_VERIFIED");
        var change =
                linkWorker.get("/api/v1/people/" + person + "/changes").json().at("/items/0");
        assertThat(change.path("field").asString()).isEqualTo("nhsNumberStatus");
        assertThat(change.path("by").asString()).isEqualTo("the national record");
        assertThat(change.path("because").asString()).isEqualTo("Test Worker asked for a trace: To be sure");
    }

    @Test
    void what_the_national_record_says_else_is_proposed_and_not_written() {
        nationalService.knows(details("Nia", "Bowman", "1950-03-02", "9990031029", "XW9 6AB"));
        var person = referred("Nia", "Abney", "1950-03-02", "9990031029", "XW1 6AB");

        trace(person);
        trace(person);

        var record = record(person);
        assertThat(record.path("familyName").asString()).isEqualTo("Abney");
        assertThat(record.path("postcode").asString()).isEqualTo("XW1 6AB");
        var proposals =
                linkWorker.get("/api/v1/people/" + person + "/proposals").json().path("proposals");
        assertThat(proposals.valueStream().map(one -> one.path("fact").asString()))
                .containsExactlyInAnyOrder("NAME", "HOME", "GP_REGISTRATION");
        assertThat(proposals.valueStream().map(one -> one.path("by").asString()))
                .containsOnly("the national record");
    }

    @Test
    void a_number_of_somebody_born_on_another_day_is_for_humans() {
        nationalService.knows(details("Nia", "Abel", "1950-03-02", "9990031037", "XW1 6AC"));
        var person = referred("Nia", "Abel", "1951", "9990031037", "XW1 6AC");

        assertThat(trace(person).json().path("nhsNumberStatus").asString()).isEqualTo("NEEDS_TO_BE_RESOLVED");
    }

    @Test
    void somebody_without_a_number_gets_the_one_that_is_certainly_theirs() {
        nationalService.knows(details("Nia", "Acton", "1950-03-02", "9990031045", "XW1 6AD"));
        var person = referred("Nia", "Acton", "1950-03-02", null, "XW1 6AD");

        var traced = trace(person).json();

        assertThat(traced.path("nhsNumber").asString()).isEqualTo("9990031045");
        assertThat(traced.path("nhsNumberStatus").asString()).isEqualTo("PRESENT_AND_VERIFIED");
    }

    @Test
    void whom_the_service_does_not_know_stays_without_a_number() {
        var person = referred("Nia", "Adair", "1950-03-02", null, "XW1 6AE");

        var traced = trace(person).json();

        assertThat(traced.has("nhsNumber")).isFalse();
        assertThat(traced.path("nhsNumberStatus").asString()).isEqualTo("NO_OR_SEVERAL_MATCHES");
    }

    @Test
    void while_the_service_is_down_the_trace_is_putOff_and_made_an_hour_later() {
        nationalService.knows(details("Nia", "Agnew", "1950-03-02", "9990031053", "XW1 6AF"));
        var person = referred("Nia", "Agnew", "1950-03-02", "9990031053", "XW1 6AF");
        nationalService.goDown();

        var putOff = trace(person).json().path("nhsNumberStatus").asString();
        nationalService.comeBack();
        traceAllWhoWait();
        var atOnce = record(person).path("nhsNumberStatus").asString();
        anHourPassesFor(person);
        traceAllWhoWait();

        assertThat(putOff).isEqualTo("TRACE_POSTPONED");
        assertThat(atOnce).isEqualTo("TRACE_POSTPONED");
        assertThat(record(person).path("nhsNumberStatus").asString()).isEqualTo("PRESENT_AND_VERIFIED");
    }

    @Test
    void a_superseded_number_leads_on_to_the_same_person_for_ever() {
        nationalService.superseded("9990031061", details("Nia", "Ahern", "1950-03-02", "9990031088", "XW1 6AG"));
        var person = referred("Nia", "Ahern", "1950-03-02", "9990031061", "XW1 6AG");

        var traced = trace(person).json();
        var again = referred("Nia", "Ahern", "1950-03-02", "9990031061", "XW9 9ZZ");

        assertThat(traced.path("id").asString()).isEqualTo(person.toString());
        assertThat(traced.path("nhsNumber").asString()).isEqualTo("9990031088");
        assertThat(neighbours.identityOf(again).canonicalPersonId()).isEqualTo(person);
    }

    @Test
    void a_number_that_another_record_has_makes_nobody_one_with_it() {
        nationalService.superseded("9990031096", details("Nia", "Akers", "1950-03-02", "9990031118", "XW1 6AH"));
        var other = referred("Ned", "Zeller", "1971-01-01", "9990031118", "XW7 7AA");
        var person = referred("Nia", "Akers", "1950-03-02", "9990031096", "XW1 6AH");

        var traced = trace(person).json();

        assertThat(traced.path("nhsNumber").asString()).isEqualTo("9990031096");
        assertThat(traced.path("nhsNumberStatus").asString()).isEqualTo("NEEDS_TO_BE_RESOLVED");
        assertThat(record(person).path("matchState").asString()).isEqualTo("CANDIDATES");
        assertThat(candidatesBetween(person, other)).isOne();
    }

    @Test
    void too_little_is_known_of_some_to_ask() {
        var person = referred("Nia", "Alder", "1950", null, "XW1 6AJ");

        assertThat(trace(person).status()).isEqualTo(409);
    }

    @Test
    void somebody_who_needs_no_number_is_not_traced() {
        var person = referred("Nia", "Amos", "1950-03-02", null, "XW1 6AK");
        var with = referred("Nia", "Anson", "1950-03-02", "9990031126", "XW1 6AL");

        var answer = linkWorker
                .ifMatch("\"1\"")
                .put("/api/v1/people/" + person + "/trace", Map.of("needed", false, "because", "A visitor"));
        traceAllWhoWait();

        assertThat(answer.json().path("nhsNumberStatus").asString()).isEqualTo("NOT_PRESENT_AND_NOT_REQUIRED");
        assertThat(record(person).path("nhsNumberStatus").asString()).isEqualTo("NOT_PRESENT_AND_NOT_REQUIRED");
        assertThat(linkWorker
                        .ifMatch(linkWorker.get("/api/v1/people/" + with).version())
                        .put("/api/v1/people/" + with + "/trace", Map.of("needed", false, "because", "x"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void who_does_not_work_with_the_person_has_nobody_traced() {
        var person = referred("Nia", "Archer", "1950-03-02", null, "XW1 6AM");

        assertThat(stranger.ifMatch("\"1\"")
                        .put("/api/v1/people/" + person + "/trace", Map.of("needed", true, "because", "x"))
                        .status())
                .isEqualTo(404);
    }

    private Answer trace(UUID person) {
        var path = "/api/v1/people/" + person;
        return linkWorker
                .ifMatch(linkWorker.get(path).version())
                .put(path + "/trace", Map.of("needed", true, "because", "To be sure"));
    }

    private JsonNode record(UUID person) {
        return linkWorker.get("/api/v1/people/" + person).json();
    }

    /// Other tests leave people behind who wait, too, and a round takes only so many.
    private void traceAllWhoWait() {
        for (var round = 0; round < 10; round++) {
            traceNumber.traceWaiting();
        }
    }

    private int candidatesBetween(UUID newer, UUID older) {
        return jdbc.sql("""
                        select count(*) from candidate
                         where person_id = :newer and resembles = :older and outcome is null
                        """)
                .param("newer", newer)
                .param("older", older)
                .query(Integer.class)
                .single();
    }

    private void anHourPassesFor(UUID person) {
        jdbc.sql("update person set trace_after = trace_after - interval '1 hour' where id = :id")
                .param("id", person)
                .update();
    }

    private UUID referred(
            String givenName, String familyName, String birthDate, @Nullable String nhsNumber, String postcode) {
        return neighbours
                .refer(intake(givenName, familyName, birthDate, nhsNumber, postcode))
                .personId();
    }
}
