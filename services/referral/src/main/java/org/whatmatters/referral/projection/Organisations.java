package org.whatmatters.referral.projection;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.referral.calendar.Working;
import org.whatmatters.referral.calendar.WorkingHours.Hours;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The partner organisations: what they may send, whom they serve, who works there.
@Repository
public class Organisations {

    private static final Pattern ODS_CODE = Pattern.compile("[A-Z0-9]{3,6}");

    /// What this service needs of one.
    ///
    /// @param agreedFrom when its sharing agreement begins; absent where none was put down
    /// @param agreedUntil when it ends, likewise
    public record Organisation(
            UUID id,
            String name,
            String kind,
            @Nullable String odsCode,
            @Nullable Instant agreedFrom,
            @Nullable Instant agreedUntil) {

        /// Whether nobody is referred by it or to it yet.
        public boolean awaitsAgreement(Instant now) {
            return agreedFrom != null && now.isBefore(agreedFrom);
        }

        /// Whether nobody is referred by it or to it any more.
        public boolean hasEndedAgreement(Instant now) {
            return agreedUntil != null && now.isAfter(agreedUntil);
        }
    }

    /// A worker who may be given a case.
    public record Worker(UUID subject, String name) {}

    /// An organisation that takes people on.
    public record Host(UUID id, String name) {}

