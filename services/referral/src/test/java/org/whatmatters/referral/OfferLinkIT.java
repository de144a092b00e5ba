package org.whatmatters.referral;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.contracts.notification.GroupTextTracedV1;
import org.whatmatters.contracts.notification.TextRequestedV1;
import org.whatmatters.contracts.notification.TextTakenBackV1;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.referral.OfferAcceptedV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// A group answers by the link that was texted to its phone.
@IntegrationTest
class OfferLinkIT {

    private static final String LINKS = "/api/v1/public/offer-links/";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final UUID phone = UUID.randomUUID();
    private Town town;
    private UUID lastTraced = UUID.randomUUID();

    OfferLinkIT(Api api, Events events, @Beside JdbcClient jdbc) {
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
    void the_text_says_which_host_asks_and_nothing_of_the_person() {
        var id = town.active();
        offer(id, town.gardening, "Company outside");

        var text = text("group-asked");

        assertThat(text.required("numberId").asString()).isEqualTo(phone.toString());
        assertThat(text.required("organisationId").asString()).isEqualTo(town.linkWorkers.toString());
        assertThat(text.required("parameters").propertyNames()).containsExactlyInAnyOrder("host", "link");
        assertThat(text.required("parameters").required("host").asString())
                .isEqualTo("Link Workers of " + town.district);
        assertThat(text.toString())
                .doesNotContain("Company outside", "June", id, town.personOf(id).toString(), "Gardening");
    }

    @Test
    void before_a_code_the_link_shows_who_asks_whom_and_no_more() {
        offer(town.active(), town.gardening, "Company outside");

        var opening = post("openings", Map.of("token", token()));

        assertThat(opening.json().propertyNames()).containsExactlyInAnyOrder("state", "host", "group");
        assertThat(opening.json().required("state").asString()).isEqualTo("open");
        assertThat(opening.json().required("group").asString()).isEqualTo("Gardening together");
    }

    @Test
    void whoever_opens_addresses_to_see_whether_they_are_safe_changes_nothing() {
        var offer = offer(town.active(), town.gardening, "Company outside");
        var token = token();
        var before = link(offer);

        for (var step : List.of("openings", "codes", "entries", "readings", "acceptances", "rejections")) {
            assertThat(api.get(LINKS + step).status()).isEqualTo(405);
        }
        post("openings", Map.of("token", token));
        post("openings", Map.of("token", token));

        assertThat(link(offer)).isEqualTo(before);
        assertThat(texts("group-code")).isEmpty();
    }

    @Test
    void after_the_code_the_group_reads_the_need_and_after_its_yes_the_first_name() {
        var id = town.active();
        var offer = offer(id, town.gardening, "Company outside");
        var entry = entered(token());

        var read = post("readings", Map.of("entry", entry));
        assertThat(read.json().required("need").asString()).isEqualTo("Company outside");
        assertThat(read.json().has("answerBy")).isTrue();
        assertThat(read.json().has("personName")).isFalse();
        var accepted = accept(entry);

        assertThat(accepted.json().required("personName").asString()).isEqualTo("June");
        assertThat(accepted.body()).doesNotContain(town.personOf(id).toString(), "husband", id);
        assertThat(stateOf(id)).isEqualTo("accepted");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(events.last(Topic.REFERRAL_EVENTS, OfferAcceptedV1.TYPE, UUID.fromString(id))
                                        .data()
                                        .required("offerId")
                                        .asString())
                                .isEqualTo(offer));
    }

    @Test
    void the_audit_names_the_link_and_no_account() {
        var id = town.active();
        var offer = offer(id, town.gardening, "Company outside");
        accept(entered(token()));

        var rows = jdbc.sql("""
                        select action from audit_entry
                         where :person = any (person_ids) and basis = 'OFFER_LINK' and organisation_id is null
                           and subject = (select id from offer_link where offer_id = :offer)
                         order by id
                        """)
                .param("person", town.personOf(id))
                .param("offer", UUID.fromString(offer))
                .query(String.class)
                .list();
        var decidedBy = jdbc.sql(
                        "select count(*) from offer where id = :offer and decided_by is null and decided_link is not null")
                .param("offer", UUID.fromString(offer))
                .query(Long.class)
                .single();

        assertThat(rows).containsExactly("answer offer", "read offer");
        assertThat(decidedBy).isOne();
    }

