package org.whatmatters.directory.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFacts {

    private final JdbcClient jdbc;

    JdbcFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of a listing that the reader may read.
    Optional<Long> version(UUID service, boolean staff) {
        return jdbc.sql("""
                        select s.version from service s
                         where s.id = :id and s.life <> 'DRAFT'
                           and (:staff or exists (select from published_service p where p.id = s.id))
                        """)
                .param("id", service)
                .param("staff", staff)
                .query(Long.class)
                .optional();
    }

    Facts find(UUID service) {
        return jdbc.sql("""
                        select f.*, s.internal_only, s.confidential_location
                          from platform_fact f join service s on s.id = f.service_id where f.service_id = :id
                        """)
                .param("id", service)
                .query(JdbcFacts::facts)
                .optional()
                .orElse(Facts.NONE);
    }

    void keep(UUID service, Facts facts, UUID by, Instant at) {
        jdbc.sql("""
                        insert into platform_fact (service_id, referral_routes, agency_types, accepts_self_referral,
                               inclusion, exclusion, response_target_days, safeguarding_policy_on, insured_until,
                               dbs_checked, door, greeter, noise, seats, toilet, may_leave, consent_text,
                               contacts_limit, gender_restriction, said_by, said_at)
                        values (:service, :routes::text[], :agencies::text[], :self, :inclusion::text[],
                                :exclusion::text[], :days, :policy, :insured, :dbs, :door, :greeter, :noise, :seats,
                                :toilet, :leave, :consent, :contacts, :gender, :by, :at)
                            on conflict (service_id) do update
                           set referral_routes = excluded.referral_routes, agency_types = excluded.agency_types,
                               accepts_self_referral = excluded.accepts_self_referral,
                               inclusion = excluded.inclusion, exclusion = excluded.exclusion,
                               response_target_days = excluded.response_target_days,
                               safeguarding_policy_on = excluded.safeguarding_policy_on,
                               insured_until = excluded.insured_until, dbs_checked = excluded.dbs_checked,
                               door = excluded.door, greeter = excluded.greeter, noise = excluded.noise,
                               seats = excluded.seats, toilet = excluded.toilet, may_leave = excluded.may_leave,
                               consent_text = excluded.consent_text, contacts_limit = excluded.contacts_limit,
                               gender_restriction = excluded.gender_restriction,
                               said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("service", service)
                .param("routes", names(facts.referralRoutes()))
                .param("agencies", names(facts.agencyTypes()))
                .param("self", facts.acceptsSelfReferral())
                .param("inclusion", names(facts.inclusion()))
                .param("exclusion", names(facts.exclusion()))
                .param("days", facts.responseTargetDays())
                .param("policy", facts.papers().safeguardingPolicyOn())
                .param("insured", facts.papers().insuredUntil())
                .param("dbs", facts.papers().dbsChecked())
                .param("door", facts.walkingIn().door())
                .param("greeter", facts.walkingIn().greeter())
                .param("noise", facts.walkingIn().noise())
                .param("seats", facts.walkingIn().seats())
                .param("toilet", facts.walkingIn().toilet())
                .param("leave", facts.walkingIn().mayLeave())
                .param("consent", facts.consentText())
                .param("contacts", facts.contactsLimit())
                .param(
                        "gender",
                        facts.genderRestriction() == null
                                ? null
                                : facts.genderRestriction().name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        hide(service, facts);
    }

    /// A place is confidential as long as anything confidential happens there.
    private void hide(UUID service, Facts facts) {
        jdbc.sql("""
                        update service set internal_only = :internal, confidential_location = :confidential where id = :id
                        """)
                .param("internal", facts.internalOnly())
                .param("confidential", facts.confidentialLocation())
                .param("id", service)
                .update();
        var moved = jdbc.sql("""
                        with now as (
                            select l.id, exists (
                                   select from service_at_location at join service s on s.id = at.service_id
                                    where at.location_id = l.id and s.confidential_location) as confidential
                              from location l
                             where l.id in (select location_id from service_at_location where service_id = :id))
                        update location l set confidential = now.confidential
                          from now where now.id = l.id and now.confidential <> l.confidential
                        """).param("id", service).update();
        if (moved > 0) {
            placePostcodesAgain(service);
        }
    }

    /// The centre of an area that was learnt from a refuge would tell where it is, and so would what was placed there.
    private void placePostcodesAgain(UUID service) {
        var areas = jdbc.sql("""
                        select distinct unnest(areas_of(l.postcode)) as area
                          from service_at_location at join location l on l.id = at.location_id
                         where at.service_id = :id and l.postcode is not null
                        """)
                .param("id", service)
                .query((row, _) -> Objects.requireNonNull(row.getString("area")))
                .list();
        if (areas.isEmpty()) {
            return;
        }
        jdbc.sql("delete from postcode_centroid where learnt and area in (:areas)")
                .param("areas", areas)
                .update();
        jdbc.sql("""
                        insert into postcode_centroid (area, latitude, longitude, learnt)
                        select place.area, avg(l.latitude), avg(l.longitude), true
                          from published_location l
                         cross join lateral unnest(areas_of(l.postcode)) place (area)
                         where place.area in (:areas) and l.latitude is not null and l.longitude is not null
                         group by place.area
                            on conflict (area) do nothing
                        """).param("areas", areas).update();
        var placed = jdbc.sql("""
                        with moved as (
                            update location set placed_by = null where placed_by in (:areas) returning id)
                        select distinct at.service_id
                          from service_at_location at join moved on moved.id = at.location_id
                        """).param("areas", areas).query(UUID.class).list();
        jdbc.sql("call make_findable(:services::uuid[])")
                .param("services", placed.toArray(UUID[]::new))
                .update();
    }

    private static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Facts facts(ResultSet row, int rowNumber) throws SQLException {
        return new Facts(
                codes(row, "referral_routes", ReferralRoute::valueOf),
                codes(row, "agency_types", AgencyType::valueOf),
                row.getObject("accepts_self_referral", Boolean.class),
                codes(row, "inclusion", Criterion::valueOf),
                codes(row, "exclusion", Criterion::valueOf),
                row.getObject("response_target_days", Integer.class),
                row.getString("consent_text"),
                row.getObject("contacts_limit", Integer.class),
                gender(row.getString("gender_restriction")),
                new Papers(
                        row.getObject("safeguarding_policy_on", LocalDate.class),
                        row.getObject("insured_until", LocalDate.class),
                        row.getObject("dbs_checked", Boolean.class)),
                new WalkingIn(
                        row.getString("door"),
                        row.getString("greeter"),
                        row.getString("noise"),
                        row.getString("seats"),
                        row.getString("toilet"),
                        row.getString("may_leave")),
                row.getBoolean("internal_only"),
                row.getBoolean("confidential_location"));
    }

    private static @Nullable GenderRestriction gender(@Nullable String code) {
        return code == null ? null : GenderRestriction.valueOf(code);
    }

    private static <T> Set<T> codes(ResultSet row, String column, Function<String, T> code) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