    private static final TypeReference<Map<DayOfWeek, Hours>> WEEK = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Organisations(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Organisation> find(UUID id) {
        return jdbc.sql("select id, name, kind, ods_code, agreed_from, agreed_until from organisation where id = :id")
                .param("id", id)
                .query((row, _) -> new Organisation(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("ods_code"),
                        instant(row, "agreed_from"),
                        instant(row, "agreed_until")))
                .optional();
    }

    /// When it works, and after how long it acts; as is usual where nothing was heard of it.
    public Working working(@Nullable UUID organisation) {
        return jdbc.sql("""
                        select hours, phone, nudge_days, tell_days, return_days, author_hours, lead_hours, purge_days,
                               check_in_weeks
                          from organisation where id = :id
                        """)
                .param("id", organisation)
                .query((row, _) -> working(row))
                .optional()
                .orElse(Working.USUAL);
    }

    private Working working(ResultSet row) throws SQLException {
        return new Working(
                json.readValue(row.getString("hours"), WEEK),
                row.getString("phone"),
                row.getInt("nudge_days"),
                row.getInt("tell_days"),
                row.getInt("return_days"),
                row.getInt("author_hours"),
                row.getInt("lead_hours"),
                row.getInt("purge_days"),
                row.getInt("check_in_weeks"));
    }

    /// Those of an organisation who work with people.
    public List<Worker> workers(UUID organisation) {
        return jdbc.sql("""
                        select subject, name from organisation_member
                         where organisation_id = :organisation
                           and roles && array['LINK_WORKER', 'HEALTH_COACH', 'CARE_COORDINATOR']
                         order by name, subject
                        """)
                .param("organisation", organisation)
                .query(DataClassRowMapper.newInstance(Worker.class))
                .list();
    }

    /// All of an organisation who come to its referrals.
    public List<Worker> colleagues(UUID organisation) {
        return jdbc.sql("""
                        select subject, name from organisation_member
                         where organisation_id = :organisation
                           and roles && array['LINK_WORKER', 'HEALTH_COACH', 'CARE_COORDINATOR', 'TRIAGER', 'TEAM_LEAD']
                         order by name, subject
                        """)
                .param("organisation", organisation)
                .query(DataClassRowMapper.newInstance(Worker.class))
                .list();
    }

    public boolean isColleague(UUID organisation, UUID subject) {
        return colleagues(organisation).stream()
                .anyMatch(colleague -> colleague.subject().equals(subject));
    }

    /// The other organisations that take people on. None whose sharing agreement has not begun, or has ended.
    public List<Host> otherHosts(UUID organisation, Instant now) {
        return jdbc.sql("""
                        select id, name from organisation
                         where is_host and id <> :organisation
                           and (agreed_from is null or agreed_from <= :now)
                           and (agreed_until is null or agreed_until >= :now)
                         order by name, id
                        """)
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(DataClassRowMapper.newInstance(Host.class))
                .list();
    }

    /// The code of a practice that a referrer named by its code or by its name; empty when nobody knows it.
    public Optional<String> practice(String codeOrName) {
        var code = codeOrName.strip().toUpperCase(Locale.UK);
        var known = jdbc.sql("""
                        select ods_code from organisation
                         where kind = 'GP_PRACTICE' and ods_code is not null
                           and (ods_code = :code or lower(name) = lower(:name))
                         order by ods_code limit 1
                        """)
                .param("code", code)
                .param("name", codeOrName.strip())
                .query(String.class)
                .optional();
        return known.or(
                () -> Optional.of(code).filter(text -> ODS_CODE.matcher(text).matches() && text.matches(".*[0-9].*")));
    }

    /// Who does link work there: by practice, else by the practice's network, else by district; else the default
    /// host, whatever it does. None whose sharing agreement has not begun, or has ended.
    public Optional<UUID> hostFor(@Nullable String practice, @Nullable String district, Instant now) {
        return jdbc.sql("""
                        select id from (
                            select organisation_id as id, 1 as choice from host_practice where ods_code = :practice
                            union all
                            select n.organisation_id, 2
                              from organisation p join host_network n on n.network_id = p.part_of
                             where p.ods_code = :practice
                            union all
                            select organisation_id, 3 from host_district where district = :district
                            union all
                            select id, 4 from organisation where default_host) found
                          join organisation using (id)
                         where (choice = 4 or 'LINK_WORK' = any(capabilities))
                           and (agreed_from is null or agreed_from <= :now)
                           and (agreed_until is null or agreed_until >= :now)
                         order by choice, id limit 1
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("practice", practice)
                .param("district", district)
                .query(UUID.class)
                .optional();
    }

    /// Takes in a profile, unless one as new is known.
    public void record(OrganisationProfileV1 profile) {
        var host = profile.host();
        var isNews = jdbc.sql("""
                        insert into organisation
                            (id, name, kind, ods_code, part_of, feedback_level, is_host, default_host, capabilities,
                             agreed_from, agreed_until, version)
                        values (:id, :name, :kind, :odsCode, :partOf, :feedbackLevel, :isHost, :defaultHost,
                                :capabilities::text[], :agreedFrom, :agreedUntil, :version)
                        on conflict (id) do update
                           set name = excluded.name, kind = excluded.kind, ods_code = excluded.ods_code,
                               part_of = excluded.part_of, capabilities = excluded.capabilities,
                               feedback_level = excluded.feedback_level, is_host = excluded.is_host,
                               default_host = excluded.default_host, agreed_from = excluded.agreed_from, agreed_until = excluded.agreed_until,
                               version = excluded.version
                         where organisation.version < excluded.version
                        """)
                .param("id", profile.organisationId())
                .param("name", profile.name())
                .param("kind", profile.kind())
                .param("odsCode", profile.odsCode())
                .param("partOf", profile.partOf())
                .param(
                        "capabilities",
                        host == null ? new String[0] : host.capabilities().toArray(String[]::new))
                .param("feedbackLevel", profile.feedbackLevel())
                .param("isHost", host != null)
                .param("defaultHost", host != null && host.defaultHost())
                .param("agreedFrom", utc(profile.agreementFrom()))
                .param("agreedUntil", utc(profile.agreementUntil()))
                .param("version", profile.version())
                .update();
        if (isNews == 1) {
            replaceWorking(profile.organisationId(), working(profile.working()), remindsByEmail(profile.working()));
            replacePlaces(profile.organisationId(), host);
            replaceMembers(profile);
        }
    }

    private static Working working(OrganisationProfileV1.@Nullable Working told) {
        if (told == null) {
            return Working.USUAL;
        }
        var week = told.hours().stream()
                .collect(toMap(
                        OrganisationProfileV1.Hours::weekday,
                        day -> new Hours(day.opens(), day.closes()),
                        (_, last) -> last));
        return new Working(
                week.isEmpty() ? Working.USUAL.hours() : week,
                told.phone(),
                told.nudgeDays(),
                told.tellDays(),
                told.returnDays(),
                told.authorHours(),
                told.leadHours(),
                told.purgeDays(),
                told.checkInWeeks());
    }

    private static boolean remindsByEmail(OrganisationProfileV1.@Nullable Working told) {
        return told == null || told.remindersByEmail() == null || told.remindersByEmail();
    }

    private void replaceWorking(UUID id, Working working, boolean byEmail) {
        jdbc.sql("""
                        update organisation
                           set hours = :hours::jsonb, phone = :phone, nudge_days = :nudge, tell_days = :tell,
                               return_days = :giveBack, author_hours = :author, lead_hours = :lead, purge_days = :purge,
                               check_in_weeks = :checkIn, reminders_by_email = :byEmail
                         where id = :id
                        """)
                .param("id", id)
                .param("hours", json.writeValueAsString(working.hours()))
                .param("phone", working.phone())
                .param("nudge", working.nudgeDays())
                .param("tell", working.tellDays())
                .param("giveBack", working.returnDays())
                .param("author", working.authorHours())
                .param("lead", working.leadHours())
                .param("purge", working.purgeDays())
                .param("checkIn", working.checkInWeeks())
                .param("byEmail", byEmail)
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private void replacePlaces(UUID id, OrganisationProfileV1.@Nullable Host host) {
        replaceCodes("host_practice", "ods_code", id, host == null ? List.of() : host.practices());
        replaceNetworks(id, host == null || host.networks() == null ? List.of() : host.networks());
        replaceCodes("host_district", "district", id, host == null ? List.of() : host.postcodeDistricts());
    }

    private void replaceNetworks(UUID id, List<UUID> networks) {
        jdbc.sql("delete from host_network where organisation_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into host_network (network_id, organisation_id)
                        select distinct network, :id from unnest(:networks::uuid[]) network
                        """)
                .param("id", id)
                .param("networks", networks.toArray(UUID[]::new))
                .update();
    }

    private void replaceCodes(String table, String column, UUID id, List<String> codes) {
        jdbc.sql("delete from " + table + " where organisation_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("insert into " + table + " (" + column + ", organisation_id)"
                        + " select distinct upper(code), :id from unnest(:codes::text[]) code")
                .param("id", id)
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    private void replaceMembers(OrganisationProfileV1 profile) {
        jdbc.sql("delete from organisation_member where organisation_id = :id")
                .param("id", profile.organisationId())
                .update();
        for (var member : profile.members()) {
            jdbc.sql("""
                            insert into organisation_member (organisation_id, subject, name, roles)
                            values (:organisation, :subject, :name, :roles) on conflict do nothing
                            """)
                    .param("organisation", profile.organisationId())
                    .param("subject", member.subject())
                    .param("name", member.name())
                    .param(
                            "roles",
                            member.roles().stream().map(Organisations::role).toArray(String[]::new))
                    .update();
        }
    }

    private static String role(String asGroup) {
        return asGroup.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