    @Test
    void a_no_with_its_reason_goes_back_to_the_worker_and_the_link_says_that_it_is_answered() {
        var id = town.active();
        offer(id, town.gardening, "Company outside");
        var token = token();
        var entry = entered(token);

        var rejected = post("rejections", Map.of("entry", entry, "version", 1, "reasonCode", "NO_CAPACITY"));

        assertThat(rejected.json().required("state").asString()).isEqualTo("rejected");
        assertThat(rejected.json().has("personName")).isFalse();
        assertThat(stateOf(id)).isEqualTo("rejected");
        assertThat(opened(token)).isEqualTo("answered");
        assertThat(post("codes", Map.of("token", token)).status()).isEqualTo(409);
        assertThat(accept(entry).status()).isEqualTo(409);
    }

    @Test
    void a_group_that_is_no_partner_answers_like_any_other() {
        var id = town.active();
        var bench = benchTalk();
        offer(id, bench, "Company");

        assertThat(accept(entered(token())).json().required("personName").asString())
                .isEqualTo("June");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(events.last(Topic.REFERRAL_EVENTS, OfferAcceptedV1.TYPE, UUID.fromString(id))
                                        .data()
                                        .has("providerOrganisationId"))
                                .isFalse());
        assertThat(town.worker().get("/api/v1/referrals/caseload").status()).isEqualTo(200);
    }

    @Test
    void of_an_account_and_a_link_that_answer_at_once_one_wins() {
        for (var round : IntStream.range(0, 5).toArray()) {
            var id = town.active();
            var phoneOfRound = UUID.randomUUID();
            var offer = offer(id, town.gardening, "Company " + round, phoneOfRound);
            var entry = entered(tokenIn(text("group-asked", phoneOfRound)), phoneOfRound);

            var answers = Stream.of(
                            CompletableFuture.supplyAsync(() -> accept(entry)),
                            CompletableFuture.supplyAsync(() -> town.gardener()
                                    .ifMatch("\"1\"")
                                    .put("/api/v1/offers/" + offer + "/acceptance", "{}")))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(Answer::status)
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(200, 409);
            assertThat(stateOf(id)).isEqualTo("accepted");
        }
    }

    @Test
    void a_yes_that_came_by_another_way_shows_no_name_here() {
        var offer = offer(town.active(), town.gardening, "Company");
        var entry = entered(token());
        town.gardener().ifMatch("\"1\"").put("/api/v1/offers/" + offer + "/acceptance", "{}");

        var read = post("readings", Map.of("entry", entry));

        assertThat(read.json().required("state").asString()).isEqualTo("accepted");
        assertThat(read.json().has("personName")).isFalse();
    }

    @Test
    void an_offer_that_the_host_takes_back_is_said_so_and_cannot_be_answered() {
        var id = town.active();
        offer(id, town.gardening, "Company");
        var token = token();
        var entry = entered(token);

        town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", Town.supportGiven());

        assertThat(opened(token)).isEqualTo("withdrawn");
        assertThat(accept(entry).status()).isEqualTo(409);
        assertThat(post("readings", Map.of("entry", entry))
                        .json()
                        .required("state")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @Test
    void nothing_of_somebody_who_is_hidden_meanwhile_is_shown_or_answered() {
        var id = town.active();
        offer(id, town.gardening, "Company");
        var token = token();
        var entry = entered(token);
        var person = town.personOf(id);

        events.send(
                Topic.PERSON_ACCESS,
                person,
                PersonAccessV1.TYPE,
                9,
                new PersonAccessV1(person, List.of(), List.of(), true, List.of(town.sam), 9));
        town.awaitRow("select count(*) from access_state where person_id = :id and version = 9", person);

        assertThat(opened(token)).isEqualTo("withdrawn");
        assertThat(post("readings", Map.of("entry", entry)).status()).isEqualTo(404);
        assertThat(accept(entry).status()).isEqualTo(404);
    }

    @Test
    void another_code_is_texted_after_a_minute_and_not_before() {
        var offer = offer(town.active(), town.gardening, "Company");
        var token = token();

        var first = post("codes", Map.of("token", token));
        var again = post("codes", Map.of("token", token));
        assertThat(first.json().required("sent").asBoolean()).isTrue();
        assertThat(again.json().required("sent").asBoolean()).isFalse();
        sentBefore(offer, Duration.ofSeconds(61));
        post("codes", Map.of("token", token));

        await().untilAsserted(() -> assertThat(texts("group-code")).hasSize(2));
    }

    @Test
    void three_wrong_tries_are_the_end_of_a_code_even_if_it_is_right_then() {
        offer(town.active(), town.gardening, "Company");
        var token = token();
        post("codes", Map.of("token", token));
        var right = code();
        var wrong = right.equals("000000") ? "000001" : "000000";

        var left = IntStream.range(0, 3)
                .mapToObj(_ -> enter(token, wrong).json().required("triesLeft").asInt())
                .toList();

        assertThat(left).containsExactly(2, 1, 0);
        assertThat(enter(token, right).json().has("entry")).isFalse();
    }

    @Test
    void a_code_is_good_for_ten_minutes_and_once_and_what_it_opens_for_half_an_hour() {
        var offer = offer(town.active(), town.gardening, "Company");
        var token = token();
        post("codes", Map.of("token", token));
        var code = code();
        sentBefore(offer, Duration.ofMinutes(10));
        assertThat(enter(token, code).json().has("entry")).isFalse();
        sentBefore(offer, Duration.ofMinutes(9));

        var entry = requireNonNull(entryIn(enter(token, " " + code.substring(0, 3) + " " + code.substring(3))));

        assertThat(enter(token, code).json().has("entry")).isFalse();
        assertThat(post("readings", Map.of("entry", entry)).status()).isEqualTo(200);
        jdbc.sql("update offer_link set entered_at = now() - interval '31 minutes' where offer_id = :offer")
                .param("offer", UUID.fromString(offer))
                .update();
        assertThat(post("readings", Map.of("entry", entry)).status()).isEqualTo(404);
        assertThat(accept(entry).status()).isEqualTo(404);
    }

    @Test
    void each_secret_serves_one_purpose_and_one_offer() {
        offer(town.active(), town.gardening, "Company");
        var token = token();
        post("codes", Map.of("token", token));
        var code = code();
        var otherPhone = UUID.randomUUID();
        offer(town.active(), town.gardening, "Another", otherPhone);
        var other = tokenIn(text("group-asked", otherPhone));

        assertThat(enter(other, code).json().has("entry")).isFalse();
        assertThat(post("readings", Map.of("entry", token)).status()).isEqualTo(404);
        var entry = requireNonNull(entryIn(enter(token, code)));
        assertThat(post("openings", Map.of("token", entry)).status()).isEqualTo(404);
        assertThat(post("codes", Map.of("token", entry)).status()).isEqualTo(404);
        assertThat(post("readings", Map.of("entry", entry))
                        .json()
                        .required("need")
                        .asString())
                .isEqualTo("Company");
        for (var step : List.of("openings", "codes")) {
            assertThat(post(step, Map.of("token", "guessed")).status()).isEqualTo(404);
        }
    }

    @Test
    void the_worker_sees_what_became_of_the_text_and_never_what_is_older() {
        var id = town.active();
        offer(id, town.gardening, "Company");
        var request = request(text("group-asked"));
        assertThat(offerOf(id).required("textStanding").asString()).isEqualTo("ASKED");

        traced(request, "WAITING", "quiet-hours", 2);
        await().untilAsserted(() ->
                assertThat(offerOf(id).path("textReason").asString("")).isEqualTo("quiet-hours"));
        traced(request, "DELIVERED", null, 4);
        traced(request, "SENT", null, 3);
        town.awaitRow("select count(*) from inbox where event_id = :id", lastTraced);

        assertThat(offerOf(id).required("textStanding").asString()).isEqualTo("DELIVERED");
        assertThat(offerOf(id).has("textReason")).isFalse();
    }

    @Test
    void the_link_can_be_sent_again_and_then_only_the_newer_one_opens() {
        var id = town.active();
        var offer = offer(id, town.gardening, "Company");
        var old = token();
        var oldEntry = entered(old);

        var sent = sendAgain(id, offer, phone);

        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(offerOf(id).required("linksLeft").asInt()).isOne();
        await().untilAsserted(() -> assertThat(texts("group-asked")).hasSize(2));
        assertThat(post("openings", Map.of("token", old)).status()).isEqualTo(404);
        assertThat(post("readings", Map.of("entry", oldEntry)).status()).isEqualTo(404);
        assertThat(opened(token())).isEqualTo("open");
        assertThat(offerOf(id).required("textStanding").asString()).isEqualTo("ASKED");
    }

    @Test
    void what_is_told_of_a_text_that_was_sent_before_says_nothing_of_the_newer_one() {
        var id = town.active();
        var offer = offer(id, town.gardening, "Company");
        var before = request(text("group-asked"));
        sendAgain(id, offer, phone);

        traced(before, "NOT_DELIVERED", null, 9);
        town.awaitRow("select count(*) from inbox where event_id = :id", lastTraced);

        assertThat(offerOf(id).required("textStanding").asString()).isEqualTo("ASKED");
    }

    @Test
    void a_link_is_sent_three_times_in_all_and_to_another_phone_if_the_group_has_one() {
        var id = town.active();
        var offer = offer(id, town.gardening, "Company");
        var another = UUID.randomUUID();
        sendAgain(id, offer, another);
        sendAgain(id, offer, another);

        var refused = sendAgain(id, offer, another);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().required("type").asString()).endsWith(":link-sent-too-often");
        assertThat(offerOf(id).required("linksLeft").asInt()).isZero();
        await().untilAsserted(() -> assertThat(texts("group-asked", another)).hasSize(2));
        assertThat(texts("group-asked")).hasSize(1);
    }

    @Test
    void of_two_that_send_the_last_link_at_once_one_does() {
        var id = town.active();
        var offer = offer(id, town.gardening, "Company");
        sendAgain(id, offer, phone);

        var statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> sendAgain(id, offer, phone).status()))
                .limit(2)
                .toList();

        assertThat(statuses.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void no_link_is_sent_for_what_has_ended_or_is_answered_by_an_account_or_is_somebody_else_s() {
        var id = town.active();
        var offer = offer(id, town.gardening, "Company");
        var other = town.active();
        town.worker().post(path(other) + "/offers", Map.of("serviceId", town.gardening));
        var byAccount = offerOf(other).required("id").asString();
        assertThat(sendAgain(other, byAccount, phone).status()).isEqualTo(409);
        assertThat(sendAgain(other, offer, phone).status()).isEqualTo(404);
        assertThat(town.gardener()
                        .post(path(id) + "/offers/" + offer + "/links", Map.of("phone", phone))
                        .status())
                .isEqualTo(403);

        accept(entered(token()));

        assertThat(sendAgain(id, offer, phone).status()).isEqualTo(409);
        assertThat(offerOf(id).has("linksLeft")).isFalse();
    }

    @Test
    void a_text_that_still_waits_is_taken_back_when_the_referral_ends() {
        var id = town.active();
        offer(id, town.gardening, "Company");
        var request = request(text("group-asked"));
        traced(request, "WAITING", "quiet-hours", 2);
        await().until(() -> offerOf(id).required("textStanding").asString().equals("WAITING"));

        town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", Town.supportGiven());

        await().untilAsserted(() -> assertThat(takenBack()).containsExactly(request));
    }

    @Test
    void a_text_is_taken_back_when_another_group_says_yes_first_and_when_a_newer_one_goes_out() {
        var id = town.active();
        var bench = benchTalk();
        var benchPhone = UUID.randomUUID();
        offer(id, town.gardening, "Company");
        town.worker().post(path(id) + "/offers", Map.of("serviceId", bench, "need", "Company", "phone", benchPhone));
        var waiting = request(text("group-asked"));
        var offer = offerOf(id, "Gardening together").required("id").asString();
        sendAgain(id, offer, phone);
        await().untilAsserted(() -> assertThat(takenBack()).containsExactly(waiting));
        await().untilAsserted(() -> assertThat(texts("group-asked")).hasSize(2));
        var newer = request(text("group-asked"));

        var entry = entered(tokenIn(text("group-asked", benchPhone)), benchPhone);
        assertThat(accept(entry).json().required("state").asString()).isEqualTo("accepted");

        await().untilAsserted(() -> assertThat(takenBack()).containsExactly(waiting, newer));
    }

    @Test
    void a_text_that_has_gone_out_is_not_taken_back() {
        var id = town.active();
        offer(id, town.gardening, "Company");
        traced(request(text("group-asked")), "SENT", null, 3);
        await().until(() -> offerOf(id).required("textStanding").asString().equals("SENT"));
        var next = town.active();
        var nextPhone = UUID.randomUUID();
        offer(next, town.gardening, "Company", nextPhone);

        for (var ended : List.of(id, next)) {
            town.worker().ifMatch(town.version(ended)).put(path(ended) + "/ending", Town.supportGiven());
        }

        // Told after it: what was to be told of the first has been told by then.
        await().untilAsserted(() -> assertThat(takenBack(nextPhone)).hasSize(1));
        assertThat(takenBack()).isEmpty();
    }

    @Test
    void of_secrets_and_codes_nothing_but_hashes_is_kept() {
        var offer = offer(town.active(), town.gardening, "Company");
        var token = token();
        var entry = entered(token);

        assertThat(link(offer)).doesNotContain(token, entry, hex(token), hex(entry));
        assertThat(jdbc.sql("select count(*) from event where data::text like :token")
                        .param("token", "%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /// A group that is no partner.
    private UUID benchTalk() {
        var bench = UUID.randomUUID();
        events.send(
                Topic.DIRECTORY_LISTING,
                bench,
                ListingV1.TYPE,
                1,
                new ListingV1(bench, "Bench talk", null, "ACTIVE", 1));
        town.awaitRow("select count(*) from listing where service_id = :id", bench);
        return bench;
    }

    private Answer sendAgain(String referral, String offer, UUID to) {
        return town.worker().post(path(referral) + "/offers/" + offer + "/links", Map.of("phone", to));
    }

    private JsonNode offerOf(String referral) {
        return town.worker().get(path(referral)).json().required("offers").required(0);
    }

    private JsonNode offerOf(String referral, String group) {
        return town.worker()
                .get(path(referral))
                .json()
                .required("offers")
                .valueStream()
                .filter(offer -> offer.required("serviceName").asString().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static UUID request(JsonNode text) {
        return UUID.fromString(text.required("requestId").asString());
    }

    private void traced(UUID request, String standing, @Nullable String reason, long version) {
        lastTraced = events.send(
                Topic.NOTIFICATION_EVENTS,
                request,
                GroupTextTracedV1.TYPE,
                version,
                new GroupTextTracedV1(request, standing, reason, Instant.parse("2026-03-02T09:00:00Z")));
    }

    private List<UUID> takenBack() {
        return takenBack(phone);
    }

    private List<UUID> takenBack(UUID from) {
        return events.received(Topic.NOTIFICATION_REQUESTS, TextTakenBackV1.TYPE, from).stream()
                .map(told -> request(told.data()))
                .toList();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Answer post(String step, Map<String, ?> body) {
        return api.post(LINKS + step, body);
    }

    private String opened(String token) {
        return post("openings", Map.of("token", token)).json().required("state").asString();
    }

    private Answer enter(String token, String code) {
        return post("entries", Map.of("token", token, "code", code));
    }

    private static @Nullable String entryIn(Answer entered) {
        return entered.json().path("entry").asString(null);
    }

    private Answer accept(String entry) {
        return post("acceptances", Map.of("entry", entry, "version", 1));
    }

    /// By a code to the phone.
    private String entered(String token) {
        return entered(token, phone);
    }

    private String entered(String token, UUID to) {
        assertThat(post("codes", Map.of("token", token)).json().required("sent").asBoolean())
                .isTrue();
        return requireNonNull(entryIn(enter(token, codeTo(to))));
    }

    private String token() {
        return tokenIn(text("group-asked"));
    }

    private static String tokenIn(JsonNode text) {
        var link = text.required("parameters").required("link").asString();
        assertThat(link).contains("/answer/");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private String code() {
        return codeTo(phone);
    }

    private String codeTo(UUID to) {
        return text("group-code", to).required("parameters").required("code").asString();
    }

    /// The newest that was asked for.
    private JsonNode text(String template) {
        return text(template, phone);
    }

    private JsonNode text(String template, UUID to) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(texts(template, to)).isNotEmpty());
        return texts(template, to).getLast();
    }

    private List<JsonNode> texts(String template) {
        return texts(template, phone);
    }

    private List<JsonNode> texts(String template, UUID to) {
        return events.received(Topic.NOTIFICATION_REQUESTS, TextRequestedV1.TYPE, to).stream()
                .map(Events.Told::data)
                .filter(text -> text.required("template").asString().equals(template))
                .toList();
    }

    private void sentBefore(String offer, Duration ago) {
        jdbc.sql("""
                        update offer_link set codes_sent = array[now() - :ago::interval]
                         where offer_id = :offer
                        """)
                .param("ago", ago.toString())
                .param("offer", UUID.fromString(offer))
                .update();
    }

    private String link(String offer) {
        return jdbc.sql("select offer_link::text from offer_link where offer_id = :offer")
                .param("offer", UUID.fromString(offer))
                .query(String.class)
                .single();
    }

    private String stateOf(String referral) {
        return town.worker()
                .get(path(referral))
                .json()
                .required("offers")
                .required(0)
                .required("state")
                .asString();
    }

    private String offer(String referral, UUID service, String need) {
        return offer(referral, service, need, phone);
    }

    private String offer(String referral, UUID service, String need, UUID to) {
        var answer =
                town.worker().post(path(referral) + "/offers", Map.of("serviceId", service, "need", need, "phone", to));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().required("offers").required(0).required("id").asString();
    }
}
