package org.whatmatters.referral;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.contracts.organisation.OrganisationProfileV1.Host;
import org.whatmatters.contracts.organisation.OrganisationProfileV1.Member;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.form.FormFixtures;

/// A place of its own for each test: a fire service, a team of link workers, a group, and a postcode district that
/// nobody else has.
final class Town {

    /// Numbers of two digits, so that each letter gives a town to very many tests.
    private static final int LEAST = 10;

    private static final int NUMBERS = 90;

    private static final AtomicInteger NEXT_DISTRICT = new AtomicInteger();

    final UUID fireService = UUID.randomUUID();
    final UUID linkWorkers = UUID.randomUUID();
    final UUID gardens = UUID.randomUUID();
    final UUID gardening = UUID.randomUUID();
    final UUID sam = UUID.randomUUID();
    final UUID tara = UUID.randomUUID();
    final String district = district();

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;

    Town(Api api, Events events, JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
    }

    /// A town where everybody is known already.
    static Town settled(Api api, Events events, JdbcClient jdbc) {
        var town = new Town(api, events, jdbc);
        town.tell(town.fireService, "Fire and Rescue", "FIRE", 2, null, List.of());
        town.tell(town.gardens, "Green Gate Gardens", "VCSE", 4, null, List.of(town.leader()));
        town.tellOfLinkWorkers(1);
        events.send(
                Topic.DIRECTORY_LISTING,
                town.gardening,
                ListingV1.TYPE,
                1,
                new ListingV1(town.gardening, "Gardening together", town.gardens, "ACTIVE", 1));
        town.awaitRow("select count(*) from organisation where id = :id", town.fireService);
        town.awaitRow("select count(*) from organisation where id = :id", town.gardens);
        town.awaitRow("select count(*) from organisation where id = :id", town.linkWorkers);
        town.awaitRow("select count(*) from listing where service_id = :id", town.gardening);
        town.awaitRow("select count(*) from organisation_member where organisation_id = :id", town.gardens);
        return town;
    }

    /// Whoever answers offers for the gardens with an account.
    private Member leader() {
        return new Member(UUID.randomUUID(), "Gwen Hill", List.of("provider-worker"));
    }

    void tellOfLinkWorkers(long version) {
        var host = new Host(List.of("LINK_WORK"), List.of(), List.of(district), false);
        tell(
                linkWorkers,
                "Link Workers of " + district,
                "LINK_WORKER_HOST",
                6,
                host,
                List.of(
                        new Member(sam, "Sam Reed", List.of("link-worker")),
                        new Member(tara, "Tara Lowe", List.of("link-worker", "team-lead"))),
                null,
                null,
                version);
    }

    /// The link workers put down when they work, or nothing.
    void tellOfWorking(OrganisationProfileV1.@Nullable Working working, long version) {
        var lead = new Member(tara, "Tara Lowe", List.of("link-worker", "team-lead"));
        tell(List.of(new Member(sam, "Sam Reed", List.of("link-worker")), lead), working, version);
    }

    void tellThatSamLeft(long version) {
        var lead = new Member(tara, "Tara Lowe", List.of("link-worker", "team-lead"));
        tell(List.of(new Member(sam, "Sam Reed", List.of()), lead), null, version);
    }

