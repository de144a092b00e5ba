package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1.Host;
import org.whatmatters.contracts.organisation.OrganisationProfileV1.Member;
import org.whatmatters.contracts.referral.ReferralAcceptedV1;
import org.whatmatters.contracts.referral.ReferralSubmittedV1;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// A form may ask for coaching or co-ordination, and the host begins with that or with another kind.
@IntegrationTest
class SupportIT {

    private static final String FORM = "allied-health";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final Town town;
    private final UUID therapists = UUID.randomUUID();
    private final UUID coaches = UUID.randomUUID();

    SupportIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = Town.settled(api, events, jdbc);
        town.tell(therapists, "Therapists", "COMMUNITY", 6, null, List.of());
        town.awaitRow("select count(*) from organisation where id = :id", therapists);
    }

    @Test
    void who_asks_for_coaching_is_sent_to_coaches_and_everybody_else_to_link_workers() {
        tellOfCoaches(List.of("COACHING"), List.of(), List.of(town.district));

        assertThat(hostOf(referred("COACHING"))).isEqualTo(coaches);
        assertThat(hostOf(referred("LINK_WORK"))).isEqualTo(town.linkWorkers);
        assertThat(hostOf(referred("NOT_SURE"))).isEqualTo(town.linkWorkers);
        assertThat(hostOf(referred(null))).isEqualTo(town.linkWorkers);
    }

    @Test
    void an_older_form_that_does_not_ask_is_taken_in_and_read_as_it_was() {
        var id = submitted(1, answers(null)).required("id").asString();
        town.answered(id, town.personOf(id), "CREATED", 0);

        var file = town.triager().get(path(id)).json();

        assertThat(file.required("support").asString()).isEqualTo("LINK_WORK");
        assertThat(file.required("answers").toString()).doesNotContain("supportAsked");
        assertThat(therapist()
                        .post(
                                "/api/v1/referrals",
                                Map.of("form", FORM, "formVersion", 1, "answers", answers("COACHING")))
                        .wrongFields())
                .containsExactly("/answers/supportAsked");
    }

    @Test
    void part_of_a_district_goes_before_the_district_for_those_who_waited_too() {
        var early = referred("CO_ORDINATION");
        assertThat(jdbc.sql("select host_id is null from referral where id = :id")
                        .param("id", UUID.fromString(early))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        var whole = UUID.randomUUID();
        var part = new Host(List.of("CO_ORDINATION"), List.of(), null, List.of(town.district + " 1"), List.of(), false);

        town.tell(coaches, "Co-ordinators of a part", "LINK_WORKER_HOST", 6, part, List.of());
        town.awaitRow("select count(*) from referral where id = :id and host_id is not null", UUID.fromString(early));
        var host = new Host(List.of("CO_ORDINATION"), List.of(), List.of(town.district), false);
        town.tell(whole, "Co-ordinators", "LINK_WORKER_HOST", 6, host, List.of());
        town.awaitRow("select count(*) from host_district where organisation_id = :id", whole);
        var beyond = new HashMap<>(answers("CO_ORDINATION"));
        beyond.put("postcode", town.district + " 2AA");

        assertThat(hostOf(early)).isEqualTo(coaches);
        assertThat(hostOf(referred("CO_ORDINATION"))).isEqualTo(coaches);
        assertThat(hostOf(submitted(2, beyond).required("id").asString())).isEqualTo(whole);
    }

    @Test
    void what_is_asked_for_is_told_and_shown_and_the_host_may_begin_with_another_kind() {
        tellOfCoaches(List.of("COACHING", "LINK_WORK"), List.of(town.district + " 1"), List.of());
        var id = referred("COACHING");
        town.answered(id, town.personOf(id), "CREATED", 0);
        var triager = api.as(Tokens.staff(coaches, Role.TRIAGER));
        var asked = triager.get(path(id));
        var listed = triager.get("/api/v1/referrals/incoming").json();

        var taken = triager.ifMatch(asked.version()).put(path(id) + "/acceptance", Map.of("support", "LINK_WORK"));

        assertThat(asked.json().required("support").asString()).isEqualTo("COACHING");
        assertThat(listed.at("/items/0/support").asString()).isEqualTo("COACHING");
        assertThat(taken.json().required("support").asString()).isEqualTo("LINK_WORK");
        assertThat(triager.get(path(id)).json().required("answers").toString()).contains("A health coach");
        assertThat(api.as(Tokens.staff(coaches, Role.TEAM_LEAD))
                        .get("/api/v1/referrals/caseload")
                        .json()
                        .at("/items/0/support")
                        .asString())
                .isEqualTo("LINK_WORK");
        assertThat(told(id, ReferralSubmittedV1.TYPE)).isEqualTo("COACHING");
        assertThat(told(id, ReferralAcceptedV1.TYPE)).isEqualTo("LINK_WORK");
    }

    @Test
    void a_list_is_narrowed_by_kind_of_support_and_each_kind_is_counted() {
        tellOfCoaches(List.of("COACHING", "LINK_WORK"), List.of(town.district + " 1"), List.of());
        var coaching = referred("COACHING");
        var linkWork = referred("LINK_WORK");
        town.answered(coaching, town.personOf(coaching), "CREATED", 0);
        town.answered(linkWork, town.personOf(linkWork), "CREATED", 0);
        var triager = api.as(Tokens.staff(coaches, Role.TRIAGER));
        var lead = api.as(Tokens.staff(coaches, Role.TEAM_LEAD));

        var counted = triager.get("/api/v1/referrals/incoming/counts").json().required("supports");
        var incoming = idsOf(triager, "incoming?support=COACHING");
        for (var id : List.of(coaching, linkWork)) {
            triager.ifMatch(triager.get(path(id)).version()).put(path(id) + "/acceptance", "{}");
        }

        assertThat(counted.propertyNames()).containsExactlyInAnyOrder("COACHING", "LINK_WORK");
        assertThat(incoming).containsExactly(coaching);
        assertThat(idsOf(lead, "caseload?support=COACHING")).containsExactly(coaching);
        assertThat(idsOf(lead, "caseload?support=LINK_WORK&state=accepted")).containsExactly(linkWork);
        assertThat(idsOf(lead, "caseload?support=CO_ORDINATION")).isEmpty();
        assertThat(lead.get("/api/v1/referrals/caseload/counts")
                        .json()
                        .at("/supports/COACHING")
                        .asLong())
                .isEqualTo(1);
        assertThat(lead.get("/api/v1/referrals/caseload?support=MASSAGE").wrongFields())
                .containsExactly("/support");
    }

    @Test
    void a_host_begins_with_what_was_asked_for_unless_it_says_otherwise() {
        tellOfCoaches(List.of("COACHING"), List.of(), List.of(town.district));
        var id = referred("COACHING");
        town.answered(id, town.personOf(id), "CREATED", 0);
        var triager = api.as(Tokens.staff(coaches, Role.TRIAGER));
        var version = triager.get(path(id)).version();

        var refused = triager.ifMatch(version).put(path(id) + "/acceptance", Map.of("support", "MASSAGE"));
        var taken = triager.ifMatch(version).put(path(id) + "/acceptance", "{}");

        assertThat(refused.wrongFields()).containsExactly("/support");
        assertThat(taken.json().required("support").asString()).isEqualTo("COACHING");
    }

    @Test
    void each_referral_of_a_meeting_may_ask_for_another_kind() {
        tellOfCoaches(List.of("COACHING"), List.of(), List.of(town.district));
        var one = meeting("COACHING");
        var other = meeting("LINK_WORK");

        var together = therapist().post("/api/v1/referrals/linked", Map.of("referrals", List.of(one, other)));

        assertThat(together.json()
                        .required("referrals")
                        .valueStream()
                        .map(referral -> hostOf(referral.required("id").asString())))
                .containsExactly(coaches, town.linkWorkers);
    }

    @Test
    void other_teams_are_named_with_what_they_do_and_colleagues_with_their_roles() {
        var kit = new Member(UUID.randomUUID(), "Kit Vale", List.of("health-coach", "triager"));
        var host = new Host(List.of("COACHING"), List.of(), List.of(town.district), false);
        town.tell(coaches, "Coaches of " + town.district, "LINK_WORKER_HOST", 6, host, List.of(kit));
        town.awaitRow("select count(*) from organisation_member where organisation_id = :id", coaches);

        var hosts = town.triager().get("/api/v1/referrals/hosts").json();
        var workers = api.as(Tokens.staff(coaches, Role.TRIAGER))
                .get("/api/v1/referrals/workers")
                .json();

        assertThat(hosts.valueStream()
                        .filter(one -> one.required("id").asString().equals(coaches.toString()))
                        .map(one -> one.required("capabilities").toString()))
                .containsExactly("[\"COACHING\"]");
        assertThat(workers.valueStream().map(one -> one.required("roles").toString()))
                .containsExactly("[\"HEALTH_COACH\",\"TRIAGER\"]");
    }

    private Api therapist() {
        return api.as(Tokens.staff(therapists, Role.REFERRER));
    }

    private void tellOfCoaches(List<String> capabilities, List<String> sectors, List<String> districts) {
        var host = new Host(capabilities, List.of(), null, sectors, districts, false);
        town.tell(coaches, "Coaches of " + town.district, "LINK_WORKER_HOST", 6, host, List.of());
        town.awaitRow(
                "select count(*) from organisation o where o.id = :id and (exists (select from host_sector h where"
                        + " h.organisation_id = o.id) or exists (select from host_district h where h.organisation_id ="
                        + " o.id))",
                coaches);
    }

    private Map<String, Object> answers(@Nullable String support) {
        var answers = new HashMap<String, Object>(Map.of(
                "nhsNumber", "9990548609",
                "reason", "Breathless, and wants to be out again",
                "personKnows", "agrees",
                "safeContactWay", "THROUGH_US",
                "postcode", town.district + " 1AA",
                "risks", List.of("FALLS")));
        if (support != null) {
            answers.put("supportAsked", support);
        }
        return answers;
    }

    private Map<String, Object> meeting(String support) {
        var answers = new HashMap<>(answers(support));
        answers.put("leadProfessional", "Ann Oak, district nurse");
        return Map.of("form", "meeting", "formVersion", 2, "answers", answers);
    }

    private String referred(@Nullable String support) {
        return submitted(2, answers(support)).required("id").asString();
    }

    private JsonNode submitted(int version, Map<String, Object> answers) {
        var answer =
                therapist().post("/api/v1/referrals", Map.of("form", FORM, "formVersion", version, "answers", answers));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private UUID hostOf(String referral) {
        return jdbc.sql("select host_id from referral where id = :id")
                .param("id", UUID.fromString(referral))
                .query(UUID.class)
                .single();
    }

    private String told(String id, String type) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events.received(Topic.REFERRAL_EVENTS, type, UUID.fromString(id)))
                        .hasSize(1));
        return events.received(Topic.REFERRAL_EVENTS, type, UUID.fromString(id))
                .getLast()
                .data()
                .required("support")
                .asString();
    }

    private static List<String> idsOf(Api reader, String list) {
        return reader.get(path(list))
                .json()
                .required("items")
                .valueStream()
                .map(one -> one.required("id").asString())
                .toList();
    }
}
