package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.ReferralSubmittedV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class SelfReferralIT {

    private static final String OWN = "/api/v1/public/self-referrals";
    private static final String CARD = "/api/v1/referral-card";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final Town town;

    SelfReferralIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = Town.settled(api, events, jdbc);
    }

    @Test
    void a_name_and_a_way_to_be_reached_are_enough() {
        var answer = handIn(begun(null), Map.of("givenName", "Olu", "safeContactWay", "CALL", "phone", "07700 900461"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("reference", "submittedAt");
    }

    @Test
    void it_goes_to_the_team_of_the_place_and_nobody_is_named_as_its_referrer() {
        var id = handedIn(ofThisPlace());
        town.answered(id, town.personOf(id), "CREATED", 0);

        var file = town.triager().get(path(id)).json();

        assertThat(file.required("agencyType").asString()).isEqualTo("SELF");
        assertThat(file.has("referrer")).isFalse();
        assertThat(file.required("answers").toString()).contains("Somebody to walk with");
    }

    @Test
    void nobody_else_is_asked_about_it() {
        var id = handedIn(ofThisPlace());
        town.answered(id, town.personOf(id), "CREATED", 0);

        var asked = town.triager()
                .ifMatch(town.version(id))
                .put(path(id) + "/question", Map.of("question", "Where do they live?"));

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("nobody-to-ask");
    }

    @Test
    void whoever_does_not_feel_safe_and_asked_for_a_call_is_told_apart() {
        var answers = new HashMap<>(ofThisPlace());
        answers.put("safeAtHome", "NO");
        answers.put("ringToday", "YES");
        var toBeRung = handedIn(answers);
        var other = handedIn(ofThisPlace());
        town.answered(toBeRung, town.personOf(toBeRung), "CREATED", 0);
        town.answered(other, town.personOf(other), "CREATED", 0);

        var told = town.triager().get(path("incoming") + "?toBeRung=true").json();

        assertThat(told.required("items")).singleElement().satisfies(one -> {
            assertThat(one.required("id").asString()).isEqualTo(toBeRung);
            assertThat(one.required("reason").asString()).isEqualTo("Somebody to walk with");
            assertThat(one.has("referrerName")).isFalse();
        });
    }

    @Test
    void it_is_told_without_a_referrer() {
        var id = handedIn(ofThisPlace());

        await().untilAsserted(() -> assertThat(
                        events.received(Topic.REFERRAL_EVENTS, ReferralSubmittedV1.TYPE, UUID.fromString(id)))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.data().required("agencyType").asString()).isEqualTo("SELF");
                    assertThat(told.data().hasNonNull("referrerOrganisationId")).isFalse();
                }));
    }

    @Test
    void every_wrong_answer_is_named_at_once_and_the_form_can_be_sent_again() {
        var token = begun(null);

        var refused = handIn(token, Map.of("safeContactWay", "EMAIL", "email", "nowhere", "phone", "07700 900461"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/answers/givenName", "INVALID_EMAIL", "/answers/phone", "NOT_ASKED");
        assertThat(handIn(token, ofThisPlace()).status()).isEqualTo(201);
    }

    @Test
    void what_was_begun_is_handed_in_once() {
        var token = begun(null);

        assertThat(handIn(token, ofThisPlace()).status()).isEqualTo(201);
        assertThat(handIn(token, ofThisPlace()).status()).isEqualTo(409);
    }

    @Test
    void of_many_who_hand_in_the_same_at_once_one_does() throws Exception {
        var token = begun(null);
        Callable<Integer> sending = () -> handIn(token, ofThisPlace()).status();

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = senders
                    .invokeAll(Stream.generate(() -> sending).limit(20).toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();

            assertThat(statuses)
                    .containsOnlyOnce(201)
                    .filteredOn(status -> status == 409)
                    .hasSize(19);
        }
    }

    @Test
    void the_same_request_sent_again_gets_the_first_answer() {
        var token = begun(null);
        var again = api.with("Idempotency-Key", UUID.randomUUID().toString());
        var form = Map.of("token", token, "formVersion", 1, "answers", ofThisPlace());

        assertThat(again.post(OWN, form).body()).isEqualTo(again.post(OWN, form).body());
    }

    @Test
    void nothing_is_handed_in_that_nobody_began() {
        assertThat(handIn("AAAAAAAAAAAAAAAAAAAAAA", ofThisPlace()).status()).isEqualTo(404);
    }

    @Test
    void what_was_begun_a_day_ago_is_begun_again() {
        var token = begun(null);
        jdbc.sql("update self_referral_beginning set begun_at = now() - interval '25 hours'")
                .update();

        assertThat(handIn(token, ofThisPlace()).status()).isEqualTo(404);
    }

    @Test
    void nobody_answers_within_the_first_seconds() {
        var token =
                api.post(OWN + "/beginnings", Map.of()).json().required("token").asString();

        assertThat(handIn(token, ofThisPlace()).body()).contains("sent-too-fast");
    }

    @Test
    void the_token_is_not_kept() {
        var token = begun(null);

        assertThat(jdbc.sql("select encode(token_hash, 'escape') from self_referral_beginning")
                        .query(String.class)
                        .list())
                .doesNotContain(token);
    }

    @Test
    void the_form_speaks_the_language_asked_for_and_says_whether_it_was_checked() {
        var polish = api.get(OWN + "/form?language=pl").json();
        var unknown = api.get(OWN + "/form?language=tlh").json();

        assertThat(polish.required("checked").asBoolean()).isFalse();
        assertThat(polish.required("form").required("title").asString()).isEqualTo("Poproś o wsparcie dla siebie");
        assertThat(unknown.required("language").asString()).isEqualTo("en");
    }

    @Test
    void an_agency_cannot_hand_in_the_form_that_people_fill_in_for_themselves() {
        var answer = town.officer()
                .post("/api/v1/referrals", Map.of("form", "self", "formVersion", 1, "answers", ofThisPlace()));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_card_is_counted_and_fewer_than_five_are_not_told() {
        var agency = api.as(Tokens.staff(UUID.randomUUID(), Role.REFERRER));
        var code = agency.put(CARD, "{}").json().required("code").asString();
        assertThat(agency.put(CARD, "{}").json().required("code").asString()).isEqualTo(code);

        for (var comer = 0; comer < 5; comer++) {
            begun(code);
        }
        handIn(begun(code), ofThisPlace());
        var month = agency.get(CARD).json().required("months").required(0);

        assertThat(month.required("begun").asInt()).isEqualTo(6);
        assertThat(month.has("handedIn")).isFalse();
    }

    @Test
    void what_was_handed_in_does_not_remember_the_card() {
        var agency = UUID.randomUUID();
        var code = api.as(Tokens.staff(agency, Role.REFERRER))
                .put(CARD, "{}")
                .json()
                .required("code")
                .asString();

        handIn(begun(code), ofThisPlace());

        assertThat(jdbc.sql("select count(*) from self_referral_beginning where card_of = :agency")
                        .param("agency", agency)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_card_that_nobody_knows_leads_in_all_the_same() {
        assertThat(handIn(begun("no-such-card"), ofThisPlace()).status()).isEqualTo(201);
    }

    @Test
    void an_organisation_without_a_card_has_none() {
        assertThat(api.as(Tokens.staff(UUID.randomUUID(), Role.REFERRER))
                        .get(CARD)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_neighbour_asks_and_the_host_reads_how_they_know_each_other() {
        var id = ofReference(handIn(begun(null), "on-behalf", byANeighbour())
                .json()
                .required("reference")
                .asString());
        town.answered(id, town.personOf(id), "CREATED", 0);

        var file = town.triager().get(path(id)).json();

        assertThat(file.required("agencyType").asString()).isEqualTo("ON_BEHALF");
        assertThat(file.has("referrer")).isFalse();
        assertThat(file.required("answers").toString()).contains("I am a neighbour", "have not said that they want it");
    }

    @Test
    void whoever_asks_for_somebody_who_does_not_know_says_why() {
        var answers = new HashMap<>(byANeighbour());
        answers.put("personKnows", "unaware");

        var refused = handIn(begun(null), "on-behalf", answers);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrongFields()).containsExactly("/answers/whyNotAgreed");
    }

    @Test
    void whoever_asks_for_somebody_is_told_the_reference_and_no_more() {
        var answer = handIn(begun(null), "on-behalf", byANeighbour());

        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("reference", "submittedAt");
    }

    @Test
    void whoever_asks_for_somebody_cannot_say_later_that_it_was_they() {
        var withClaim = Map.of(
                "form",
                "on-behalf",
                "token",
                begun(null),
                "formVersion",
                1,
                "answers",
                byANeighbour(),
                "claim",
                "0123456789abcdef0123456789abcdef");

        assertThat(api.post(OWN, withClaim).wrongFields()).containsExactly("/claim");
    }

    @Test
    void no_agency_s_form_is_taken_without_an_account() {
        var refused = handIn(begun(null), "fire", ofThisPlace());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrongFields()).containsExactly("/form");
        assertThat(api.get(OWN + "/form?form=fire").status()).isEqualTo(404);
    }

    private Map<String, Object> byANeighbour() {
        return Map.of(
                "personKnows", "knows",
                "givenName", "Ines",
                "safeContactWay", "NOT_ASKED_ALONE",
                "relationship", "NEIGHBOUR",
                "reason", "Has nobody to talk to since the summer",
                "postcode", town.district + " 1AA");
    }

    private Map<String, Object> ofThisPlace() {
        return Map.of(
                "givenName", "Olu",
                "safeContactWay", "VISIT",
                "meetingPlace", "The library, Tuesdays",
                "ownWords", "Somebody to walk with",
                "postcode", town.district + " 1AA");
    }

    private String begun(@Nullable String card) {
        var body = card == null ? Map.of() : Map.of("card", card);
        var token = api.post(OWN + "/beginnings", body).json().required("token").asString();
        jdbc.sql("""
                        update self_referral_beginning set begun_at = begun_at - interval '1 minute'
                         where begun_at > now() - interval '30 seconds'
                        """).update();
        return token;
    }

    private Answer handIn(String token, Map<String, Object> answers) {
        return api.post(OWN, Map.of("token", token, "formVersion", 1, "answers", answers));
    }

    private Answer handIn(String token, String form, Map<String, Object> answers) {
        return api.post(OWN, Map.of("form", form, "token", token, "formVersion", 1, "answers", answers));
    }

    private String handedIn(Map<String, Object> answers) {
        var reference =
                handIn(begun(null), answers).json().required("reference").asString();
        return ofReference(reference);
    }

    private String ofReference(String reference) {
        return jdbc.sql("select id::text from referral where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .single();
    }
}
