package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whatmatters.referral.Town.path;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// Changes of what was written in a form after it was sent.
@IntegrationTest
class AmendmentsIT {

    private static final Map<String, Object> NO_DOG = Map.of("visitHazards", List.of("NONE_SEEN"));

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    AmendmentsIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void what_the_team_asks_for_the_host_reads_once_it_takes_it_on_and_what_it_was_stays_readable() {
        var id = town.active();

        var asked = ask(id, NO_DOG, "The dog has died");

        assertThat(asked.status()).isEqualTo(204);
        assertThat(hazards(id)).isEqualTo("A dog or another animal");
        var open = hostLog(id).at("/log/0");
        assertThat(open.path("state").asString()).isEqualTo("OPEN");
        assertThat(open.path("byHost").asBoolean()).isFalse();
        assertThat(open.at("/changes/0/was").asString()).isEqualTo("A dog or another animal");
        assertThat(open.at("/changes/0/becomes").asString()).isEqualTo("None seen");
        assertThat(open.path("reason").asString()).isEqualTo("The dog has died");
        assertThat(due(id)).isEqualTo("DECIDE_AMENDMENT");

        var taken = decide(id, Map.of("decision", "TAKE_ON"));

        assertThat(taken.status()).isEqualTo(200);
        assertThat(hazards(id)).isEqualTo("None seen");
        assertThat(due(id)).isNull();
        var log = hostLog(id).at("/log/0");
        assertThat(log.path("state").asString()).isEqualTo("TAKEN_ON");
        assertThat(log.path("decidedBy").asString()).isEqualTo("Sam Reed");
        assertThat(log.at("/changes/0/was").asString()).isEqualTo("A dog or another animal");
    }