    private void tell(List<Member> members, OrganisationProfileV1.@Nullable Working working, long version) {
        var name = "Link Workers of " + district;
        events.send(
                Topic.ORGANISATION_PROFILE,
                linkWorkers,
                OrganisationProfileV1.TYPE,
                version,
                new OrganisationProfileV1(
                        linkWorkers,
                        name.toLowerCase(java.util.Locale.UK).replace(' ', '-'),
                        name,
                        "LINK_WORKER_HOST",
                        null,
                        6,
                        new Host(List.of("LINK_WORK"), List.of(), List.of(district), false),
                        members,
                        null,
                        null,
                        working,
                        version));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select version from organisation where id = :id")
                                .param("id", linkWorkers)
                                .query(Long.class)
                                .single()
                        >= version);
    }

    void tell(UUID id, String name, String kind, int level, @Nullable Host host, List<Member> members) {
        tell(id, name, kind, level, host, members, null, null, 1);
    }

    /// Its sharing agreement ended yesterday.
    void tellOfEndedAgreement(UUID id, String name, String kind, @Nullable Host host) {
        tell(id, name, kind, 6, host, List.of(), null, Instant.now().minus(Duration.ofDays(1)), 90);
        awaitRow("select count(*) from organisation where id = :id and agreed_until is not null", id);
    }

    /// Its sharing agreement begins tomorrow.
    void tellOfComingAgreement(UUID id, String name, String kind, @Nullable Host host) {
        var now = Instant.now();
        tell(id, name, kind, 6, host, List.of(), now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(300)), 90);
        awaitRow("select count(*) from organisation where id = :id and agreed_from is not null", id);
    }

    private void tell(
            UUID id,
            String name,
            String kind,
            int level,
            @Nullable Host host,
            List<Member> members,
            @Nullable Instant agreementFrom,
            @Nullable Instant agreementUntil,
            long version) {
        events.send(
                Topic.ORGANISATION_PROFILE,
                id,
                OrganisationProfileV1.TYPE,
                version,
                new OrganisationProfileV1(
                        id,
                        name.toLowerCase(java.util.Locale.UK).replace(' ', '-'),
                        name,
                        kind,
                        null,
                        level,
                        host,
                        members,
                        agreementFrom,
                        agreementUntil,
                        version));
    }

    /// From now on the fire service is told so much.
    void feedback(int level) {
        tell(fireService, "Fire and Rescue", "FIRE", level, null, List.of(), null, null, 7);
        awaitRow("select count(*) from organisation where id = :id and version = 7", fireService);
    }

    /// Another team that takes people on.
    UUID nextDoor() {
        var id = UUID.randomUUID();
        tell(id, "Next Door", "LINK_WORKER_HOST", 6, new Host(List.of(), List.of(), List.of(), false), List.of());
        awaitRow("select count(*) from organisation where id = :id", id);
        return id;
    }

    void awaitRow(String count, UUID id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql(count).param("id", id).query(Long.class).single() > 0);
    }

    Api officer() {
        return api.as(Tokens.staff(fireService, Role.REFERRER));
    }

    Api triager() {
        return api.as(Tokens.staff(linkWorkers, Role.TRIAGER));
    }

    Api worker() {
        return api.as(Tokens.staffNamed(sam, linkWorkers, Role.LINK_WORKER));
    }

    Api lead() {
        return api.as(Tokens.staffNamed(tara, linkWorkers, Role.TEAM_LEAD));
    }

    Api gardener() {
        return api.as(Tokens.staff(gardens, Role.PROVIDER_WORKER));
    }

    /// June's answers, living here.
    Map<String, @Nullable Object> june() {
        var answers = FormFixtures.june();
        answers.put("postcode", district + " 1AA");
        return answers;
    }

    static Map<String, Object> form(Map<String, ? extends @Nullable Object> answers) {
        return Map.of("form", "fire", "formVersion", 1, "answers", answers);
    }

    Answer submit() {
        return officer().post("/api/v1/referrals", form(june()));
    }

    /// The id of a new referral of somebody of that name, of whom it is known that they are new.
    String submitted(String givenName, String familyName) {
        var answers = june();
        answers.put("givenName", givenName);
        answers.put("familyName", familyName);
        var id = officer()
                .post("/api/v1/referrals", form(answers))
                .json()
                .required("id")
                .asString();
        answered(id, personOf(id), "CREATED", 0);
        return id;
    }

    /// The id of a new referral of June, whose person nobody has told anything of yet.
    String unanswered() {
        return submit().json().required("id").asString();
    }

    /// The id of a new referral of June, of whom it is known that she is new.
    String submitted() {
        var id = unanswered();
        answered(id, personOf(id), "CREATED", 0);
        return id;
    }

    /// Tells who the referral's person is, and waits until it is known.
    void answered(String id, UUID canonical, String matchState, long circleVersion) {
        var minted = personOf(id);
        events.send(
                Topic.PERSON_IDENTITY,
                minted,
                PersonIdentityV1.TYPE,
                1,
                new PersonIdentityV1(minted, canonical, matchState, circleVersion, 1));
        awaitRow("select count(*) from referral where id = :id and not awaits_identity", UUID.fromString(id));
    }

    String accepted() {
        var id = submitted();
        triager().ifMatch(version(id)).put(path(id) + "/acceptance", "{}");
        return id;
    }

    String assigned() {
        var id = accepted();
        triager().ifMatch(version(id)).put(path(id) + "/assignment", Map.of("worker", sam));
        return id;
    }

    String active() {
        var id = assigned();
        worker().post(path(id) + "/contacts", Map.of("channel", "PHONE", "outcome", "SPOKE"));
        return id;
    }

    /// An end of which worker and person say the same.
    static Map<String, Object> supportGiven() {
        return Map.of("ending", "CLOSED", "reasonCode", "SUPPORT_GIVEN", "outcome", "HELPED", "personSays", "HELPED");
    }

    String version(String id) {
        return triager().get(path(id)).version();
    }

    static String path(String id) {
        return "/api/v1/referrals/" + id;
    }

    UUID personOf(String id) {
        return requireNonNull(jdbc.sql("select person_id from referral where id = :id")
                .param("id", UUID.fromString(id))
                .query(UUID.class)
                .single());
    }

    /// Two letters that no real area has, and a number.
    private static String district() {
        var next = NEXT_DISTRICT.getAndIncrement();
        return "X" + (char) ('A' + next / NUMBERS) + (LEAST + next % NUMBERS);
    }
}
