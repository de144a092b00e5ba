package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.platform.testing.Sight.assertNothingTold;
import static org.whatmatters.referral.Town.form;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.Caller;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Sight;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class DraftsIT {

    private static final String DRAFTS = "/api/v1/drafts";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final Sight sight;
    private final UUID author = UUID.randomUUID();
    private Town town;

    DraftsIT(
            Api api,
            Events events,
            JdbcClient jdbc,
            @Beside JdbcClient beside,
            PlatformTransactionManager transactions) {
        this.api = api;
        this.events = events;
        this.jdbc = beside;
        this.sight = new Sight(jdbc, transactions);
        this.town = new Town(api, events, beside);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void what_one_has_begun_a_colleague_finds_and_goes_on_with() {
        var id = UUID.randomUUID();
        save(
                officer(),
                id,
                Map.of("givenName", "June", "risks", List.of("FALLS"), "interpreterNeeded", true),
                "person");

        var found = town.officer().get(DRAFTS + "/" + id);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().required("answers").toString())
                .isEqualTo("{\"givenName\":\"June\",\"interpreterNeeded\":true,\"risks\":[\"FALLS\"]}");
        assertThat(found.json().required("lastPage").asString()).isEqualTo("person");
        assertThat(found.json().required("form").asString()).isEqualTo("fire");
        assertThat(found.json().required("formVersion").asInt()).isEqualTo(1);
    }

    @Test
    void the_last_saving_stands_and_who_began_it_and_when_stays() {
        var id = UUID.randomUUID();
        save(officer(), id, Map.of("givenName", "June", "familyName", "Hart"), "person");
        var before = onlyDraft(officer());
        passed(id, Duration.ofMinutes(3));

        save(town.officer(), id, Map.of("givenName", "Joan"), "reach");
        save(town.officer(), id, Map.of("givenName", "Joan"), "reach");

        var after = onlyDraft(officer());
        assertThat(after.required("begunBy")).isEqualTo(before.required("begunBy"));
        assertThat(after.required("lastPage").asString()).isEqualTo("reach");
        assertThat(after.required("title").asString()).isEqualTo("Refer somebody you met on a visit");
        assertThat(town.officer()
                        .get(DRAFTS + "/" + id)
                        .json()
                        .required("answers")
                        .toString())
                .isEqualTo("{\"givenName\":\"Joan\"}");
    }

    @Test
    void saved_for_the_first_time_twice_at_once_it_is_one_draft() {
        var id = UUID.randomUUID();

        var answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> save(officer(), id, Map.of(), "person")))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(204);
        assertThat(items(officer())).hasSize(1);
    }

    @Test
    void another_team_finds_nothing_and_changes_nothing() {
        var id = UUID.randomUUID();
        save(officer(), id, Map.of("givenName", "June"), "person");
        var elsewhere = UUID.randomUUID();
        town.tell(elsewhere, "Fire of the next county", "FIRE", 2, null, List.of());
        town.awaitRow("select count(*) from organisation where id = :id", elsewhere);
        var stranger = api.as(Tokens.staff(elsewhere, Role.REFERRER, Role.TEAM_LEAD));

        assertThat(stranger.get(DRAFTS).json().required("items")).isEmpty();
        assertThat(save(stranger, id, Map.of("givenName", "Mallory"), "person").status())
                .isEqualTo(404);
        assertNothingTold(() -> stranger.get(DRAFTS + "/" + id), () -> stranger.get(DRAFTS + "/" + UUID.randomUUID()));
        assertNothingTold(
                () -> stranger.delete(DRAFTS + "/" + id), () -> stranger.delete(DRAFTS + "/" + UUID.randomUUID()));
        var sent = stranger.post("/api/v1/referrals", withDraft(id));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(officer().get(DRAFTS + "/" + id).body()).contains("June");
    }

    @Test
    void the_database_shows_a_draft_to_its_team_and_to_no_host_or_person() {
        var id = UUID.randomUUID();
        save(officer(), id, Map.of("givenName", "June"), "person");

        assertThat(sight.count(new Caller.Worker(UUID.randomUUID(), town.fireService), "draft", "id", id))
                .isOne();
        assertThat(sight.count(new Caller.TheService(), "draft", "id", id)).isOne();
        assertThat(sight.count(new Caller.Worker(town.sam, town.linkWorkers), "draft", "id", id))
                .isZero();
        assertThat(sight.count(new Caller.Person(author), "draft", "id", id)).isZero();
        assertThat(sight.count(new Caller.Anybody(), "draft", "id", id)).isZero();
    }

    @Test
    void whoever_does_not_refer_has_no_drafts() {
        assertThat(api.as(Tokens.staff(town.fireService, Role.TEAM_LEAD))
                        .get(DRAFTS)
                        .status())
                .isEqualTo(403);
        assertThat(town.triager().get(DRAFTS).status()).isEqualTo(403);
    }

    @Test
    void thrown_away_it_is_gone() {
        var id = UUID.randomUUID();
        save(officer(), id, Map.of("givenName", "June"), "person");

        assertThat(town.officer().delete(DRAFTS + "/" + id).status()).isEqualTo(204);

        assertThat(officer().get(DRAFTS + "/" + id).status()).isEqualTo(404);
        assertThat(officer().delete(DRAFTS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void sent_it_is_gone_and_refused_it_stays() {
        var id = UUID.randomUUID();
        save(officer(), id, Map.of("givenName", "June"), "safety");
        var wrong = new HashMap<String, Object>(withDraft(id));
        wrong.put("answers", Map.of("givenName", "June"));

        assertThat(officer().post("/api/v1/referrals", wrong).status()).isEqualTo(422);
        assertThat(officer().get(DRAFTS + "/" + id).status()).isEqualTo(200);

        assertThat(officer().post("/api/v1/referrals", withDraft(id)).status()).isEqualTo(201);
        assertThat(officer().get(DRAFTS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void what_was_sent_or_thrown_away_is_not_begun_again_on_a_second_device() {
        var sent = UUID.randomUUID();
        save(officer(), sent, Map.of("givenName", "June"), "safety");
        officer().post("/api/v1/referrals", withDraft(sent));
        var thrownAway = UUID.randomUUID();
        save(officer(), thrownAway, Map.of("givenName", "June"), "person");
        officer().delete(DRAFTS + "/" + thrownAway);

        assertThat(save(officer(), sent, Map.of("givenName", "June"), "person").status())
                .isEqualTo(409);
        assertThat(save(officer(), thrownAway, Map.of("givenName", "June"), "person")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void one_draft_leads_to_one_referral() {
        var id = UUID.randomUUID();
        save(officer(), id, Map.of("givenName", "June"), "safety");

        assertThat(officer().post("/api/v1/referrals", withDraft(id)).status()).isEqualTo(201);
        assertThat(officer().post("/api/v1/referrals", withDraft(id)).status()).isEqualTo(409);
    }

    @Test
    void nothing_stays_of_what_was_typed_into_a_draft_that_is_gone() {
        var id = UUID.randomUUID();
        save(officer(), id, Map.of("givenName", "June"), "person");
        officer().delete(DRAFTS + "/" + id);

        assertThat(jdbc.sql("select count(*) from draft where id = :id and answers is null")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_referral_needs_no_draft_and_one_that_was_never_saved_does_not_matter() {
        assertThat(officer().post("/api/v1/referrals", form(town.june())).status())
                .isEqualTo(201);
        assertThat(officer()
                        .post("/api/v1/referrals", withDraft(UUID.randomUUID()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_the_form_does_not_ask_and_what_has_no_end_is_not_kept() {
        var answer = save(
                officer(),
                UUID.randomUUID(),
                Map.of("nhsNumber", "9990000018", "shoeSize", "9", "ownWords", "x".repeat(5001), "postcode", "XW"),
                "person");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(codes(answer))
                .containsExactlyInAnyOrder(
                        "/answers/nhsNumber FIELD_NOT_ALLOWED_FOR_AGENCY",
                        "/answers/shoeSize UNKNOWN_FIELD",
                        "/answers/ownWords TOO_LONG");
        assertThat(answer.body()).doesNotContain("9990000018");
        assertThat(items(officer())).isEmpty();
    }

    @Test
    void the_form_of_another_agency_is_not_there_and_a_page_or_version_that_is_none_is_named() {
        var id = UUID.randomUUID();

        assertThat(officer()
                        .put(
                                DRAFTS + "/" + id,
                                Map.of("form", "police", "formVersion", 1, "answers", Map.of(), "lastPage", "person"))
                        .status())
                .isEqualTo(404);
        assertThat(codes(save(officer(), id, Map.of(), "cellar"))).containsExactly("/lastPage UNKNOWN_PAGE");
        assertThat(codes(officer()
                        .put(
                                DRAFTS + "/" + id,
                                Map.of("form", "fire", "formVersion", 9, "answers", Map.of(), "lastPage", "person"))))
                .containsExactly("/formVersion UNKNOWN_FORM");
    }

    @ParameterizedTest
    @CsvSource({
        "PT3H59M, false, false, false",
        "PT4H,    true,  false, false",
        "PT23H59M, true, false, false",
        "PT24H,   true,  true,  false",
        "PT700H,  true,  true,  false"
    })
    void its_author_is_reminded_after_four_hours_and_who_leads_the_team_after_a_day(
            Duration untouched, boolean author, boolean lead, boolean colleague) {
        var id = UUID.randomUUID();
        save(officer(), id, Map.of("givenName", "June"), "person");
        passed(id, untouched);
        var leader = api.as(Tokens.staff(town.fireService, Role.REFERRER, Role.TEAM_LEAD));

        assertReminded(officer(), author);
        assertReminded(leader, lead);
        assertReminded(town.officer(), colleague);
    }

    @Test
    void going_on_with_it_ends_the_reminder() {
        var id = UUID.randomUUID();
        save(officer(), id, Map.of("givenName", "June"), "person");
        passed(id, Duration.ofHours(5));

        save(town.officer(), id, Map.of("givenName", "June"), "reach");

        assertReminded(officer(), false);
    }

    @Test
    void the_list_is_read_part_by_part_and_reminds_of_all_of_it() {
        for (var draft = 0; draft < 3; draft++) {
            var id = UUID.randomUUID();
            save(officer(), id, Map.of(), "person");
            passed(id, Duration.ofHours(5));
        }

        var part = officer().get(DRAFTS + "?limit=2").json();
        var rest = officer()
                .get(DRAFTS + "?limit=2&after=" + part.required("next").asString())
                .json();

        assertThat(part.required("items")).hasSize(2);
        assertThat(rest.required("items")).hasSize(1);
        assertThat(rest.required("forgotten").asInt()).isEqualTo(3);
    }

    private void assertReminded(Api reader, boolean expected) {
        var list = reader.get(DRAFTS).json();

        assertThat(list.required("items").required(0).required("forgotten").asBoolean())
                .isEqualTo(expected);
        assertThat(list.required("forgotten").asInt()).isEqualTo(expected ? 1 : 0);
    }

    private Api officer() {
        return api.as(Tokens.staffNamed(author, town.fireService, Role.REFERRER));
    }

    private static Answer save(Api by, UUID id, Map<String, Object> answers, String lastPage) {
        return by.put(
                DRAFTS + "/" + id, Map.of("form", "fire", "formVersion", 1, "answers", answers, "lastPage", lastPage));
    }

    private Map<String, Object> withDraft(UUID id) {
        var request = new HashMap<String, Object>(form(town.june()));
        request.put("draft", id);
        return request;
    }

    /// Since it was saved last; both clocks are this machine's.
    private void passed(UUID draft, Duration untouched) {
        jdbc.sql("update draft set saved_at = saved_at - make_interval(secs => :seconds) where id = :id")
                .param("seconds", untouched.toSeconds())
                .param("id", draft)
                .update();
    }

    private static JsonNode onlyDraft(Api reader) {
        var items = items(reader);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static List<JsonNode> items(Api reader) {
        return reader.get(DRAFTS).json().required("items").valueStream().toList();
    }

    private static List<String> codes(Answer answer) {
        return answer.json()
                .required("errors")
                .valueStream()
                .map(error -> error.required("pointer").asString() + " "
                        + error.required("code").asString())
                .toList();
    }
}