    @Test
    void what_is_declined_stays_as_it_is_and_needs_a_reason() {
        var id = town.active();
        ask(id, NO_DOG, "The dog has died");

        var bare = decide(id, Map.of("decision", "DECLINE"));
        var declined = decide(id, Map.of("decision", "DECLINE", "because", "We met the dog today"));

        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.body()).contains("/because");
        assertThat(declined.status()).isEqualTo(200);
        assertThat(hazards(id)).isEqualTo("A dog or another animal");
        assertThat(decide(id, Map.of("decision", "TAKE_ON")).status()).isEqualTo(409);
    }

    @Test
    void the_host_puts_an_answer_right_at_once() {
        var id = town.active();

        var unchanged = putRight(id, Map.of("visitHazards", List.of("DOG")));
        var right = putRight(id, NO_DOG);
        var stale = town.worker()
                .ifMatch("\"1\"")
                .post(path(id) + "/amendments", Map.of("answers", NO_DOG, "because", "We were there"));

        assertThat(unchanged.status()).isEqualTo(422);
        assertThat(right.status()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(hazards(id)).isEqualTo("None seen");
        assertThat(hostLog(id).at("/log/0/byHost").asBoolean()).isTrue();
        assertThat(hostLog(id).at("/log/0/state").asString()).isEqualTo("TAKEN_ON");
    }

    @Test
    void every_wrong_answer_is_named_and_nothing_is_kept() {
        var id = town.active();

        var refused = ask(
                id,
                Map.of("risks", List.of("NO_SUCH"), "frailty", "FIT", "familyName", "Hart", "postcode", "XW1"),
                "x");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("/answers/risks", "/answers/frailty", "/answers/familyName", "/answers/postcode")
                .contains("FIELD_NOT_ALLOWED_FOR_AGENCY", "NOT_AMENDABLE");
        assertThat(ask(id, Map.of(), "nothing").status()).isEqualTo(422);
        assertThat(ask(id, NO_DOG, " ").status()).isEqualTo(422);
        assertThat(hostLog(id).path("log")).isEmpty();
    }

    @Test
    void of_two_requests_about_one_answer_the_later_is_out_of_date_once_the_other_is_taken_on() {
        var id = town.active();
        ask(id, Map.of("reason", "Lonely since spring"), "She said so");
        ask(id, Map.of("reason", "Lonely since summer"), "She said so again");
        var first = hostLog(id).at("/log/1/id").asString();
        decide(id, first, Map.of("decision", "TAKE_ON"));

        var second = hostLog(id).at("/log/0");
        var refused = decide(id, Map.of("decision", "TAKE_ON"));

        assertThat(second.path("outOfDate").asBoolean()).isTrue();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("out of date");
        assertThat(hostLog(id).at("/answers/reason").asString()).isEqualTo("Lonely since spring");
        assertThat(decide(id, Map.of("decision", "DECLINE", "because", "It has changed"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void of_two_who_decide_at_once_one_does() {
        var id = town.active();
        ask(id, NO_DOG, "The dog has died");
        var amendment = hostLog(id).at("/log/0/id").asString();
        var version = town.version(id);
        var address = path(id) + "/amendments/" + amendment + "/decision";

        var answers = Stream.of(
                        Map.of("decision", "TAKE_ON"), Map.of("decision", "DECLINE", "because", "We met the dog"))
                .map(decision -> CompletableFuture.supplyAsync(() ->
                        town.worker().ifMatch(version).put(address, decision).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void below_level_three_the_team_sees_only_that_it_sent_it() {
        var id = town.active();
        ask(id, NO_DOG, "The dog has died");
        decide(id, Map.of("decision", "TAKE_ON"));
        putRight(id, Map.of("reason", "Drinks since her husband died"));

        var log = sentLog(id);
        var sent = town.officer().get(path("sent/" + id));

        assertThat(log.path("log")).hasSize(1);
        assertThat(log.at("/log/0/told").asString()).isEqualTo("SENT");
        assertThat(log.at("/log/0/changes/0").has("was")).isFalse();
        assertThat(log.at("/log/0/changes/0/becomes").asString()).isEqualTo("None seen");
        assertThat(log.toString()).doesNotContain("Sam Reed", "Drinks");
        assertThat(sent.body())
                .contains("A dog or another animal", "Alone since")
                .doesNotContain("None seen", "Drinks");
        // What the team asked for is what it asks from the next time.
        assertThat(log.at("/answers/visitHazards/0").asString()).isEqualTo("NONE_SEEN");
    }

    @Test
    void from_level_three_the_team_hears_what_became_of_it_and_from_level_five_reads_the_whole_log() {
        var id = town.active();
        ask(id, NO_DOG, "The dog has died");
        decide(id, Map.of("decision", "DECLINE", "because", "We met the dog"));
        putRight(id, Map.of("reason", "Lonely"));

        town.feedback(3);
        var three = sentLog(id);
        tellLevel(5, 8);
        var five = sentLog(id);

        assertThat(three.path("log")).hasSize(1);
        assertThat(three.at("/log/0/told").asString()).isEqualTo("DECLINED");
        assertThat(three.at("/log/0/declinedBecause").asString()).isEqualTo("We met the dog");
        assertThat(three.toString()).doesNotContain("Lonely");
        assertThat(five.path("log")).hasSize(2);
        assertThat(five.at("/log/0/byUs").asBoolean()).isFalse();
        assertThat(five.at("/log/0/changes/0/was").asString()).isEqualTo("Alone since her husband died in spring");
        assertThat(five.at("/answers/reason").asString()).isEqualTo("Lonely");
        assertThat(five.toString()).doesNotContain("Sam Reed");
    }

    @Test
    void what_has_ended_is_changed_no_more() {
        var id = town.active();
        ask(id, NO_DOG, "The dog has died");
        var amendment = hostLog(id).at("/log/0/id").asString();
        town.worker()
                .ifMatch(town.version(id))
                .put(path(id) + "/ending", Map.of("ending", "DECLINED_BY_PERSON", "reasonCode", "DOES_NOT_WANT"));

        assertThat(ask(id, NO_DOG, "The dog has died").status()).isEqualTo(409);
        assertThat(decide(id, amendment, Map.of("decision", "TAKE_ON")).status())
                .isEqualTo(409);
        assertThat(putRight(id, NO_DOG).status()).isEqualTo(409);
    }

    @Test
    void a_team_that_is_not_told_of_the_end_does_not_learn_it_here() {
        town.feedback(1);
        var id = town.active();
        town.worker()
                .ifMatch(town.version(id))
                .put(path(id) + "/ending", Map.of("ending", "DECLINED_BY_PERSON", "reasonCode", "DOES_NOT_WANT"));

        assertThat(ask(id, NO_DOG, "The dog has died").status()).isEqualTo(204);
        assertThat(sentLog(id).at("/log/0/told").asString()).isEqualTo("SENT");
    }

    @Test
    void nobody_else_asks_reads_or_decides() {
        var id = town.active();
        ask(id, NO_DOG, "The dog has died");
        var amendment = hostLog(id).at("/log/0/id").asString();
        var otherTeam = api.as(Tokens.staff(UUID.randomUUID(), Role.REFERRER));
        var otherHost = api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));
        var asking = Map.of("answers", NO_DOG, "because", "The dog has died");

        assertThat(otherTeam.get(path("sent/" + id) + "/amendments").status()).isEqualTo(404);
        assertThat(otherTeam.post(path("sent/" + id) + "/amendments", asking).status())
                .isEqualTo(404);
        assertThat(otherHost.get(path(id) + "/amendments").status()).isEqualTo(404);
        assertThat(otherHost
                        .ifMatch("\"1\"")
                        .put(path(id) + "/amendments/" + amendment + "/decision", Map.of("decision", "TAKE_ON"))
                        .status())
                .isEqualTo(404);
        assertThat(town.officer().get(path(id) + "/amendments").status()).isEqualTo(403);
        assertThat(town.gardener().get(path(id) + "/amendments").status()).isEqualTo(403);
    }

    @Test
    void of_somebody_hidden_only_the_named_read_and_decide() {
        var id = town.active();
        ask(id, NO_DOG, "The dog has died");
        var person = town.personOf(id);
        events.send(
                Topic.PERSON_ACCESS,
                person,
                PersonAccessV1.TYPE,
                1,
                new PersonAccessV1(person, List.of(), List.of(), true, List.of(town.sam), 1));
        town.awaitRow("select count(*) from access_state where person_id = :id and restricted", person);

        assertThat(town.triager().get(path(id) + "/amendments").status()).isEqualTo(404);
        assertThat(town.officer().get(path("sent/" + id) + "/amendments").status())
                .isEqualTo(404);
        assertThat(ask(id, NO_DOG, "The dog has died").status()).isEqualTo(404);
        assertThat(town.worker().get(path(id) + "/amendments").status()).isEqualTo(200);
    }

    @Test
    void the_amendment_of_another_referral_is_not_found() {
        var id = town.active();
        ask(id, NO_DOG, "The dog has died");
        var amendment = hostLog(id).at("/log/0/id").asString();
        var other = town.active();

        assertThat(decide(other, amendment, Map.of("decision", "TAKE_ON")).status())
                .isEqualTo(404);
    }

    @Test
    void the_log_is_never_rewritten_or_deleted() {
        var id = town.active();
        putRight(id, NO_DOG);
        var referral = UUID.fromString(id);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update amendment set reason = 'other' where referral_id = :id")
                        .param("id", referral)
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from amendment where referral_id = :id")
                        .param("id", referral)
                        .update());
    }

    @Test
    void where_it_went_and_who_was_meant_stay_as_they_were() {
        var id = town.submitted();
        var before = jdbc.sql("select host_id, person_id, postcode_district, gp_practice from referral where id = :id")
                .param("id", UUID.fromString(id))
                .query()
                .singleRow();

        putRight(id, NO_DOG);

        assertThat(jdbc.sql("select host_id, person_id, postcode_district, gp_practice from referral where id = :id")
                        .param("id", UUID.fromString(id))
                        .query()
                        .singleRow())
                .isEqualTo(before);
    }

    @Test
    void the_person_reads_what_was_changed_of_what_is_theirs_once_it_is_taken_on() {
        var id = town.active();
        var june = signedIn(town.personOf(id));
        ask(id, Map.of("needs", List.of("LONELINESS", "MONEY")), "She told us");
        assertThat(mine(june, id).path("changes")).isEmpty();

        decide(id, Map.of("decision", "TAKE_ON"));
        putRight(id, Map.of("ownWords", "To sing in a choir"));

        var changes = mine(june, id).path("changes");
        assertThat(changes).hasSize(2);
        assertThat(changes.at("/0/byHost").asBoolean()).isTrue();
        assertThat(changes.at("/0/changes/0/key").asString()).isEqualTo("ownWords");
        assertThat(changes.at("/0/changes/0/becomes").asString()).isEqualTo("To sing in a choir");
        assertThat(changes.at("/0/because").asString()).isEqualTo("We were there");
        assertThat(changes.at("/1/byHost").asBoolean()).isFalse();
        assertThat(changes.at("/1/changes/0/was").asString()).isNotEmpty();
        assertThat(changes.at("/1/changes/0/becomes").asString()).contains("Money");
        assertThat(changes.at("/1/because").asString()).isEqualTo("She told us");
    }

    @Test
    void what_could_help_is_told_in_codes_too_as_it_was_changed_last() {
        var id = town.active();

        ask(id, Map.of("needs", List.of("MENTAL_WELLBEING", "MONEY")), "She told us");
        decide(id, Map.of("decision", "TAKE_ON"));

        var file = town.worker().get("/api/v1/referrals/" + id).json();
        assertThat(file.path("needs").toString()).isEqualTo("[\"MENTAL_WELLBEING\",\"MONEY\"]");
        assertThat(file.path("answers")
                        .valueStream()
                        .map(answer -> answer.path("value").asString()))
                .contains("Low mood, stress or worry, Money or debt");
    }

    @Test
    void what_others_saw_or_feared_the_person_reads_nowhere_here_nor_why_it_was_changed() {
        var id = town.active();
        var june = signedIn(town.personOf(id));
        putRight(id, Map.of("visitHazards", List.of("NONE_SEEN"), "ownWords", "To sing"));
        putRight(id, Map.of("risks", List.of("HARM_FROM_OTHERS")));
        putRight(id, Map.of("reason", "Her son shouts"));

        var seen = mine(june, id).path("changes");

        assertThat(seen).hasSize(1);
        assertThat(seen.at("/0/changes")).hasSize(1);
        assertThat(seen.at("/0/changes/0/key").asString()).isEqualTo("ownWords");
        assertThat(seen.at("/0").has("because")).isFalse();
        assertThat(seen.toString()).doesNotContain("dog", "son", "isks", "We were there");
    }

    @Test
    void what_was_declined_and_what_is_somebody_else_s_the_person_does_not_read() {
        var id = town.active();
        var june = signedIn(town.personOf(id));
        var other = signedIn(UUID.randomUUID());
        ask(id, Map.of("ownWords", "To dance"), "She told us");
        decide(id, Map.of("decision", "DECLINE", "because", "She told us otherwise"));

        assertThat(mine(june, id).path("changes")).isEmpty();
        assertThat(other.get("/api/v1/referrals/mine").json()).isEmpty();
    }

    /// Somebody whose sign-in is linked to that record.
    private Api signedIn(UUID person) {
        var account = UUID.randomUUID();
        events.send(
                Topic.PERSON_ACCESS,
                person,
                PersonAccessV1.TYPE,
                1,
                new PersonAccessV1(
                        person, List.of(), List.of(new PersonAccessV1.Account(account, "SELF")), false, List.of(), 1));
        town.awaitRow("select count(*) from account where person_id = :id", person);
        return api.as(Tokens.person(account));
    }

    private static JsonNode mine(Api person, String id) {
        return person.get("/api/v1/referrals/mine")
                .json()
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Answer ask(String id, Map<String, Object> answers, String reason) {
        return town.officer().post(path("sent/" + id) + "/amendments", Map.of("answers", answers, "because", reason));
    }

    private Answer putRight(String id, Map<String, Object> answers) {
        return town.worker()
                .ifMatch(versionSeenBySam(id))
                .post(path(id) + "/amendments", Map.of("answers", answers, "because", "We were there"));
    }

    private Answer decide(String id, Map<String, Object> decision) {
        return decide(id, hostLog(id).at("/log/0/id").asString(), decision);
    }

    private Answer decide(String id, String amendment, Map<String, Object> decision) {
        return town.worker()
                .ifMatch(versionSeenBySam(id))
                .put(path(id) + "/amendments/" + amendment + "/decision", decision);
    }

    private String versionSeenBySam(String id) {
        return Objects.requireNonNull(town.worker().get(path(id)).version());
    }

    private JsonNode hostLog(String id) {
        return town.worker().get(path(id) + "/amendments").json();
    }

    private JsonNode sentLog(String id) {
        return town.officer().get(path("sent/" + id) + "/amendments").json();
    }

    private String hazards(String id) {
        return town.worker()
                .get(path(id))
                .json()
                .path("answers")
                .valueStream()
                .filter(answer -> answer.path("key").asString().equals("visitHazards"))
                .map(answer -> answer.path("value").asString())
                .findFirst()
                .orElse("");
    }

    private @Nullable String due(String id) {
        return town.worker()
                .get("/api/v1/referrals/caseload")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id) && one.hasNonNull("due"))
                .map(one -> one.path("due").asString())
                .findFirst()
                .orElse(null);
    }

    private void tellLevel(int level, long version) {
        events.send(
                Topic.ORGANISATION_PROFILE,
                town.fireService,
                OrganisationProfileV1.TYPE,
                version,
                new OrganisationProfileV1(
                        town.fireService,
                        "fire",
                        "Fire and Rescue",
                        "FIRE",
                        null,
                        level,
                        null,
                        List.of(),
                        null,
                        null,
                        version));
        town.awaitRow("select count(*) from organisation where id = :id and version = " + version, town.fireService);
    }
}
