package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.Town.path;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.calendar.WorkingDays;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class AbsenceIT {

    private static final String ABSENCES = "/api/v1/referrals/absences";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final LocalDate today;
    private Town town;

    AbsenceIT(Api api, Events events, @Beside JdbcClient jdbc, Clock clock) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.today = WorkingDays.dayOf(clock.instant());
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void while_somebody_is_away_their_cases_stand_in_the_caseload_of_whoever_stands_in() {
        var id = town.assigned();
        assertThat(cases(tara(), "")).isEmpty();

        assertThat(putDown(town.worker(), null, 0, 3, town.tara).status()).isEqualTo(201);

        var seen = cases(tara(), "").getFirst();
        assertThat(seen.required("id").asString()).isEqualTo(id);
        assertThat(seen.at("/worker/name").asString()).isEqualTo("Sam Reed");
        assertThat(seen.at("/cover/yours").asBoolean()).isTrue();
        assertThat(seen.at("/cover/until").asString())
                .isEqualTo(today.plusDays(3).toString());
        assertThat(count(tara(), "/states/assigned")).isEqualTo(1);
        assertThat(cases(town.worker(), "").getFirst().at("/cover/yours").asBoolean())
                .isFalse();
    }

    @Test
    void what_is_due_of_somebody_away_is_due_for_whoever_stands_in() {
        var id = town.active();
        pausedUntilToday(id);
        putDown(town.worker(), null, 0, 3, town.tara);

        assertThat(cases(tara(), "&due=true").getFirst().required("due").asString())
                .isEqualTo("RESUME");
        assertThat(count(tara(), "/due")).isEqualTo(1);
    }

    @Test
    void whoever_stands_in_is_named_as_who_has_the_ball_and_works_on_it() {
        var id = town.assigned();
        putDown(town.worker(), null, 0, 3, town.tara);

        var file = tara().get(path(id)).json();

        assertThat(file.at("/ball/holder").asString()).isEqualTo("Tara Lowe");
        assertThat(file.at("/cover/name").asString()).isEqualTo("Tara Lowe");
        assertThat(file.at("/worker/name").asString()).isEqualTo("Sam Reed");
        assertThat(tara().post(path(id) + "/contacts", Map.of("channel", "PHONE", "outcome", "SPOKE"))
                        .status())
                .isBetween(200, 201);
    }

    @Test
    void an_absence_ends_with_its_last_day_and_begins_with_its_first() {
        var id = town.assigned();
        was(town.sam, -5, -1, town.tara);
        putDown(town.worker(), null, 1, 3, town.tara);

        assertThat(cases(tara(), "")).isEmpty();
        assertThat(town.worker().get(path(id)).json().at("/ball/holder").asString())
                .isEqualTo("Sam Reed");
        assertThat(list()).hasSize(1);
    }

    @Test
    void nobody_stands_in_who_works_there_no_more() {
        putDown(town.lead(), town.tara, 0, 3, town.sam);

        town.tellThatSamLeft(20);

        var tara = town.lead().get("/api/v1/referrals/workers").json().required(0);
        assertThat(tara.required("name").asString()).isEqualTo("Tara Lowe");
        assertThat(tara.required("awayUntil").asString())
                .isEqualTo(today.plusDays(3).toString());
        assertThat(tara.has("coverName")).isFalse();
    }

    @Test
    void every_wrong_value_is_named_at_once() {
        var stranger = UUID.randomUUID();

        assertThat(codes(putDown(town.lead(), stranger, 2, 1, stranger)))
                .containsExactly("NOT_A_WORKER_OF_YOURS", "NOT_A_WORKER_OF_YOURS", "BEFORE_FIRST_DAY");
        assertThat(codes(putDown(town.worker(), null, -9, -1, null))).containsExactly("IS_OVER");
        assertThat(codes(putDown(town.worker(), null, 0, 366, null))).containsExactly("TOO_LONG");
        assertThat(codes(town.worker().post(ABSENCES, "{}"))).containsExactly("REQUIRED", "REQUIRED");
        assertThat(codes(putDown(town.worker(), town.tara, 0, 1, null))).containsExactly("NOT_A_WORKER_OF_YOURS");
        assertThat(codes(putDown(town.worker(), null, 0, 1, town.sam))).containsExactly("COVERS_THEMSELVES");
    }

    @Test
    void two_absences_that_clash_are_refused_by_name() {
        putDown(town.worker(), null, 0, 3, town.tara);

        assertThat(codes(putDown(town.worker(), null, 3, 5, null))).containsExactly("OVERLAPS");
        assertThat(codes(putDown(town.lead(), town.tara, 3, 5, null))).containsExactly("STANDS_IN");
        assertThat(codes(putDown(town.lead(), town.tara, 3, 5, town.sam))).containsExactly("CIRCULAR");
        assertThat(putDown(town.lead(), town.tara, 4, 5, null).status()).isEqualTo(201);
        assertThat(codes(putDown(town.worker(), null, 5, 6, town.tara))).containsExactly("COVER_IS_AWAY");
    }

    @Test
    void the_days_are_changed_and_taken_back_as_they_were_read() {
        putDown(town.worker(), null, 0, 3, null);
        var one = ABSENCES + "/" + list().at("/0/id").asString();
        var other = said(null, 0, 9, town.tara);

        assertThat(town.lead().put(one, other).status()).isEqualTo(428);
        assertThat(town.lead().ifMatch("\"1\"").put(one, other).status()).isEqualTo(204);
        assertThat(town.lead().ifMatch("\"1\"").put(one, other).status()).isEqualTo(412);
        assertThat(list().at("/0/coverName").asString()).isEqualTo("Tara Lowe");
        var colleague = api.as(Tokens.staff(town.linkWorkers, Role.LINK_WORKER));
        assertThat(colleague.get(ABSENCES).json().at("/items/0/mayChange").asBoolean())
                .isFalse();
        assertThat(colleague.ifMatch("\"2\"").delete(one).status()).isEqualTo(404);
        var elsewhere = Town.settled(api, events, jdbc);
        assertThat(elsewhere.lead().ifMatch("\"2\"").delete(one).status()).isEqualTo(404);

        assertThat(town.worker().ifMatch("\"2\"").delete(one).status()).isEqualTo(204);

        assertThat(list()).isEmpty();
    }

    @Test
    void nobody_away_is_given_a_case_without_its_being_said() {
        var id = town.accepted();
        putDown(town.worker(), null, 0, 3, null);
        var path = path(id) + "/assignment";

        var unsaid = town.triager().ifMatch(town.version(id)).put(path, Map.of("worker", town.sam));
        var said = town.triager().ifMatch(town.version(id)).put(path, Map.of("worker", town.sam, "evenIfAway", true));

        assertThat(codes(unsaid)).containsExactly("AWAY");
        assertThat(said.status()).isEqualTo(200);
    }

    /// Tara with no role but a worker's: what she has in hand is her own and what she stands in for.
    private Api tara() {
        return api.as(Tokens.staffNamed(town.tara, town.linkWorkers, Role.LINK_WORKER));
    }

    private Answer putDown(Api speaker, @Nullable UUID worker, int from, int until, @Nullable UUID cover) {
        return speaker.post(ABSENCES, said(worker, from, until, cover));
    }

    private Map<String, @Nullable Object> said(@Nullable UUID worker, int from, int until, @Nullable UUID cover) {
        var said = new HashMap<String, @Nullable Object>();
        said.put("worker", worker);
        said.put("from", today.plusDays(from).toString());
        said.put("until", today.plusDays(until).toString());
        said.put("cover", cover);
        return said;
    }

    private void was(UUID worker, int from, int until, UUID cover) {
        jdbc.sql("""
                        insert into absence (id, organisation_id, worker, first_day, last_day, cover, said_by)
                        values (gen_random_uuid(), :host, :worker, :from, :until, :cover, :worker)
                        """)
                .param("host", town.linkWorkers)
                .param("worker", worker)
                .param("from", today.plusDays(from))
                .param("until", today.plusDays(until))
                .param("cover", cover)
                .update();
    }

    private void pausedUntilToday(String id) {
        var pause = Map.of("reasonCode", "AWAY", "resumeOn", today.plusDays(14).toString());
        town.worker().ifMatch(town.version(id)).put(path(id) + "/pause", pause);
        jdbc.sql("update referral set resume_on = :today where id = :id")
                .param("id", UUID.fromString(id))
                .param("today", today)
                .update();
    }

    private JsonNode list() {
        return town.lead().get(ABSENCES).json().required("items");
    }

    private static List<JsonNode> cases(Api reader, String narrowed) {
        return reader.get("/api/v1/referrals/caseload?mine=true" + narrowed)
                .json()
                .required("items")
                .valueStream()
                .toList();
    }

    private static long count(Api reader, String pointer) {
        return reader.get("/api/v1/referrals/caseload/counts?mine=true")
                .json()
                .at(pointer)
                .asLong();
    }

    private static List<String> codes(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.json()
                .required("errors")
                .valueStream()
                .map(error -> error.required("code").asString())
                .toList();
    }
}
