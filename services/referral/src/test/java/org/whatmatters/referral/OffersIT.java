package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.contracts.organisation.OrganisationProfileV1.Member;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Agreement;
import org.whatmatters.contracts.referral.OfferAcceptedV1;
import org.whatmatters.contracts.referral.OfferMadeV1;
import org.whatmatters.contracts.referral.OfferTakenBackV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.calendar.WorkingDays;

@IntegrationTest
class OffersIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    OffersIT(Api api, Events events, @Beside JdbcClient jdbc) {
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
    void a_group_learns_the_first_name_with_its_yes_and_nothing_more() {
        var id = town.active();
        offer(id, town.gardening, "Being more active");
        var offer =
                town.gardener().get("/api/v1/offers").json().required("items").required(0);
        assertThat(offer.required("need").asString()).isEqualTo("Being more active");
        assertThat(offer.has("personName")).isFalse();

        var accepted = accept(offer.required("id").asString());

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().required("personName").asString()).isEqualTo("June");
        assertThat(accepted.body()).doesNotContain(town.personOf(id).toString(), "husband");
        assertThat(town.worker()
                        .get(path(id))
                        .json()
                        .required("offers")
                        .required(0)
                        .required("state")
                        .asString())
                .isEqualTo("accepted");
    }

    @Test
    void offers_are_narrowed_and_counted_by_where_they_stand_and_only_a_first_name_that_is_known_is_found() {
        var open = offer(town.active(), town.gardening, "Being more active");
        var accepted = offer(town.active(), town.gardening, "Being more active");
        accept(accepted);
        var rejected = offer(town.active(), town.gardening, "Being more active");
        town.gardener()
                .ifMatch("\"1\"")
                .put("/api/v1/offers/" + rejected + "/rejection", Map.of("reasonCode", "NO_CAPACITY"));

        assertThat(listed("?state=OPEN")).containsExactly(open);
        assertThat(listed("?state=ACCEPTED")).containsExactly(accepted);
        assertThat(listed("?state=ENDED")).containsExactly(rejected);
        var states = town.gardener().get("/api/v1/offers/counts").json().required("states");
        assertThat(states.propertyNames()).containsExactlyInAnyOrder("OPEN", "ACCEPTED", "ENDED");
        assertThat(states.required("OPEN").asLong()).isEqualTo(1);
        var gardener = town.gardener();
        var june = typed(gardener, "Jun");
        assertThat(listed(gardener, "?search=" + june)).containsExactly(accepted);
        assertThat(listed(gardener, "?state=OPEN&search=" + june)).isEmpty();
        var answerBy = town.gardener().get("/api/v1/offers/" + open).json().required("answerBy");
        assertThat(LocalDate.parse(answerBy.asString())).isAfter(LocalDate.now(WorkingDays.LONDON));
        assertThat(town.gardener().get("/api/v1/offers/" + accepted).json().has("answerBy"))
                .isFalse();
    }

    private static String typed(Api gardener, String typed) {
        return gardener.post("/api/v1/referrals/searches", Map.of("typed", typed))
                .json()
                .required("id")
                .asString();
    }

    private List<String> listed(String filter) {
        return listed(town.gardener(), filter);
    }

    private static List<String> listed(Api gardener, String filter) {
        return gardener.get("/api/v1/offers" + filter)
                .json()
                .required("items")
                .valueStream()
                .map(item -> item.required("id").asString())
                .toList();
    }

    @Test
    void a_group_that_the_person_lets_read_something_learns_by_which_id() {
        var id = town.active();
        offer(id, town.gardening, "Being more active");
        var person = town.personOf(id);
        var agreement = new Agreement(town.gardens, List.of("PLAN"), null, null, null);
        events.send(
                Topic.PERSON_ACCESS,
                person,
                PersonAccessV1.TYPE,
                7,
                new PersonAccessV1(
                        person,
                        List.of(),
                        List.of(),
                        false,
                        List.of(),
                        List.of(agreement),
                        List.of(),
                        List.of(),
                        0,
                        7));
        town.awaitRow("select count(*) from access_state where person_id = :id and version = 7", person);
        var offers = town.gardener().get("/api/v1/offers").json().required("items");
        assertThat(offers.required(0).has("personId")).isFalse();

        var accepted = accept(offers.required(0).required("id").asString());

        assertThat(accepted.json().required("personId").asString()).isEqualTo(person.toString());
    }

    @Test
    void nobody_is_offered_to_a_group_whose_sharing_agreement_has_ended() {
        var id = town.active();
        town.tellOfEndedAgreement(town.gardens, "Green Gate Gardens", "VCSE", null);

        assertThat(town.worker()
                        .post("/api/v1/referrals/" + id + "/offers", Map.of("serviceId", town.gardening))
                        .wrongFields())
                .containsExactly("/serviceId");
    }

    @Test
    void nobody_is_offered_to_a_group_whose_sharing_agreement_has_not_begun() {
        var id = town.active();
        town.tellOfComingAgreement(town.gardens, "Green Gate Gardens", "VCSE", null);

        assertThat(town.worker()
                        .post("/api/v1/referrals/" + id + "/offers", Map.of("serviceId", town.gardening))
                        .wrongFields())
                .containsExactly("/serviceId");
    }

    @Test
    void of_a_hundred_who_accept_at_once_one_wins() throws Exception {
        var id = town.active();
        var offer = offer(id, town.gardening, "Being more active");

        var answers = new ArrayList<Integer>();
        try (var acceptors = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> accepting = () -> accept(offer).status();
            for (var answer : acceptors.invokeAll(Collections.nCopies(100, accepting))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status != 200)).containsOnly(409);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                events.received(Topic.REFERRAL_EVENTS, OfferAcceptedV1.TYPE, UUID.fromString(id)))
                        .hasSize(1));
    }

    @Test
    void of_two_groups_asked_for_one_need_the_first_yes_lets_the_other_off() {
        var id = town.active();
        var choir = UUID.randomUUID();
        town.tell(
                choir,
                "Choir",
                "VCSE",
                4,
                null,
                List.of(new Member(UUID.randomUUID(), "Ada", List.of("provider-worker"))));
        town.awaitRow("select count(*) from organisation_member where organisation_id = :id", choir);
        var singing = listing("Singing", choir, "ACTIVE");
        var first = offer(id, town.gardening, "Company");
        var second = offer(id, singing, "Company");
        var choirLeader = api.as(Tokens.staff(choir, Role.PROVIDER_WORKER));

        var answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> accept(first)),
                        CompletableFuture.supplyAsync(() ->
                                choirLeader.ifMatch("\"1\"").put("/api/v1/offers/" + second + "/acceptance", "{}")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409);
        var states = town.worker()
                .get(path(id))
                .json()
                .required("offers")
                .valueStream()
                .map(offer -> offer.required("state").asString());
        assertThat(states).containsExactlyInAnyOrder("accepted", "withdrawn");
        await().untilAsserted(() -> assertThat(
                        Stream.concat(told(id, OfferAcceptedV1.TYPE).stream(), told(id, OfferTakenBackV1.TYPE).stream())
                                .toList())
                .hasSize(2)
                .containsExactlyInAnyOrder(first, second));
    }

    @Test
    void an_offer_that_ends_with_its_referral_is_told_as_taken_back_and_one_that_was_answered_is_not() {
        var id = town.active();
        var rejected = offer(id, town.gardening, "Company");
        town.gardener()
                .ifMatch("\"1\"")
                .put("/api/v1/offers/" + rejected + "/rejection", Map.of("reasonCode", "NO_CAPACITY"));
        var open = offer(id, town.gardening, "Company");

        town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", Town.supportGiven());

        await().untilAsserted(() -> assertThat(told(id, OfferTakenBackV1.TYPE)).containsExactly(open));
        assertThat(events.received(Topic.REFERRAL_EVENTS, OfferTakenBackV1.TYPE, UUID.fromString(id))
                        .getFirst()
                        .data()
                        .propertyNames())
                .containsExactlyInAnyOrder(
                        "referralId", "personId", "offerId", "serviceId", "providerOrganisationId", "takenBackAt");
    }

    @Test
    void a_group_may_say_no_and_why_and_may_be_asked_again() {
        var id = town.active();
        var offer = offer(id, town.gardening, "Company");

        var rejected = town.gardener()
                .ifMatch("\"1\"")
                .put("/api/v1/offers/" + offer + "/rejection", Map.of("reasonCode", "NO_CAPACITY"));
        var afterwards = accept(offer);

        assertThat(rejected.json().required("state").asString()).isEqualTo("rejected");
        assertThat(afterwards.status()).isEqualTo(409);
        assertThat(afterwards.json().required("state").asString()).isEqualTo("rejected");
        assertThat(offer(id, town.gardening, "Company")).isNotEqualTo(offer);
    }

    @Test
    void a_service_is_asked_once_at_a_time() {
        var id = town.active();
        offer(id, town.gardening, "Company");

        var again = town.worker().post(path(id) + "/offers", Map.of("serviceId", town.gardening));

        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void what_is_closed_or_unknown_cannot_be_offered() {
        var id = town.active();
        var closed = listing("Winter swimming", UUID.randomUUID(), "TEMPORARILY_CLOSED");

        for (var service : List.of(closed, UUID.randomUUID())) {
            var answer = town.worker().post(path(id) + "/offers", Map.of("serviceId", service));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.wrongFields()).containsExactly("/serviceId");
        }
        assertThat(events.received(Topic.REFERRAL_EVENTS, OfferMadeV1.TYPE, UUID.fromString(id)))
                .isEmpty();
    }

    @Test
    void what_nobody_made_sure_of_cannot_be_offered() {
        var id = town.active();
        var listing = UUID.randomUUID();
        events.send(
                Topic.DIRECTORY_LISTING,
                listing,
                ListingV1.TYPE,
                1,
                new ListingV1(listing, "Gardening elsewhere", town.gardens, "ACTIVE", false, null, 1));
        town.awaitRow("select count(*) from listing where service_id = :id", listing);

        var unsure = town.worker().post(path(id) + "/offers", Map.of("serviceId", listing));
        events.send(
                Topic.DIRECTORY_LISTING,
                listing,
                ListingV1.TYPE,
                2,
                new ListingV1(listing, "Gardening elsewhere", town.gardens, "ACTIVE", true, null, 2));
        town.awaitRow("select count(*) from listing where service_id = :id and version = 2", listing);
        var sure = town.worker().post(path(id) + "/offers", Map.of("serviceId", listing));

        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.wrongFields()).containsExactly("/serviceId");
        assertThat(sure.status()).isEqualTo(200);
    }

    @Test
    void a_group_of_whom_nobody_has_an_account_is_not_asked_where_nobody_would_see_it() {
        var id = town.active();
        var noPartner = listing("A bench in the park", null, "ACTIVE");
        var nobodyThere = listing("Winter swimming", UUID.randomUUID(), "ACTIVE");

        for (var service : List.of(noPartner, nobodyThere)) {
            var answer = town.worker().post(path(id) + "/offers", Map.of("serviceId", service));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.wrongFields()).containsExactly("/phone");
            assertThat(town.worker()
                            .get("/api/v1/referrals/groups/" + service)
                            .json()
                            .required("answersBy")
                            .asString())
                    .isEqualTo("PHONE");
        }
        assertThat(town.worker()
                        .get("/api/v1/referrals/groups/" + town.gardening)
                        .json()
                        .required("answersBy")
                        .asString())
                .isEqualTo("ACCOUNT");
    }

    @Test
    void another_groups_offer_is_not_there() {
        var offer = offer(town.active(), town.gardening, "Company");
        var stranger =
                api.as(Tokens.staff(UUID.randomUUID(), Role.PROVIDER_WORKER)).ifMatch("\"1\"");

        assertThat(stranger.get("/api/v1/offers/" + offer).status()).isEqualTo(404);
        assertThat(stranger.put("/api/v1/offers/" + offer + "/acceptance", "{}").status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/offers").json().required("items")).isEmpty();
    }

    private String offer(String referral, UUID service, String need) {
        var answer = town.worker().post(path(referral) + "/offers", Map.of("serviceId", service, "need", need));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .required("offers")
                .valueStream()
                .filter(offer -> offer.required("serviceId").asString().equals(service.toString()))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .required("id")
                .asString();
    }

    private List<String> told(String referral, String type) {
        return events.received(Topic.REFERRAL_EVENTS, type, UUID.fromString(referral)).stream()
                .map(told -> told.data().required("offerId").asString())
                .toList();
    }

    private Answer accept(String offer) {
        return town.gardener().ifMatch("\"1\"").put("/api/v1/offers/" + offer + "/acceptance", "{}");
    }

    private UUID listing(String name, @org.jspecify.annotations.Nullable UUID organisation, String state) {
        var id = UUID.randomUUID();
        events.send(Topic.DIRECTORY_LISTING, id, ListingV1.TYPE, 1, new ListingV1(id, name, organisation, state, 1));
        town.awaitRow("select count(*) from listing where service_id = :id", id);
        return id;
    }
}
