package org.whatmatters.referral.projection;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.calendar.Working;
import org.whatmatters.referral.calendar.WorkingHours.Hours;
import org.whatmatters.referral.lifecycle.Support;
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
    ///
    /// @param roles all that they may do there
    public record Worker(UUID subject, String name, List<String> roles) {}

    /// An organisation that takes people on.
    ///
    /// @param capabilities which kinds of support it gives
    public record Host(UUID id, String name, List<String> capabilities) {}

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
                        select subject, name, roles from organisation_member
                         where organisation_id = :organisation
                           and roles && array['LINK_WORKER', 'HEALTH_COACH', 'CARE_COORDINATOR']
                         order by name, subject
                        """)
                .param("organisation", organisation)
                .query((row, _) -> worker(row))
                .list();
    }

    /// All of an organisation who come to its referrals.
    public List<Worker> colleagues(UUID organisation) {
        return jdbc.sql("""
                        select subject, name, roles from organisation_member
                         where organisation_id = :organisation
                           and roles && array['LINK_WORKER', 'HEALTH_COACH', 'CARE_COORDINATOR', 'TRIAGER', 'TEAM_LEAD']
                         order by name, subject
                        """)
                .param("organisation", organisation)
                .query((row, _) -> worker(row))
                .list();
    }

    public boolean isColleague(UUID organisation, UUID subject) {
        return colleagues(organisation).stream()
                .anyMatch(colleague -> colleague.subject().equals(subject));
    }

    /// The other organisations that take people on. None whose sharing agreement has not begun, or has ended.
    public List<Host> otherHosts(UUID organisation, Instant now) {
        return jdbc.sql("""
                        select id, name, capabilities from organisation
                         where is_host and id <> :organisation
                           and (agreed_from is null or agreed_from <= :now)
                           and (agreed_until is null or agreed_until >= :now)
                         order by name, id
                        """)
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Host(row.getObject("id", UUID.class), row.getString("name"), values(row, "capabilities")))
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

    /// Who gives that kind of support there: by practice, else by the practice's network, else by postcode sector,
    /// else by district; else the default host, whatever it does. None whose sharing agreement has not begun, or
    /// has ended.
    public Optional<UUID> hostFor(Support support, Place place, Instant now) {
        return jdbc.sql("""
                        select id from (
                            select organisation_id as id, 1 as choice from host_practice where ods_code = :practice
                            union all
                            select n.organisation_id, 2
                              from organisation p join host_network n on n.network_id = p.part_of
                             where p.ods_code = :practice
                            union all
                            select organisation_id, 3 from host_sector where sector = :sector
                            union all
                            select organisation_id, 4 from host_district where district = :district
                            union all
                            select id, 5 from organisation where default_host) found
                          join organisation using (id)
                         where (choice = 5 or :support = any(capabilities))
                           and (agreed_from is null or agreed_from <= :now)
                           and (agreed_until is null or agreed_until >= :now)
                         order by choice, id limit 1
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("support", support.name())
                .param("practice", place.practice())
                .param("sector", place.sector())
                .param("district", place.district())
                .query(UUID.class)
                .optional();
    }

    private static Worker worker(ResultSet row) throws SQLException {
        return new Worker(row.getObject("subject", UUID.class), row.getString("name"), values(row, "roles"));
    }

    private static List<String> values(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
