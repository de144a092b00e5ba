package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.contracts.person.PersonProfileV1.SafeContact;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.calendar.WorkingDays;
import tools.jackson.databind.JsonNode;

/// The host's lists: narrowed, searched and counted, and never with anybody whom the caller may not see.
@IntegrationTest
class WorklistsIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    WorklistsIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoe", "OBRIEN", "O'Br", "o’brien", "Łukasz", "lukasz", "zoë lukasz", "luk zo"})
    void somebody_is_found_by_the_start_of_any_word_of_their_name(String typed) {
        var id = town.submitted("Zoë", "O'Brien-Łukasz");
        town.submitted("Zara", "Brook");

        assertThat(found(town.triager(), "incoming", typed)).containsExactly(id);
    }

    @Test
    void the_middle_of_a_word_finds_nobody() {
        town.submitted("Zoë", "Hartley");

        assertThat(found(town.triager(), "incoming", "artley")).isEmpty();
    }

    @Test
    void the_host_finds_them_by_what_they_are_called_now_and_the_team_by_what_it_wrote() {
        var id = town.submitted("Jun", "Hartly");
        called(id, "June Hartley-Moss", "1948-11-03");

        assertThat(found(town.triager(), "incoming", "moss")).containsExactly(id);
        assertThat(found(town.triager(), "incoming", "hartly")).isEmpty();
        assertThat(found(town.officer(), "sent", "hartly")).containsExactly(id);
        assertThat(found(town.officer(), "sent", "moss")).isEmpty();
    }

    @Test
    void a_birth_date_and_a_reference_find_somebody_on_the_phone() {
        var id = town.submitted("June", "Hartley");
        town.submitted("June", "Hartley");
        called(id, "June Hartley", "1948-11-03");
        var reference =
                town.triager().get(path(id)).json().required("reference").asString();

        assertThat(found(town.triager(), "incoming", "3/11/1948")).containsExactly(id);
        assertThat(found(town.triager(), "incoming", "june 03.11.1948")).containsExactly(id);
        assertThat(found(town.triager(), "incoming", "arthur 3/11/1948")).isEmpty();
        assertThat(found(
                        town.triager(),
                        "incoming",
                        reference.toLowerCase(Locale.UK).replace("-", " ")))
                .containsExactly(id);
        assertThat(found(town.officer(), "sent", reference)).containsExactly(id);
        assertThat(found(town.officer(), "sent", "3/11/1948")).isEmpty();
    }

    @Test
    void what_was_typed_is_there_for_whoever_typed_it_and_for_nobody_else() {
        var search = typed(town.worker(), "hartley");
        var colleague = api.as(Tokens.staff(town.linkWorkers, Role.LINK_WORKER));

        assertThat(town.worker()
                        .get(path("searches/" + search))
                        .json()
                        .required("typed")
                        .asString())
                .isEqualTo("hartley");
        assertThat(colleague.get(path("searches/" + search)).status()).isEqualTo(404);
        assertThat(colleague.get(path("caseload?search=" + search)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "j", "j s", "?!", "a b c d e f ghi"})
    void what_would_find_everybody_is_not_looked_for(String typed) {
        assertThat(town.worker().post(path("searches"), Map.of("typed", typed)).status())
                .isEqualTo(422);
    }

    @Test
    void what_has_ended_is_found_where_it_is_asked_for() {
        var id = town.submitted("Ida", "Wren");
        var assigned = assign(id);
        end(assigned);

        assertThat(found(town.worker(), "caseload", "wren")).isEmpty();
        assertThat(found(town.worker(), "caseload?state=ended", "wren")).containsExactly(id);
        assertThat(found(town.worker(), "caseload?state=ended&mine=true", "wren"))
                .containsExactly(id);
        assertThat(found(town.lead(), "caseload?state=ended&mine=true", "wren")).isEmpty();
    }

    @Test
    void who_was_accepted_is_found_in_the_caseload_and_no_longer_in_the_queue() {
        var id = town.submitted("Ida", "Wren");
        var before = found(town.worker(), "caseload", "ida wren");
        assign(id);

        assertThat(before).isEmpty();
        assertThat(found(town.triager(), "incoming", "ida wren")).isEmpty();
        assertThat(found(town.worker(), "caseload", "ida wren")).containsExactly(id);
    }

    @Test
    void the_queue_is_narrowed_by_state_and_kind_of_organisation() {
        var first = town.submitted();
        var second = town.submitted();
        town.triager()
                .ifMatch(town.version(second))
                .put(path(second) + "/question", Map.of("question", "Does she live alone?"));

        assertThat(ids(town.triager(), "incoming?state=submitted")).containsExactly(first);
        assertThat(ids(town.triager(), "incoming?state=information_asked")).containsExactly(second);
        assertThat(ids(town.triager(), "incoming?agencyType=FIRE")).containsExactly(first, second);
        assertThat(ids(town.triager(), "incoming?agencyType=POLICE")).isEmpty();
        assertThat(town.triager().get(path("incoming?state=active")).status()).isEqualTo(422);
        var counts = town.triager().get(path("incoming/counts")).json();
        assertThat(counts.at("/states/submitted").asLong()).isEqualTo(1);
        assertThat(counts.at("/states/information_asked").asLong()).isEqualTo(1);
        assertThat(counts.at("/agencyTypes/FIRE").asLong()).isEqualTo(2);
        assertThat(counts.required("toBeRung").asLong()).isZero();
    }

    @Test
    void the_teams_list_is_narrowed_by_worker_and_by_nobody() {
        var sams = town.assigned();
        var nobodys = town.accepted();

        assertThat(ids(town.lead(), "caseload?worker=" + town.sam)).containsExactly(sams);
        assertThat(ids(town.lead(), "caseload?worker=nobody")).containsExactly(nobodys);
        assertThat(ids(town.lead(), "caseload?worker=" + town.tara)).isEmpty();
        assertThat(ids(town.lead(), "caseload?state=assigned")).containsExactly(sams);
        assertThat(town.lead().get(path("caseload?worker=anna")).status()).isEqualTo(422);
        assertThat(town.lead().get(path("caseload?state=submitted")).status()).isEqualTo(422);
    }

    @Test
    void the_team_at_a_glance_says_what_each_has_in_hand() {
        town.assigned();
        town.active();
        paused(town.active());
        town.accepted();
        waitingTooLong(town.submitted());

        var team = town.lead().get(path("team")).json();

        var sam = team.required("workers").required(0);
        assertThat(sam.required("name").asString()).isEqualTo("Sam Reed");
        assertThat(sam.required("assigned").asLong()).isEqualTo(1);
        assertThat(sam.required("active").asLong()).isEqualTo(1);
        assertThat(sam.required("paused").asLong()).isEqualTo(1);
        assertThat(sam.required("due").asLong()).isEqualTo(1);
        assertThat(team.required("workers").required(1).required("assigned").asLong())
                .isZero();
        assertThat(team.required("accepted").asLong()).isEqualTo(1);
        assertThat(team.required("waiting").asLong()).isEqualTo(1);
        assertThat(team.required("dueOfNobody").asLong()).isEqualTo(1);
        assertThat(team.required("reviews").asLong()).isZero();
    }

    @Test
    void nobody_restricted_and_nothing_of_another_host_is_found_listed_or_counted() {
        var hidden = town.submitted("Ida", "Wren");
        assign(hidden);
        restrict(hidden, List.of(town.sam));
        var elsewhere = Town.settled(api, events, jdbc);
        elsewhere.triager().get(path(elsewhere.submitted("Ida", "Wren")));

        for (var list : List.of("caseload", "caseload?state=assigned", "caseload?worker=" + town.sam)) {
            assertThat(ids(town.lead(), list)).isEmpty();
            assertThat(found(town.lead(), list, "wren")).isEmpty();
            assertThat(ids(town.worker(), list)).containsExactly(hidden);
            assertThat(found(town.worker(), list, "wren")).containsExactly(hidden);
        }
        assertThat(found(town.officer(), "sent", "wren")).isEmpty();
        assertThat(found(town.triager(), "incoming", "wren")).isEmpty();
        assertThat(town.lead().get(path("caseload/counts")).json().required("states"))
                .isEmpty();
        assertThat(town.worker()
                        .get(path("caseload/counts"))
                        .json()
                        .at("/states/assigned")
                        .asLong())
                .isEqualTo(1);
        assertThat(town.lead()
                        .get(path("team"))
                        .json()
                        .at("/workers/0/assigned")
                        .asLong())
                .isZero();
        assertThat(town.officer().get(path("sent/counts")).json().required("progress"))
                .isEmpty();
    }

    /// Cases at random, some of people who are hidden from all but Sam: for Sam and for the team lead each count is
    /// what paging through the list with that filter shows.
    @Test
    void each_count_is_what_paging_through_shows() {
        var random = new Random(7);
        for (var number = 0; number < 20; number++) {
            somewhere(random);
        }
        jdbc.sql("update referral set agency_type = 'POLICE' where id = :id")
                .param("id", UUID.fromString(town.submitted()))
                .update();

        for (var reader : List.of(town.worker(), town.lead())) {
            for (var mine : List.of("true", "false")) {
                var counts = reader.get(path("caseload/counts?mine=" + mine)).json();
                for (var state : List.of("accepted", "waiting", "assigned", "active", "paused")) {
                    assertThat(paged(reader, "caseload?mine=" + mine + "&state=" + state))
                            .as(state)
                            .hasSize(counts.required("states").path(state).asInt(0));
                }
                for (var support : List.of("LINK_WORK", "COACHING")) {
                    assertThat(paged(reader, "caseload?mine=" + mine + "&support=" + support))
                            .as(support)
                            .hasSize(counts.required("supports").path(support).asInt(0));
                }
                var due = paged(reader, "caseload?mine=" + mine + "&due=true");
                assertThat(due).hasSize(counts.required("due").asInt());
                assertThat(due)
                        .isEqualTo(paged(reader, "caseload?mine=" + mine).stream()
                                .filter(one -> one.hasNonNull("due"))
                                .toList());
            }
            var team = town.lead().get(path("team")).json();
            for (var hands : team.required("workers")) {
                var whose = "caseload?worker=" + hands.required("subject").asString();
                assertThat(paged(town.lead(), whose + "&due=true"))
                        .hasSize(hands.required("due").asInt());
                assertThat(paged(town.lead(), whose + "&state=active"))
                        .hasSize(hands.required("active").asInt());
            }
        }
        var incoming = town.triager().get(path("incoming/counts")).json();
        assertThat(paged(town.triager(), "incoming"))
                .hasSize(incoming.at("/states/submitted").asInt(0)
                        + incoming.at("/states/information_asked").asInt(0))
                .hasSize(incoming.at("/supports/LINK_WORK").asInt(0));
        assertThat(incoming.required("agencyTypes").propertyNames()).containsExactlyInAnyOrder("FIRE", "POLICE");
        for (var kind : incoming.required("agencyTypes").properties()) {
            assertThat(paged(town.triager(), "incoming?agencyType=" + kind.getKey()))
                    .hasSize(kind.getValue().asInt());
        }
        var sent = town.officer().get(path("sent/counts")).json().required("progress");
        for (var progress : List.of("RECEIVED", "ACCEPTED", "IN_CONTACT", "NOT_TAKEN_UP", "CLOSED")) {
            var shown = paged(town.officer(), "sent?progress=" + progress);
            assertThat(shown).hasSize(sent.path(progress).asInt(0));
            assertThat(shown)
                    .allSatisfy(one ->
                            assertThat(one.required("progress").asString()).isEqualTo(progress));
        }
    }

    @Test
    void a_count_goes_to_a_thousand_and_no_further() {
        copied(town.active(), 1_000);

        var cases = town.lead().get(path("caseload/counts")).json();
        var sent = town.officer().get(path("sent/counts")).json();

        assertThat(cases.required("countedTo").asInt()).isEqualTo(1_000);
        assertThat(cases.at("/states/active").asInt()).isEqualTo(1_000);
        assertThat(cases.at("/supports/LINK_WORK").asInt()).isEqualTo(1_000);
        assertThat(sent.at("/progress/RECEIVED").asInt()).isEqualTo(1_000);
    }

    @Test
    void what_one_worker_has_is_counted_to_its_end() {
        copied(town.active(), 1_000);

        var sam = town.lead().get(path("team")).json().required("workers").required(0);

        assertThat(sam.required("active").asInt()).isEqualTo(1_001);
        assertThat(sam.at("/room/inHand").asInt()).isEqualTo(2_002);
    }

    /// So many more that stand where it stands.
    private void copied(String id, int times) {
        jdbc.sql("""
                        insert into referral
                        select copy.*
                          from referral r
                               cross join generate_series(1, :times) n
                               cross join lateral jsonb_populate_record(
                                   r, jsonb_build_object('id', gen_random_uuid(), 'reference', r.id || '-' || n)) copy
                         where r.id = :id
                        """).param("times", times).param("id", UUID.fromString(id)).update();
    }

    private void somewhere(Random random) {
        var id = switch (random.nextInt(11)) {
            case 0 -> town.submitted();
            case 1 -> town.accepted();
            case 2 -> waitingTooLong(town.submitted());
            case 3 -> town.assigned();
            case 4 -> town.active();
            case 5 -> paused(town.active());
            case 6 -> wantedBack(town.active());
            case 7 -> offeredLongAgo(town.active());
            case 9 -> toBeAmended(town.active());
            case 8 -> waitingInSilence(town.submitted());
            default -> end(town.active());
        };
        if (random.nextInt(4) == 0) {
            restrict(id, List.of(town.sam));
        }
    }

    private String assign(String id) {
        town.triager().ifMatch(town.version(id)).put(path(id) + "/acceptance", "{}");
        town.triager().ifMatch(town.version(id)).put(path(id) + "/assignment", Map.of("worker", town.sam));
        return id;
    }

    /// On the waiting list until yesterday.
    private String waitingTooLong(String id) {
        town.triager().ifMatch(town.version(id)).put(path(id) + "/acceptance", "{}");
        town.triager()
                .ifMatch(town.version(id))
                .put(
                        path(id) + "/waiting",
                        Map.of(
                                "expectedOn",
                                LocalDate.now(WorkingDays.LONDON).plusDays(9).toString()));
        jdbc.sql("update referral set expected_on = current_date - 2 where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        return id;
    }

    /// On the waiting list for six weeks, and nobody has asked how they are.
    private String waitingInSilence(String id) {
        waitingTooLong(id);
        jdbc.sql(
                        "update referral set expected_on = current_date + 9, state_at = now() - interval '42 days' where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        return id;
    }

    /// To a group that has not answered for two weeks.
    private String offeredLongAgo(String id) {
        assertThat(town.worker()
                        .post(path(id) + "/offers", Map.of("serviceId", town.gardening, "need", "Company"))
                        .status())
                .isEqualTo(200);
        jdbc.sql("update offer set made_at = now() - interval '14 days' where referral_id = :id")
                .param("id", UUID.fromString(id))
                .update();
        return id;
    }

    /// To go on today.
    private String paused(String id) {
        var until = LocalDate.now(WorkingDays.LONDON).plusDays(14).toString();
        town.worker()
                .ifMatch(town.version(id))
                .put(path(id) + "/pause", Map.of("reasonCode", "AWAY", "resumeOn", until));
        jdbc.sql("update referral set resume_on = current_date - 1 where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        return id;
    }

    private String wantedBack(String id) {
        assertThat(town.officer()
                        .put(path("sent/" + id) + "/withdrawal", Map.of("reasonCode", "MISTAKEN"))
                        .status())
                .isEqualTo(204);
        return id;
    }

    private String toBeAmended(String id) {
        assertThat(town.officer()
                        .post(
                                path("sent/" + id) + "/amendments",
                                Map.of("answers", Map.of("reason", "Lonely"), "because", "She said more"))
                        .status())
                .isEqualTo(204);
        return id;
    }

    private String end(String id) {
        town.worker()
                .ifMatch(town.version(id))
                .put(path(id) + "/ending", Map.of("ending", "DECLINED_BY_PERSON", "reasonCode", "DOES_NOT_WANT"));
        return id;
    }

    private void restrict(String id, List<UUID> named) {
        var person = town.personOf(id);
        events.send(
                Topic.PERSON_ACCESS,
                person,
                PersonAccessV1.TYPE,
                1,
                new PersonAccessV1(person, List.of(), List.of(), true, named, 1));
        town.awaitRow("select count(*) from access_state where person_id = :id and restricted", person);
    }

    private void called(String id, String name, String born) {
        var person = town.personOf(id);
        var unknown = new SafeContact("UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN");
        events.send(
                Topic.PERSON_PROFILE,
                person,
                PersonProfileV1.TYPE,
                1,
                new PersonProfileV1(person, name, born, null, null, null, List.of(), unknown, false, 1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from person_name where person_id = :id")
                                .param("id", person)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private static String typed(Api caller, String typed) {
        return caller.post(path("searches"), Map.of("typed", typed))
                .json()
                .required("id")
                .asString();
    }

    private static List<String> found(Api caller, String list, String typed) {
        return ids(caller, list + (list.contains("?") ? "&" : "?") + "search=" + typed(caller, typed));
    }

    private static List<String> ids(Api caller, String list) {
        return caller.get(path(list))
                .json()
                .required("items")
                .valueStream()
                .map(item -> item.required("id").asString())
                .toList();
    }

    /// All of a list, two at a time.
    private static List<JsonNode> paged(Api caller, String list) {
        var all = new ArrayList<JsonNode>();
        var first = path(list) + (list.contains("?") ? "&" : "?") + "limit=2";
        var page = caller.get(first).json();
        page.required("items").forEach(all::add);
        while (page.hasNonNull("next")) {
            page = caller.get(first + "&after=" + page.required("next").asString())
                    .json();
            page.required("items").forEach(all::add);
        }
        return all;
    }
}
