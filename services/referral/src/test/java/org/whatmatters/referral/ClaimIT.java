package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Account;
import org.whatmatters.contracts.referral.ReferralClaimedV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import tools.jackson.databind.JsonNode;

/// Somebody who asked for support without an account says later, signed in, that it was they.
@IntegrationTest
class ClaimIT {

    private static final String OWN = "/api/v1/public/self-referrals";
    private static final String CLAIMS = "/api/v1/referrals/mine/claims";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final Town town;

    /// Olu's account and record.
    private UUID account = UUID.randomUUID();

    private UUID record = UUID.randomUUID();

    ClaimIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = Town.settled(api, events, jdbc);
    }

    @BeforeEach
    void olu() {
        account = UUID.randomUUID();
        record = UUID.randomUUID();
        link(account, record, false);
    }

    @Test
    void a_claim_shows_nothing_and_has_it_found_out_whether_both_are_one_person() {
        var code = code();
        var id = handedIn(code);

        var answer = claim(account, code);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"outcome\":\"TO_BE_CONFIRMED\"}");
        assertThat(mine(account)).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(id)).singleElement().satisfies(told -> {
                    assertThat(told.propertyNames())
                            .containsExactlyInAnyOrder("referralId", "personId", "claimantPersonId", "claimedAt");
                    assertThat(told.path("personId").asString())
                            .isEqualTo(town.personOf(id).toString());
                    assertThat(told.path("claimantPersonId").asString()).isEqualTo(record.toString());
                }));

        town.answered(id, record, "MATCHED", 0);

        assertThat(mine(account)).containsExactly(id);
    }

    @Test
    void what_is_known_to_be_theirs_is_said_to_be_and_nobody_is_asked() {
        var code = code();
        var id = handedIn(code);
        town.answered(id, record, "MATCHED", 0);

        assertThat(claim(account, code).body()).isEqualTo("{\"outcome\":\"YOURS\"}");
        var later = code();
        var other = handedIn(later);
        claim(account, later);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(other)).hasSize(1));
        assertThat(told(id)).isEmpty();
    }

    @Test
    void a_code_is_read_however_it_was_written_down() {
        var code = "0a" + code().substring(2);
        handedIn(code);
        var written = " O" + code.substring(1, 4).toUpperCase(Locale.ROOT) + "-" + code.substring(4, 16) + "  "
                + code.substring(16).toUpperCase(Locale.ROOT);

        assertThat(claim(account, written).status()).isEqualTo(200);
    }

    @Test
    void wrong_used_and_expired_codes_are_all_refused_alike() {
        var used = code();
        handedIn(used);
        claim(account, used);
        var expired = code();
        handedIn(expired);
        jdbc.sql("update self_referral_claim set made_at = made_at - interval '91 days' where claimed_at is null")
                .update();
        var partner = UUID.randomUUID();
        link(partner, UUID.randomUUID(), false);

        var answers = Stream.of(used, expired, code(), "not a code")
                .map(code -> claim(partner, code))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(422);
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.json().at("/errors/0/code").asString())
                                .isEqualTo("UNKNOWN_CODE"));
        assertThat(answers.stream().map(answer -> answer.json().at("/errors")).distinct())
                .hasSize(1);
    }

    @Test
    void who_gives_their_code_again_is_told_the_same_and_it_is_told_once() {
        var code = code();
        var id = handedIn(code);

        var first = claim(account, code);
        var second = claim(account, code);

        assertThat(second.body()).isEqualTo(first.body());
        var other = code();
        var later = handedIn(other);
        claim(account, other);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(later)).hasSize(1));
        assertThat(told(id)).hasSize(1);
    }

    @Test
    void of_two_who_have_the_code_at_once_one_is_heard() {
        var code = code();
        handedIn(code);
        var partner = UUID.randomUUID();
        link(partner, UUID.randomUUID(), false);

        var statuses = Stream.of(account, partner)
                .map(one -> CompletableFuture.supplyAsync(() -> claim(one, code).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void whose_record_is_not_known_yet_keeps_the_code_for_later() {
        var code = code();
        handedIn(code);
        var stranger = UUID.randomUUID();

        var early = claim(stranger, code);
        link(stranger, UUID.randomUUID(), false);

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("no-record-yet");
        assertThat(claim(stranger, code).status()).isEqualTo(200);
    }

    @Test
    void of_somebody_hidden_nobody_learns_more() {
        var code = code();
        var id = handedIn(code);
        var hidden = UUID.randomUUID();
        link(UUID.randomUUID(), hidden, true);
        town.answered(id, hidden, "MATCHED", 1);

        assertThat(claim(account, code).body()).isEqualTo("{\"outcome\":\"TO_BE_CONFIRMED\"}");
        assertThat(mine(account)).isEmpty();
    }

    @Test
    void the_code_is_kept_nowhere() {
        var code = code();
        handedIn(code);
        claim(account, code);

        assertThat(jdbc.sql("""
                        select (select count(*) from self_referral_claim c where encode(c.code_hash, 'hex') = :code)
                             + (select count(*) from idempotent_request i where i.body like '%' || :code || '%')
                        """).param("code", code).query(Long.class).single()).isZero();
    }

    @Test
    void staff_claim_nothing_and_a_weak_code_is_not_taken() {
        assertThat(town.worker().post(CLAIMS, Map.of("code", code())).status()).isEqualTo(403);
        assertThat(handIn("1234").status()).isEqualTo(422);
    }

    @Test
    void who_wants_no_code_has_none() {
        var token = begun();
        var answer = api.post(OWN, Map.of("token", token, "formVersion", 1, "answers", answers()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(jdbc.sql("""
                        select count(*) from self_referral_claim c join referral r on r.id = c.referral_id
                         where r.reference = :reference
                        """)
                        .param("reference", answer.json().path("reference").asString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Answer claim(UUID by, String code) {
        return api.as(Tokens.person(by)).post(CLAIMS, Map.of("code", code));
    }

    private List<String> mine(UUID by) {
        return api.as(Tokens.person(by))
                .get("/api/v1/referrals/mine")
                .json()
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private List<JsonNode> told(String id) {
        return events.received(Topic.REFERRAL_INTAKE, ReferralClaimedV1.TYPE, UUID.fromString(id)).stream()
                .map(told -> told.data())
                .toList();
    }

    private void link(UUID subject, UUID person, boolean restricted) {
        events.send(
                Topic.PERSON_ACCESS,
                person,
                PersonAccessV1.TYPE,
                1,
                new PersonAccessV1(person, List.of(), List.of(new Account(subject, "SELF")), restricted, List.of(), 1));
        town.awaitRow("select count(*) from account where subject = :id", subject);
    }

    private String handedIn(String code) {
        var reference = handIn(code).json().required("reference").asString();
        return jdbc.sql("select id::text from referral where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    private Answer handIn(String code) {
        return api.post(OWN, Map.of("token", begun(), "formVersion", 1, "answers", answers(), "claim", code));
    }

    private Map<String, Object> answers() {
        return Map.of(
                "givenName", "Olu",
                "safeContactWay", "VISIT",
                "meetingPlace", "The library, Tuesdays",
                "ownWords", "Somebody to walk with",
                "postcode", town.district + " 1AA");
    }

    private String begun() {
        var token =
                api.post(OWN + "/beginnings", Map.of()).json().required("token").asString();
        jdbc.sql("""
                        update self_referral_beginning set begun_at = begun_at - interval '1 minute'
                         where begun_at > now() - interval '30 seconds'
                        """).update();
        return token;
    }

    private static String code() {
        var bytes = new byte[16];
        new Random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
