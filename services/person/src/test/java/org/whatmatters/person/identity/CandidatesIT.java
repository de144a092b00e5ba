package org.whatmatters.person.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.referral.ReferralIntakeV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// Two records that may be of one person: who is asked, what they see, and what their word brings about. Each pair
/// has a family name, a year of birth and a postcode of its own, so that it is like nobody else.
@IntegrationTest
class CandidatesIT {

    private static final UUID BOARD = UUID.fromString("019a0000-0000-7000-8000-0000000000d1");

    private static final AtomicInteger TURNS = new AtomicInteger();

    private final Api sam;
    private final Api leah;
    private final Api tess;
    private final Api officer;
    private final Neighbours neighbours;
    private final JdbcClient jdbc;

    CandidatesIT(Api api, Neighbours neighbours, @Beside JdbcClient jdbc) {
        this.sam = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.leah = api.as(Tokens.staff(LINK_WORKERS, Role.TEAM_LEAD));
        this.tess = api.as(Tokens.staff(TRUST, Role.TRIAGER));
        this.officer = api.as(Tokens.staff(BOARD, Role.IG_OFFICER));
        this.neighbours = neighbours;
        this.jdbc = jdbc;
        api.as(Tokens.staff(BOARD, Role.ICS_ADMIN))
                .put(
                        "/api/v1/organisations/" + BOARD,
                        Map.of("alias", "board-of-candidates", "name", "Board", "kind", "ICB", "feedbackLevel", 6));
    }

    /// @param known the id of the record that was there first
    /// @param newer the id that may mean the same person
    /// @param referral that brought the newer one
    /// @param candidate the question
    /// @param birthDate as the known record says it; the newer one knows the year
    private record Pair(UUID known, UUID newer, UUID referral, String candidate, String birthDate, String postcode) {}

