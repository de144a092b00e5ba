package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.Town.path;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.calendar.Working;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.calendar.WorkingHours;
import org.whatmatters.referral.offer.application.ExpireOffers;
import org.whatmatters.referral.projection.Organisations;
import tools.jackson.databind.JsonNode;

/// Each organisation's hours and days, and what hangs on them.
@IntegrationTest
class OwnTimeIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final ExpireOffers expireOffers;
    private final ServiceTransaction transaction;
    private final Clock clock;
    private final UUID hospital = UUID.randomUUID();
    private Town town;

    OwnTimeIT(
            Api api,
            Events events,
            @Beside JdbcClient jdbc,
            Organisations organisations,
            ExpireOffers expireOffers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.expireOffers = expireOffers;
        this.transaction = new ServiceTransaction(transactions);
        this.clock = clock;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void whoever_put_nothing_down_and_whoever_is_not_known_keeps_to_what_is_usual() {
        assertThat(organisations.working(town.linkWorkers)).isEqualTo(Working.USUAL);
        assertThat(organisations.working(UUID.randomUUID())).isEqualTo(Working.USUAL);
        assertThat(organisations.working(null)).isEqualTo(Working.USUAL);
    }

    @Test
    void an_organisation_that_was_known_before_hours_were_keeps_to_what_is_usual() {
        var known = UUID.randomUUID();
        jdbc.sql("""
                        insert into organisation (id, name, kind, feedback_level, is_host, default_host, version)
                        values (:id, 'Known before', 'VCSE', 6, false, false, 1)
                        """).param("id", known).update();

        assertThat(organisations.working(known)).isEqualTo(Working.USUAL);
    }

    @Test
    void what_was_put_down_counts_until_something_else_is_however_often_it_is_told() {
        town.tellOfWorking(quick(), 2);
        town.tellOfWorking(quick(), 2);
        assertThat(organisations.working(town.linkWorkers)).isEqualTo(asKept(quick()));

        town.tellOfWorking(null, 3);
        town.tellOfWorking(quick(), 2);
        town.tellOfWorking(null, 4);

        assertThat(organisations.working(town.linkWorkers)).isEqualTo(Working.USUAL);
    }

    @Test
    void an_offer_goes_back_after_the_days_of_its_host() {
        var id = offered();
        made(Duration.ofDays(9));
        transaction.executeWithoutResult(_ -> expireOffers.expire());
        assertThat(state(id)).isEqualTo("open");

        town.tellOfWorking(quick(), 2);
        transaction.executeWithoutResult(_ -> expireOffers.expire());
        transaction.executeWithoutResult(_ -> expireOffers.expire());

        assertThat(state(id)).isEqualTo("expired");
    }

    @Test
    void a_group_is_reminded_of_what_it_has_not_answered_for_as_long_as_the_host_says() {
        offered();
        made(Duration.ofDays(1));
        assertThat(nudges()).isEmpty();

        made(Duration.ofDays(8));
        assertThat(nudges()).hasSize(1);
        assertThat(nudges().required(0).propertyNames())
                .containsExactlyInAnyOrder("id", "serviceName", "need", "madeAt", "backOn");

        var id = nudges().required(0).required("id").asString();
        var version = town.gardener().get("/api/v1/offers/" + id).version();
        town.gardener().ifMatch(version).put("/api/v1/offers/" + id + "/acceptance", "{}");
        assertThat(nudges()).isEmpty();
    }

    @Test
    void another_group_is_reminded_of_nothing() {
        offered();
        made(Duration.ofDays(8));

        assertThat(api.as(Tokens.staff(town.fireService, Role.PROVIDER_WORKER))
                        .get("/api/v1/offers/nudges")
                        .json())
                .isEmpty();
    }

    @Test
    void worker_and_person_are_told_after_five_working_days_that_nobody_answered() {
        var id = offered();
        assertThat(caseOf(id).has("due")).isFalse();

        made(Duration.ofDays(9));

        assertThat(caseOf(id).required("due").asString()).isEqualTo("ASK_PROVIDER");
        assertThat(caseOf(id).required("ball").required("sentence").asString())
                .startsWith("We are sorry: this is late. Green Gate Gardens answers by");
    }

    @Test
    void a_draft_is_forgotten_after_the_hours_of_the_team_that_began_it() {
        var author = UUID.randomUUID();
        var officer = api.as(Tokens.staffNamed(author, town.linkWorkers, Role.REFERRER));
        jdbc.sql("""
                        insert into draft (id, organisation_id, begun_by, begun_by_name, begun_at, form_id, form_version,
                                           answers, last_page, saved_at)
                        values (:id, :team, :author, 'Ada', :at, 'fire', 1, '{}', 'person', :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("team", town.linkWorkers)
                .param("author", author)
                .param("at", clock.instant().minus(Duration.ofMinutes(70)).atOffset(ZoneOffset.UTC))
                .update();
        assertThat(officer.get("/api/v1/drafts").json().required("forgotten").asInt())
                .isZero();

        town.tellOfWorking(quick(), 2);

        assertThat(officer.get("/api/v1/drafts").json().required("forgotten").asInt())
                .isOne();
    }

    @Test
    void whoever_leads_the_team_sees_what_nobody_has_and_how_many_are_not_known_yet() {
        var young = town.accepted();
        var old = town.accepted();
        longAgo(old);
        var taken = town.assigned();
        longAgo(taken);
        longAgo(town.unanswered());
        town.unanswered();

        var unowned = town.lead().get("/api/v1/referrals/unowned").json();

        assertThat(ids(unowned.required("items"))).containsExactly(old).doesNotContain(young, taken);
        assertThat(unowned.at("/items/0/why").asString()).isEqualTo("NOT_ASSIGNED");
        assertThat(unowned.required("unidentified").asInt()).isOne();
        assertThat(api.as(Tokens.staff(UUID.randomUUID(), Role.TEAM_LEAD))
                        .get("/api/v1/referrals/unowned")
                        .json()
                        .required("items"))
                .isEmpty();
        assertThat(town.worker().get("/api/v1/referrals/unowned").status()).isEqualTo(403);
    }

    @Test
    void whom_somebody_has_who_left_nobody_has() {
        var id = town.assigned();
        longAgo(id);

        town.tellThatSamLeft(2);

        assertThat(town.lead()
                        .get("/api/v1/referrals/unowned")
                        .json()
                        .at("/items/0/why")
                        .asString())
                .isEqualTo("WORKER_LEFT");
    }

    @Test
    void who_goes_home_from_hospital_with_no_yes_comes_first_on_both_sides_until_somebody_says_yes() {
        town.tellOfWorking(quick(), 2);
        var today = fromHospital(WorkingDays.dayOf(clock.instant()));
        var later = fromHospital(WorkingDays.dayOf(clock.instant()).plusDays(60));

        var toRing = nurse().get("/api/v1/referrals/sent/to-ring").json();
        assertThat(ids(toRing)).containsExactly(today);
        assertThat(toRing.at("/0/phone").asString()).isEqualTo("01632 960118");
        assertThat(toRing.at("/0/host").asString()).startsWith("Link Workers of");
        var leaving = town.triager().get("/api/v1/referrals/incoming/leaving").json();
        assertThat(ids(leaving)).containsExactly(today).doesNotContain(later);
        assertThat(leaving.at("/0/startWithin").asString()).isEqualTo("WITHIN_24_HOURS");

        town.triager().ifMatch(town.version(today)).put(path(today) + "/acceptance", "{}");

        assertThat(nurse().get("/api/v1/referrals/sent/to-ring").json()).isEmpty();
        assertThat(town.triager().get("/api/v1/referrals/incoming/leaving").json())
                .isEmpty();
    }

    @Test
    void a_team_that_may_not_hear_whether_it_was_taken_on_does_not_hear_that_it_was_not() {
        fromHospital(WorkingDays.dayOf(clock.instant()), 2);

        assertThat(nurse().get("/api/v1/referrals/sent/to-ring").json()).isEmpty();
        assertThat(town.triager().get("/api/v1/referrals/incoming/leaving").json())
                .hasSize(1);
    }

    @Test
    void a_hospital_sees_when_each_team_works_from_the_day_on_which_somebody_goes_home() {
        town.tellOfWorking(quick(), 2);
        var sunday = WorkingDays.dayOf(clock.instant()).plusDays(30).with(DayOfWeek.SUNDAY);

        var hours =
                hours(nurse().get("/api/v1/referrals/host-hours?from=" + sunday).json());

        var calendar =
                new WorkingHours(new WorkingDays(Set.of()), asKept(quick()).hours());
        assertThat(hours.required("next").asString())
                .isEqualTo(calendar.next(sunday.atStartOfDay(WorkingDays.LONDON).toInstant())
                        .toString());
        assertThat(hours.required("within24").asBoolean()).isFalse();
        assertThat(hours.required("within48").asBoolean()).isFalse();
        assertThat(hours.required("phone").asString()).isEqualTo("01632 960118");
        assertThat(nurse().get("/api/v1/referrals/host-hours").status()).isEqualTo(200);
        assertThat(town.worker().get("/api/v1/referrals/host-hours").status()).isEqualTo(403);
    }

    private JsonNode hours(JsonNode hosts) {
        return hosts.valueStream()
                .filter(host -> host.required("name").asString().endsWith(town.district))
                .findFirst()
                .orElseThrow();
    }

    private String offered() {
        var id = town.active();
        town.worker().post(path(id) + "/offers", Map.of("serviceId", town.gardening, "need", "Being more active"));
        return id;
    }

    private JsonNode nudges() {
        return town.gardener().get("/api/v1/offers/nudges").json();
    }

    private JsonNode caseOf(String id) {
        return town.worker()
                .get("/api/v1/referrals/caseload?mine=true")
                .json()
                .required("items")
                .valueStream()
                .filter(one -> one.required("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String state(String id) {
        return town.worker().get(path(id)).json().at("/offers/0/state").asString();
    }

    private void made(Duration ago) {
        jdbc.sql("update offer set made_at = :at where provider_id = :gardens")
                .param("at", clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                .param("gardens", town.gardens)
                .update();
    }

    private void longAgo(String id) {
        jdbc.sql("""
                        update referral
                           set submitted_at = submitted_at - interval '10 days', state_at = state_at - interval '10 days'
                         where id = :id
                        """).param("id", UUID.fromString(id)).update();
    }

    private Api nurse() {
        return api.as(Tokens.staff(hospital, Role.REFERRER));
    }

    private String fromHospital(LocalDate leavesOn) {
        return fromHospital(leavesOn, 6);
    }

    private String fromHospital(LocalDate leavesOn, int feedbackLevel) {
        town.tell(hospital, "Harrowdale Hospital", "ACUTE", feedbackLevel, null, List.of());
        town.awaitRow("select count(*) from organisation where id = :id", hospital);
        var answers = Map.of(
                "nhsNumber", "999 054 8609",
                "availableFrom", leavesOn.toString(),
                "startWithin", "WITHIN_24_HOURS",
                "safeContactWay", "THROUGH_US",
                "postcode", town.district + " 1AA",
                "reason", "Lives alone",
                "personKnows", "agrees",
                "risks", List.of("NO_KNOWN_RISKS"));
        var id = nurse().post(
                        "/api/v1/referrals", Map.of("form", "hospital-discharge", "formVersion", 1, "answers", answers))
                .json()
                .required("id")
                .asString();
        town.answered(id, town.personOf(id), "CREATED", 0);
        return id;
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.required("id").asString()).toList();
    }

    /// Works on Tuesdays only, and waits for nobody.
    private static OrganisationProfileV1.Working quick() {
        return new OrganisationProfileV1.Working(
                List.of(new OrganisationProfileV1.Hours(DayOfWeek.TUESDAY, LocalTime.of(8, 30), LocalTime.of(12, 0))),
                "01632 960118",
                1,
                2,
                3,
                1,
                2,
                3,
                1);
    }

    private static Working asKept(OrganisationProfileV1.Working told) {
        return new Working(
                Map.of(DayOfWeek.TUESDAY, new WorkingHours.Hours(LocalTime.of(8, 30), LocalTime.of(12, 0))),
                told.phone(),
                1,
                2,
                3,
                1,
                2,
                3,
                1);
    }
}
