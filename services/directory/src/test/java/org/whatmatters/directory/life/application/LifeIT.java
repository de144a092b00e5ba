package org.whatmatters.directory.life.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.directory.Feeds;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class LifeIT {

    private static final String LISTINGS = "/api/v1/directory/listings";
    private static final String SERVICES = "/api/v1/directory/services";
    private static final String FEED = "/open-referral-uk/v3/services";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final LookAtAge lookAtAge;
    private final UUID gardens = UUID.randomUUID();
    private final Groups groups;

    LifeIT(Api api, Events events, JdbcClient jdbc, LookAtAge lookAtAge) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.lookAtAge = lookAtAge;
        this.groups = new Groups(api, gardens);
    }

    @Test
    void what_its_feed_made_sure_of_lately_takes_referrals_and_the_rest_waits_for_somebody() {
        var assured = groups.listed("Quilting", 20);
        var listed = groups.listed("Quilting alone", null);

        assertThat(view(assured).path("takesOffers").asBoolean()).isTrue();
        assertThat(view(listed).path("takesOffers").asBoolean()).isFalse();
        assertThat(view(listed).path("takesReferrals").asBoolean()).isFalse();
        assertThat(view(listed).path("life").asString()).isEqualTo("listed");
        assertThat(told(assured).path("takesReferrals").asBoolean()).isTrue();
        assertThat(told(listed).path("takesReferrals").asBoolean()).isFalse();
        assertThat(ids(groups.assurer().get(LISTINGS + "?which=WAITING")))
                .contains(listed)
                .doesNotContain(assured);
    }

    @Test
    void the_first_assurance_is_another_organisations() {
        var listing = groups.listed("Whittling", null);
        var own = api.as(Tokens.staff(gardens, Role.DIRECTORY_ASSURER));

        var first = own.ifMatch(groups.version(listing)).put(LISTINGS + "/" + listing + "/assurance", "{}");
        var second =
                groups.assurer().ifMatch(groups.version(listing)).put(LISTINGS + "/" + listing + "/assurance", "{}");

        assertThat(first.status()).isEqualTo(409);
        assertThat(first.json().path("type").asString()).endsWith("own-listing");
        assertThat(second.status()).isEqualTo(204);
        assertThat(view(listing).path("life").asString()).isEqualTo("assured");
        assertThat(published(listing).path("assured_date").asString())
                .isEqualTo(view(listing).path("assuredOn").asString());
        await().untilAsserted(() ->
                assertThat(told(listing).path("takesReferrals").asBoolean()).isTrue());
    }

    @Test
    void what_nobody_looked_at_is_due_and_then_out_of_sight() {
        var listing = groups.listed("Kirigami " + gardens, 20);

        growOlder(listing, 90);
        assertThat(view(listing).path("life").asString()).isEqualTo("assurance due");
        assertThat(ids(groups.assurer().get(LISTINGS + "?which=DUE"))).contains(listing);
        growOlder(listing, 120);

        assertThat(view(listing).path("life").asString()).isEqualTo("stale");
        assertThat(view(listing).path("takesOffers").asBoolean()).isFalse();
        assertThat(api.as(Tokens.person(UUID.randomUUID()))
                        .get(SERVICES + "/" + listing)
                        .status())
                .isEqualTo(404);
        assertThat(ids(groups.worker().get(SERVICES + "?q=kirigami"))).doesNotContain(listing);
        assertThat(api.get(FEED + "?search=kirigami").json().path("total_items").asInt())
                .isZero();
        assertThat(api.get(FEED + "/" + listing).status()).isEqualTo(404);
        await().untilAsserted(() ->
                assertThat(told(listing).path("listingState").asString()).isEqualTo("INACTIVE"));
        growOlder(listing, 180);
        assertThat(view(listing).path("life").asString()).isEqualTo("inactive");
    }

    @Test
    void a_link_says_still_right_once_and_only_when_it_is_posted() {
        var listing = groups.listed("Macrame", 20);
        growOlder(listing, 95);
        var made = groups.assurer().post(LISTINGS + "/" + listing + "/still-right-links", "{}");
        var token = "{\"token\": \"" + made.json().path("token").asString() + "\"}";

        var opened = api.post("/api/v1/public/listings/openings", token);
        var after = view(listing).path("life").asString();
        var confirmed = api.post("/api/v1/public/listings/confirmations", token);
        var again = api.post("/api/v1/public/listings/confirmations", token);

        assertThat(made.status()).isEqualTo(201);
        assertThat(opened.json().path("name").asString()).isEqualTo("Macrame");
        assertThat(opened.json().path("open").asBoolean()).isTrue();
        assertThat(after).isEqualTo("assurance due");
        assertThat(confirmed.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(409);
        assertThat(view(listing).path("life").asString()).isEqualTo("assured");
        assertThat(api.post("/api/v1/public/listings/openings", "{\"token\": \"" + gardens + "\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_newer_link_ends_the_one_before_and_what_was_never_assured_has_none() {
        var listing = groups.listed("Felting", 20);
        var never = groups.listed("Felting alone", null);
        var links = LISTINGS + "/" + listing + "/still-right-links";

        var first = groups.assurer().post(links, "{}").json().path("token").asString();
        groups.assurer().post(links, "{}");

        assertThat(api.post("/api/v1/public/listings/confirmations", "{\"token\": \"" + first + "\"}")
                        .status())
                .isEqualTo(409);
        assertThat(groups.assurer()
                        .post(LISTINGS + "/" + never + "/still-right-links", "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_provider_looks_after_its_own_and_nobody_elses() {
        var listing = groups.listed("Pottery", 20);
        growOlder(listing, 95);
        var other = api.as(Tokens.staff(UUID.randomUUID(), Role.PROVIDER_MANAGER));
        var confirmation = LISTINGS + "/" + listing + "/confirmation";

        assertThat(ids(groups.member().get(LISTINGS))).containsExactly(listing);
        assertThat(ids(other.get(LISTINGS))).isEmpty();
        assertThat(other.get(LISTINGS + "/" + listing).status()).isEqualTo(404);
        assertThat(other.ifMatch(groups.version(listing))
                        .put(confirmation, "{}")
                        .status())
                .isEqualTo(404);
        assertThat(groups.assurer()
                        .ifMatch(groups.version(listing))
                        .put(confirmation, "{}")
                        .status())
                .isEqualTo(403);
        assertThat(groups.member().put(confirmation, "{}").status()).isEqualTo(428);
        assertThat(groups.member().ifMatch("\"99\"").put(confirmation, "{}").status())
                .isEqualTo(412);
        assertThat(groups.member()
                        .ifMatch(groups.version(listing))
                        .put(confirmation, "{}")
                        .status())
                .isEqualTo(204);
        assertThat(view(listing).path("life").asString()).isEqualTo("assured");
    }

    @Test
    void what_its_provider_closes_for_a_while_says_so_to_everybody() {
        var listing = groups.listed("Dominoes", 20);
        var closure = LISTINGS + "/" + listing + "/closure";

        var closed = groups.member().ifMatch(groups.version(listing)).put(closure, "{\"kind\": \"TEMPORARY\"}");
        var status = published(listing).path("status").asString();
        var twice = groups.member().ifMatch(groups.version(listing)).put(closure, "{\"kind\": \"TEMPORARY\"}");
        var opened = groups.member().ifMatch(groups.version(listing)).delete(closure);

        assertThat(closed.status()).isEqualTo(204);
        assertThat(status).isEqualTo("temporarily closed");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(opened.status()).isEqualTo(204);
        assertThat(published(listing).path("status").asString()).isEqualTo("active");
    }

    @Test
    void an_internal_listing_is_found_by_staff_and_is_nobodys_outside() {
        var listing = groups.listed("Puppetry " + gardens, 20);

        groups.member()
                .ifMatch(groups.version(listing))
                .put(LISTINGS + "/" + listing + "/facts", "{\"internalOnly\": true}");

        assertThat(ids(groups.worker().get(SERVICES + "?q=puppetry"))).contains(listing);
        assertThat(ids(api.as(Tokens.person(UUID.randomUUID())).get(SERVICES + "?q=puppetry")))
                .doesNotContain(listing);
        assertThat(ids(api.get("/api/v1/public/services?q=puppetry"))).doesNotContain(listing);
        assertThat(api.get(FEED + "?search=puppetry").json().path("total_items").asInt())
                .isZero();
        assertThat(api.get(FEED + "/" + listing).status()).isEqualTo(404);
        assertThat(view(listing).path("name").asString()).startsWith("Puppetry");
    }

    @Test
    void of_a_refuge_staff_see_where_its_organisation_is_reached_and_others_nothing() {
        var listing = UUID.randomUUID();
        groups.take(
                listing,
                Feeds.assured(
                                Feeds.service(
                                        listing, "Harbour", "Rooms in Mill Lane.", "active", "XW7 7RF", 54.5, -1.1),
                                20)
                        .replace("\"Growing together.\"", "\"x\", \"email\": \"help@harbour.example\""));

        var kept = groups.member()
                .ifMatch(groups.version(listing))
                .put(LISTINGS + "/" + listing + "/facts", "{\"confidentialLocation\": true}");

        assertThat(kept.status()).isEqualTo(200);
        var seen = view(listing);
        assertThat(seen.path("email").asString()).isEqualTo("help@harbour.example");
        assertThat(seen.toString()).doesNotContain("XW7", "Mill Lane", "Plots");
        assertThat(api.as(Tokens.person(UUID.randomUUID()))
                        .get(SERVICES + "/" + listing)
                        .status())
                .isEqualTo(404);
        assertThat(api.get(FEED + "/" + listing).status()).isEqualTo(404);
        assertThat(groups.worker()
                        .get(SERVICES + "?postcode=XW7%207RF")
                        .json()
                        .path("near")
                        .path("precision")
                        .asString())
                .isEqualTo("UNKNOWN");
        assertThat(told(listing).toString()).doesNotContain("XW7", "Mill Lane");
    }

    @Test
    void what_a_service_says_beyond_the_standard_is_kept_and_checked_at_once() {
        var listing = groups.listed("Bell ringing", 20);
        var facts = LISTINGS + "/" + listing + "/facts";
        var said = """
                {"referralRoutes": ["DIRECT_IN_PLATFORM", "PHONE"], "agencyTypes": ["GP_PRACTICE"],
                 "acceptsSelfReferral": true, "inclusion": ["CARERS"], "exclusion": ["UNDER_18"],
                 "responseTargetDays": 3, "consentText": "We write down when you were here.", "contactsLimit": 12,
                 "genderRestriction": "WOMEN_ONLY",
                 "papers": {"safeguardingPolicyOn": "2026-05-01", "insuredUntil": "2027-05-01", "dbsChecked": true},
                 "walkingIn": {"door": "The green one", "mayLeave": "Whenever you like"}}
                """;

        var kept = groups.member().ifMatch(groups.version(listing)).put(facts, said);
        var wrong = groups.member().ifMatch(groups.version(listing)).put(facts, """
                {"inclusion": ["MEN"], "exclusion": ["MEN"], "referralRoutes": ["SELF_ONLY"],
                 "acceptsSelfReferral": false, "genderRestriction": "WOMEN_ONLY"}
                """);
        var tooLong = groups.member()
                .ifMatch(groups.version(listing))
                .put(facts, "{\"responseTargetDays\": 90, \"contactsLimit\": 0}");

        assertThat(kept.status()).isEqualTo(200);
        var read = groups.worker().get(SERVICES + "/" + listing + "/facts").json();
        assertThat(read.at("/walkingIn/door").asString()).isEqualTo("The green one");
        assertThat(api.as(Tokens.person(UUID.randomUUID()))
                        .get(SERVICES + "/" + listing + "/facts")
                        .json())
                .isEqualTo(read);
        assertThat(read.at("/papers/insuredUntil").asString()).isEqualTo("2027-05-01");
        assertThat(read.path("exclusion").path(0).asString()).isEqualTo("UNDER_18");
        assertThat(read.path("consentText").asString()).isEqualTo("We write down when you were here.");
        assertThat(read.path("contactsLimit").asLong()).isEqualTo(12);
        assertThat(read.path("genderRestriction").asString()).isEqualTo("WOMEN_ONLY");
        assertThat(wrong.wrongFields()).containsExactly("/acceptsSelfReferral", "/exclusion", "/genderRestriction");
        assertThat(tooLong.wrongFields()).containsExactlyInAnyOrder("/contactsLimit", "/responseTargetDays");
    }

    @Test
    void what_a_service_says_beyond_the_standard_can_be_said_anew() {
        var listing = groups.listed("Change ringing", 20);
        var facts = LISTINGS + "/" + listing + "/facts";
        var anew = """
                {"referralRoutes": ["PHONE"], "agencyTypes": ["FIRE"], "acceptsSelfReferral": false,
                 "inclusion": ["WOMEN"], "exclusion": ["CARERS"], "responseTargetDays": 5,
                 "consentText": "We ring you once.", "contactsLimit": 6, "genderRestriction": "WOMEN_ONLY",
                 "papers": {"safeguardingPolicyOn": "2026-06-01", "insuredUntil": "2027-06-01", "dbsChecked": false},
                 "walkingIn": {"door": "The red one", "greeter": "Ann", "noise": "Loud", "seats": "Benches",
                               "toilet": "Upstairs", "mayLeave": "At the break"}}
                """;

        groups.member().ifMatch(groups.version(listing)).put(facts, """
                {"referralRoutes": ["DIRECT_IN_PLATFORM"], "acceptsSelfReferral": true, "contactsLimit": 12,
                 "consentText": "We write down when you were here.", "walkingIn": {"door": "The green one"}}
                """);
        var kept = groups.member().ifMatch(groups.version(listing)).put(facts, anew);

        assertThat(kept.status()).isEqualTo(200);
        var read = groups.worker().get(SERVICES + "/" + listing + "/facts").json();
        assertThat(new JsonMapper().readTree(anew).properties())
                .allSatisfy(said -> assertThat(read.path(said.getKey())).isEqualTo(said.getValue()));
    }

    @Test
    void what_is_said_again_is_put_down_again_all_of_it() {
        var listing = groups.listed("Sheep shearing", 20);
        var facts = LISTINGS + "/" + listing + "/facts";
        groups.member().ifMatch(groups.version(listing)).put(facts, "{\"genderRestriction\": \"MEN_ONLY\"}");

        groups.member()
                .ifMatch(groups.version(listing))
                .put(facts, "{\"contactsLimit\": 6, \"consentText\": \"We ring you back.\"}");

        var read = groups.worker().get(SERVICES + "/" + listing + "/facts").json();
        assertThat(read.path("contactsLimit").asLong()).isEqualTo(6);
        assertThat(read.path("consentText").asString()).isEqualTo("We ring you back.");
        assertThat(read.path("genderRestriction").isMissingNode()).isTrue();
    }

    @Test
    void anybody_reads_for_whom_a_published_service_is_and_no_more_of_what_it_says() {
        var listing = groups.listed("Quarry walks", 20);
        var forWhom = "/api/v1/public/services/" + listing + "/for-whom";
        groups.member().ifMatch(groups.version(listing)).put(LISTINGS + "/" + listing + "/facts", """
                {"acceptsSelfReferral": true, "inclusion": ["CARERS"], "exclusion": ["RISK_TO_OTHERS"],
                 "consentText": "We write it down.", "contactsLimit": 12, "genderRestriction": "WOMEN_ONLY"}""");

        var read = api.get(forWhom).json();

        assertThat(read.propertyNames())
                .containsExactlyInAnyOrder("genderRestriction", "inclusion", "acceptsSelfReferral");
        assertThat(read.path("genderRestriction").asString()).isEqualTo("WOMEN_ONLY");
        assertThat(read.at("/inclusion/0").asString()).isEqualTo("CARERS");
        assertThat(read.path("acceptsSelfReferral").asBoolean()).isTrue();
        groups.member()
                .ifMatch(groups.version(listing))
                .put(LISTINGS + "/" + listing + "/facts", "{\"internalOnly\": true}");
        assertThat(api.get(forWhom).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/public/services/" + UUID.randomUUID() + "/for-whom")
                        .status())
                .isEqualTo(404);
    }

    /// As if it had been assured so many days ago, and the clock had looked since.
    private void growOlder(UUID listing, int days) {
        jdbc.sql("""
                        update service
                           set assured_on = (now() at time zone 'Europe/London')::date - :days,
                               due_on = (now() at time zone 'Europe/London')::date - :days + 90
                         where id = :id
                        """).param("days", days).param("id", listing).update();
        lookAtAge.look();
    }

    private JsonNode view(UUID listing) {
        return groups.worker().get(SERVICES + "/" + listing).json();
    }

    private JsonNode published(UUID listing) {
        return api.get(FEED + "/" + listing).json();
    }

    /// As it was told last, once its organisation is linked.
    private JsonNode told(UUID listing) {
        await().untilAsserted(
                        () -> assertThat(last(listing).has("organisationId")).isTrue());
        return last(listing);
    }

    private JsonNode last(UUID listing) {
        return events.last(Topic.DIRECTORY_LISTING, ListingV1.TYPE, listing).data();
    }

    private static List<UUID> ids(Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }
}