    @Test
    void who_works_with_both_says_it_once_and_the_two_are_one() {
        var pair = alike("Ainscough", LINK_WORKERS, LINK_WORKERS);

        var answer = say(sam, pair, "SAME");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asString()).isEqualTo("SAME");
        assertThat(sam.get(person(pair.newer())).json().path("id").asString())
                .isEqualTo(pair.known().toString());
        hearUntil(() -> assertThat(neighbours.identityOf(pair.newer()))
                .extracting("canonicalPersonId", "matchState", "version")
                .containsExactly(pair.known(), "MATCHED", 2L));
    }

    @Test
    void the_known_record_takes_over_the_circle_of_the_newer() {
        var pair = alike("Birtwistle", TRUST, LINK_WORKERS);
        say(tess, pair, "SAME");
        say(sam, pair, "SAME");

        hearUntil(() -> assertThat(neighbours.accessOf(pair.known()).relationships())
                .filteredOn(one -> one.kind().equals("HOST"))
                .extracting(PersonAccessV1.Relationship::organisationId)
                .containsExactlyInAnyOrder(TRUST, LINK_WORKERS));
        hearUntil(() ->
                assertThat(neighbours.accessOf(pair.newer()).relationships()).isEmpty());
    }

    @Test
    void who_has_died_in_one_of_the_two_is_helped_in_neither() {
        var pair = alike("Bickerstaff", LINK_WORKERS, LINK_WORKERS);
        assertThat(sam.post(person(pair.known()) + "/proxies", aHelper()).status())
                .isEqualTo(201);
        died(pair.newer());

        say(sam, pair, "SAME");

        assertThat(sam.get(person(pair.known()) + "/proxies")
                        .json()
                        .at("/proxies/0/endedWhy")
                        .asString())
                .isEqualTo("PERSON_DIED");
    }

    @Test
    void nobody_draws_a_strangers_record_to_themselves_by_their_own_word() {
        var pair = alike("Cawthorne", TRUST, LINK_WORKERS);

        var answer = say(sam, pair, "SAME");

        assertThat(answer.json().has("outcome")).isFalse();
        assertThat(sam.get(person(pair.known())).status()).isEqualTo(404);
        assertThat(tess.get(person(pair.newer())).status()).isEqualTo(404);
    }

    @Test
    void who_works_with_one_record_sees_of_the_other_only_what_agrees() {
        var pair = alike("Dewhurst", TRUST, LINK_WORKERS);

        var facts = sam.get(candidate(pair)).json().path("facts");

        assertThat(fact(facts, "FAMILY_NAME").path("older").asString()).isEqualTo("Dewhurst");
        assertThat(fact(facts, "POSTCODE").path("older").asString()).isEqualTo(pair.postcode());
        assertThat(fact(facts, "BIRTH_DATE").path("agreement").asString()).isEqualTo("SIMILAR");
        assertThat(fact(facts, "BIRTH_DATE").path("newer").asString())
                .isEqualTo(pair.birthDate().substring(0, 4));
        assertThat(fact(facts, "BIRTH_DATE").has("older")).isFalse();
    }

    @Test
    void how_somebody_knows_is_told_to_nobody_who_does_not_work_with_that_record() {
        var pair = alike("Eccleston", TRUST, LINK_WORKERS);
        say(sam, pair, "SAME");

        var seenByTess = tess.get(candidate(pair)).json().path("newer");

        assertThat(seenByTess.path("said").asString()).isEqualTo("SAME");
        assertThat(seenByTess.has("because")).isFalse();
    }

    @Test
    void one_word_that_they_are_two_people_is_enough() {
        var pair = alike("Fazackerley", TRUST, LINK_WORKERS);

        var answer = say(tess, pair, "DIFFERENT");

        assertThat(answer.json().path("outcome").asString()).isEqualTo("DIFFERENT");
        hearUntil(() ->
                assertThat(neighbours.identityOf(pair.newer()).matchState()).isEqualTo("CREATED"));
        assertThat(waitingFor(sam)).doesNotContain(pair.candidate());
    }

    @Test
    void what_is_decided_is_not_decided_again() {
        var pair = alike("Gorstage", LINK_WORKERS, LINK_WORKERS);
        say(sam, pair, "DIFFERENT");

        assertThat(say(sam, pair, "SAME").status()).isEqualTo(409);
    }

    @Test
    void each_is_asked_until_they_have_said_their_word() {
        var pair = alike("Hardacre", TRUST, LINK_WORKERS);
        assertThat(waitingFor(sam)).contains(pair.candidate());
        assertThat(waitingFor(tess)).contains(pair.candidate());

        say(sam, pair, "SAME");

        assertThat(waitingFor(sam)).doesNotContain(pair.candidate());
        assertThat(waitingFor(tess)).contains(pair.candidate());
    }

    @Test
    void who_works_with_neither_is_not_asked_and_finds_nothing() {
        var pair = alike("Inkpen", LINK_WORKERS, LINK_WORKERS);

        assertThat(waitingFor(tess)).doesNotContain(pair.candidate());
        assertThat(tess.get(candidate(pair)).status()).isEqualTo(404);
        assertThat(say(tess, pair, "SAME").status()).isEqualTo(404);
    }

    @Test
    void the_officer_of_the_board_speaks_for_a_record_that_nobody_works_with() {
        var pair = alike("Jellicoe", null, LINK_WORKERS);
        say(sam, pair, "SAME");
        assertThat(waitingFor(officer)).contains(pair.candidate());

        assertThat(say(officer, pair, "SAME").json().path("outcome").asString()).isEqualTo("SAME");
    }

    @Test
    void the_officer_of_the_board_is_not_asked_where_somebody_works_with_both() {
        var pair = alike("Kitching", TRUST, LINK_WORKERS);

        assertThat(officer.get(candidate(pair)).status()).isEqualTo(404);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        var pair = alike("Lowther", LINK_WORKERS, LINK_WORKERS);

        var answer = sam.ifMatch("\"1\"").put(candidate(pair) + "/word", Map.of("because", " "));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/because", "/verdict");
    }

    @Test
    void two_records_with_different_nhs_numbers_are_not_joined_and_no_word_is_kept() {
        var pair = alike("Midgley", LINK_WORKERS, LINK_WORKERS);
        learnNumber(pair.known(), "9990004005");
        learnNumber(pair.newer(), "9990004013");

        var answer = say(sam, pair, "SAME");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("two-nhs-numbers");
        assertThat(waitingFor(sam)).contains(pair.candidate());
    }

    @Test
    void the_record_that_stands_for_two_has_what_only_the_other_knew() {
        var pair = alike("Netherton", LINK_WORKERS, LINK_WORKERS);
        learnNumber(pair.newer(), "9990004021");

        say(sam, pair, "SAME");

        assertThat(sam.get(person(pair.known())).json().path("nhsNumber").asString())
                .isEqualTo("9990004021");
    }

    @Test
    void the_next_referral_finds_the_record_that_stands_for_two() {
        var pair = alike("Oldroyd", LINK_WORKERS, LINK_WORKERS);
        learnNumber(pair.newer(), "9990004048");
        say(sam, pair, "SAME");

        var next = neighbours.refer(intake("Ada", "Oldroyd", null, "9990004048", null));

        assertThat(neighbours.identityOf(next.personId()).canonicalPersonId()).isEqualTo(pair.known());
    }

    @Test
    void a_merge_is_undone_and_each_has_their_own_again() {
        var pair = alike("Postlethwaite", LINK_WORKERS, LINK_WORKERS);
        learnNumber(pair.newer(), "9990004056");
        say(sam, pair, "SAME");

        assertThat(undo(sam, pair).status()).isEqualTo(200);

        assertThat(sam.get(person(pair.known())).json().has("nhsNumber")).isFalse();
        assertThat(sam.get(person(pair.newer())).json().path("nhsNumber").asString())
                .isEqualTo("9990004056");
        hearUntil(() -> assertThat(neighbours.identityOf(pair.newer()))
                .extracting("canonicalPersonId", "matchState", "version")
                .containsExactly(pair.newer(), "CREATED", 3L));
        assertThat(sam.get("/api/v1/merges?limit=200").body()).doesNotContain(pair.candidate());
    }

    @Test
    void an_id_that_was_matched_meanwhile_stays_where_it_was_matched() {
        var pair = alike("Quarmby", LINK_WORKERS, LINK_WORKERS);
        say(sam, pair, "SAME");
        var next = neighbours.refer(intake("Ada", "Quarmby", pair.birthDate(), null, pair.postcode()));

        undo(sam, pair);

        assertThat(sam.get(person(next.personId())).json().path("id").asString())
                .isEqualTo(pair.known().toString());
    }

    @Test
    void what_was_undone_is_not_undone_again() {
        var pair = alike("Ramsbottom", LINK_WORKERS, LINK_WORKERS);
        say(sam, pair, "SAME");
        undo(sam, pair);

        assertThat(undo(sam, pair).status()).isEqualTo(409);
    }

    @Test
    void somebody_who_may_be_restricted_is_seen_again_once_they_are_known_to_be_somebody_else() {
        var pair = alike("Sowerby", TRUST, LINK_WORKERS);
        restrict(tess, pair.known());
        assertThat(sam.get(person(pair.newer())).status()).isEqualTo(404);

        assertThat(say(tess, pair, "DIFFERENT").status()).isEqualTo(200);

        assertThat(sam.get(person(pair.newer())).status()).isEqualTo(200);
        hearUntil(
                () -> assertThat(neighbours.accessOf(pair.newer()).restricted()).isFalse());
    }

    @Test
    void whoever_may_not_know_of_a_restricted_person_is_not_asked_who_they_are() {
        var pair = alike("Threlkeld", TRUST, LINK_WORKERS);

        restrict(tess, pair.known());

        assertThat(sam.get(candidate(pair)).status()).isEqualTo(404);
        assertThat(waitingFor(sam)).doesNotContain(pair.candidate());
    }

    @Test
    void the_merged_record_of_somebody_restricted_is_hidden_under_both_ids() {
        var pair = alike("Umpleby", TRUST, LINK_WORKERS);
        restrict(tess, pair.known());
        say(tess, pair, "SAME");

        say(officer, pair, "SAME");

        assertThat(sam.get(person(pair.newer())).status()).isEqualTo(404);
        hearUntil(() -> assertThat(neighbours.identityOf(pair.newer()))
                .satisfies(identity -> assertThat(identity.canonicalPersonId()).isEqualTo(pair.known()))
                .satisfies(identity -> assertThat(identity.circleVersion())
                        .isEqualTo(neighbours.accessOf(pair.known()).version())));
    }

    @Test
    void who_was_hidden_while_two_were_one_stays_hidden_as_both() {
        var pair = alike("Vipond", TRUST, LINK_WORKERS);
        say(sam, pair, "SAME");
        say(tess, pair, "SAME");
        restrict(tess, pair.known());

        undo(tess, pair);

        assertThat(sam.get(person(pair.newer())).status()).isEqualTo(404);
    }

    @Test
    void of_many_who_decide_at_once_one_does() throws Exception {
        var pair = alike("Wrigglesworth", LINK_WORKERS, LINK_WORKERS);

        var statuses = atOnce(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(turn -> () ->
                        say(sam, pair, turn % 2 == 0 ? "SAME" : "DIFFERENT").status())
                .toList());

        assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
    }

    @Test
    void a_referral_that_comes_while_records_are_joined_leads_to_the_one_that_stands() throws Exception {
        for (var round = 0; round < 5; round++) {
            var family = "Yealand" + "abcde".charAt(round);
            var pair = alike(family, LINK_WORKERS, LINK_WORKERS);
            var number = List.of("9990004064", "9990004072", "9990004080", "9990004099", "9990004102")
                    .get(round);
            learnNumber(pair.newer(), number);
            var next = intake("Ada", family, null, number, null);

            atOnce(List.of(() -> say(sam, pair, "SAME").status(), () -> {
                neighbours.tell(next);
                return 200;
            }));

            hearUntil(() -> assertThat(neighbours.identityOf(next.personId()).canonicalPersonId())
                    .isEqualTo(pair.known()));
        }
        assertThat(leadingNowhere()).isZero();
    }

    private int leadingNowhere() {
        return jdbc.sql("""
                        select count(*) from identity i
                          join identity led on led.person_id = i.canonical_id
                         where led.canonical_id <> led.person_id
                        """).query(Integer.class).single();
    }

    @Test
    void who_signs_in_with_the_code_of_a_referral_has_both_asked_about_and_joins_nothing() {
        var known = intake("Ada", "Wolstenholme", "1901-01-02", null, "XW4 1AA");
        var referred = intake("Effie", "Tattersall", null, null, null);
        introduce(known, TRUST);
        introduce(referred, LINK_WORKERS);

        neighbours.tellClaimed(referred, known.personId());

        hearUntil(() -> assertThat(neighbours.identityOf(referred.personId()))
                .extracting("canonicalPersonId", "matchState")
                .containsExactly(referred.personId(), "CANDIDATES"));
        var candidate = jdbc.sql("select id from candidate where person_id = :newer and resembles = :known")
                .param("newer", referred.personId())
                .param("known", known.personId())
                .query((row, _) -> row.getString("id"))
                .single();
        var asked = sam.get("/api/v1/candidates/" + candidate).json();
        assertThat(asked.hasNonNull("claimedAt")).isTrue();
        assertThat(asked.path("facts").toString()).doesNotContain("Wolstenholme", "1901");
        assertThat(waitingFor(tess)).contains(candidate);

        neighbours.tellClaimed(referred, known.personId());
        var other = intake("Olu", "Ogden", null, null, null);
        introduce(other, LINK_WORKERS);
        neighbours.tellClaimed(other, known.personId());
        hearUntil(() ->
                assertThat(neighbours.identityOf(other.personId()).matchState()).isEqualTo("CANDIDATES"));
        assertThat(jdbc.sql("select count(*) from candidate where person_id = :newer")
                        .param("newer", referred.personId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_question_that_is_open_already_is_told_of_the_claim_and_not_asked_twice() {
        var pair = alike("Yoxall", LINK_WORKERS, LINK_WORKERS);
        assertThat(sam.get(candidate(pair)).json().has("claimedAt")).isFalse();

        neighbours.tellClaimed(pair.referral(), pair.newer(), pair.known());

        hearUntil(() -> assertThat(sam.get(candidate(pair)).json().hasNonNull("claimedAt"))
                .isTrue());
        assertThat(say(sam, pair, "SAME").json().hasNonNull("claimedAt")).isTrue();
    }

    @Test
    void who_is_found_to_be_one_already_is_not_asked_about() {
        var pair = alike("Zouche", LINK_WORKERS, LINK_WORKERS);
        say(sam, pair, "SAME");

        neighbours.tellClaimed(pair.referral(), pair.newer(), pair.known());
        var other = alike("Zimmerman", LINK_WORKERS, LINK_WORKERS);
        neighbours.tellClaimed(other.referral(), other.newer(), other.known());

        hearUntil(() -> assertThat(sam.get(candidate(other)).json().hasNonNull("claimedAt"))
                .isTrue());
        assertThat(sam.get(candidate(pair)).json().has("claimedAt")).isFalse();
        assertThat(waitingFor(sam)).doesNotContain(pair.candidate());
    }

    @Test
    void whoever_claims_what_is_of_somebody_hidden_opens_nothing_and_is_hidden_too_until_it_is_decided() {
        var hidden = intake("Ada", "Entwistle", "1902-01-02", null, "XW4 1AB");
        var claimant = intake("Bo", "Fothergill", null, null, null);
        introduce(hidden, LINK_WORKERS);
        introduce(claimant, TRUST);
        restrict(leah, hidden.personId());

        neighbours.tellClaimed(hidden, claimant.personId());

        hearUntil(() -> assertThat(neighbours.accessOf(claimant.personId()).restricted())
                .isTrue());
        assertThat(tess.get(person(hidden.personId())).status()).isEqualTo(404);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(calls);
            var all = new ArrayList<T>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    /// Two people who look alike, each with a host of their own.
    private Pair alike(String family, @Nullable UUID hostOfKnown, @Nullable UUID hostOfNewer) {
        var turn = TURNS.getAndIncrement();
        var birthDate = "%d-01-02".formatted(1930 + turn);
        var postcode = "XW3 1%c%c".formatted('A' + turn / 26, 'A' + turn % 26);
        var known = intake("Ada", family, birthDate, null, postcode);
        var newer = intake("Ada", family, birthDate.substring(0, 4), null, postcode);
        introduce(known, hostOfKnown);
        introduce(newer, hostOfNewer);
        var candidate = jdbc.sql("select id from candidate where person_id = :newer and resembles = :known")
                .param("newer", newer.personId())
                .param("known", known.personId())
                .query((row, _) -> row.getString("id"))
                .single();
        return new Pair(known.personId(), newer.personId(), newer.referralId(), candidate, birthDate, postcode);
    }

    private void introduce(ReferralIntakeV1 intake, @Nullable UUID host) {
        neighbours.tell(intake);
        neighbours.tellSubmitted(intake.referralId(), intake.personId(), host);
        neighbours.identityOf(intake.personId());
        hearUntil(() -> assertThat(neighbours.accessesOf(intake.personId()))
                .isNotEmpty()
                .last()
                .satisfies(circle -> assertThat(circle.relationships()).hasSize(host == null ? 1 : 2)));
    }

    private static Answer say(Api worker, Pair pair, String verdict) {
        var version = worker.get(candidate(pair)).json().path("version").asLong();
        return worker.ifMatch("\"" + version + "\"")
                .put(candidate(pair) + "/word", Map.of("verdict", verdict, "because", "I asked her."));
    }

    private static Answer undo(Api worker, Pair pair) {
        var merge = "/api/v1/merges/" + pair.candidate();
        var version = worker.get(merge).json().path("version").asLong();
        return worker.ifMatch("\"" + version + "\"").put(merge + "/undoing", Map.of("because", "Two birthdays"));
    }

    private void died(UUID person) {
        sam.ifMatch(sam.get(person(person)).version())
                .put(person(person) + "/death", Map.of("because", "His sister rang"));
        leah.ifMatch(leah.get(person(person)).version())
                .put(person(person) + "/death/confirmation", Map.of("because", "I asked the surgery"));
    }

    private static Map<String, Object> aHelper() {
        return Map.of(
                "name",
                "Her friend",
                "kind",
                "HELPER",
                "headings",
                List.of("PLAN"),
                "scopes",
                List.of(),
                "until",
                LocalDate.now(ZoneOffset.UTC).plusMonths(3).toString(),
                "looksAfter",
                false,
                "how",
                "FACE_TO_FACE");
    }

    private static void restrict(Api worker, UUID person) {
        var version = worker.get(person(person)).json().path("version").asLong();
        worker.ifMatch("\"" + version + "\"")
                .put(
                        person(person) + "/restriction",
                        Map.of("reason", "DANGER_FROM_SOMEBODY", "reviewOn", "2099-01-01"));
    }

    private void learnNumber(UUID person, String number) {
        var known = sam.get(person(person)).json();
        var answer = sam.ifMatch("\"" + known.path("version").asLong() + "\"")
                .put(
                        person(person) + "/details",
                        Map.of(
                                "givenName", known.path("givenName").asString(),
                                "familyName", known.path("familyName").asString(),
                                "birthDate", known.path("birthDate").asString(),
                                "addresses", known.path("addresses"),
                                "telecoms", known.path("telecoms"),
                                "nhsNumber", number,
                                "because", "She showed me her letter"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static List<String> waitingFor(Api worker) {
        return worker.get("/api/v1/candidates?limit=200")
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static JsonNode fact(JsonNode facts, String name) {
        return facts.valueStream()
                .filter(fact -> fact.path("fact").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String person(UUID id) {
        return "/api/v1/people/" + id;
    }

    private static String candidate(Pair pair) {
        return "/api/v1/candidates/" + pair.candidate();
    }
}
