package org.whatmatters.insight.reach.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.insight.reach.Journey;
import org.whatmatters.insight.reach.Journeys;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcJourneys implements Journeys {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcJourneys(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void learn(List<Journey> news) {
        // In the order of their keys: two that learn of the same referrals wait for each other, and never crosswise.
        var joined = new TreeMap<String, Journey>();
        news.forEach(one -> joined.merge(one.referral().value(), one, Journey::with));
        jdbc.sql("""
                        insert into journey as known
                            (referral_key, person_key, agency_type, submitted_at, contact_made_at, ended_at,
                             reopened_at)
                        select told.referral ->> 'value', told.person ->> 'value', told."agencyType",
                               told."submittedAt", told."contactMadeAt", told."endedAt", told."reopenedAt"
                          from jsonb_to_recordset(:journeys::jsonb)
                                   as told (referral jsonb, person jsonb, "agencyType" text, "submittedAt" timestamptz,
                                            "contactMadeAt" timestamptz, "endedAt" timestamptz,
                                            "reopenedAt" timestamptz)
                        on conflict (referral_key) do update
                           set person_key = least(known.person_key, excluded.person_key),
                               agency_type = least(known.agency_type, excluded.agency_type),
                               submitted_at = least(known.submitted_at, excluded.submitted_at),
                               contact_made_at = least(known.contact_made_at, excluded.contact_made_at),
                               ended_at = greatest(known.ended_at, excluded.ended_at),
                               reopened_at = greatest(known.reopened_at, excluded.reopened_at)
                        """)
                .param("journeys", json.writeValueAsString(joined.values()))
                .update();
    }

    @Override
    public List<MonthlyCount> countsByMonth(YearMonth from, YearMonth to) {
        return jdbc.sql("""
                        select agency_type, date_trunc('month', submitted_at at time zone 'Europe/London')::date as month,
                               count(*) as referrals
                          from counted_journey
                         where submitted_at >= :from and submitted_at < :until
                         group by 1, 2
                        """)
                .param("from", startOf(from))
                .param("until", startOf(to.plusMonths(1)))
                .query((row, _) -> toCount(row))
                .list();
    }

    private static OffsetDateTime startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ENGLAND).toOffsetDateTime();
    }

    @Override
    public List<MonthlyCount> countsByMonth() {
        return jdbc.sql("""
                        select agency_type, date_trunc('month', submitted_at at time zone 'Europe/London')::date as month,
                               count(*) as referrals
                          from counted_journey
                         where submitted_at is not null
                         group by 1, 2
                        """).query((row, _) -> toCount(row)).list();
    }

    private static MonthlyCount toCount(ResultSet row) throws SQLException {
        return new MonthlyCount(
                row.getString("agency_type"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("referrals"));
    }

    @Override
    public List<Wait> waits() {
        return jdbc.sql("""
                        select agency_type,
                               count(*) filter (where contact_made_at is not null) as contacted,
                               count(*) filter (where contact_made_at is null and not is_over) as waiting,
                               count(*) filter (where contact_made_at is null and is_over) as ended_before,
                               percentile_cont(0.5) within group (order by hours_waited) as median,
                               percentile_cont(0.9) within group (order by hours_waited) as p90
                          from counted_journey
                         cross join lateral (
                               select coalesce(ended_at > coalesce(reopened_at, '-infinity'), false) as is_over) as until_now
                         where submitted_at is not null
                         group by agency_type
                        """)
                .query((row, _) -> new Wait(
                        row.getString("agency_type"),
                        row.getLong("contacted"),
                        row.getLong("waiting"),
                        row.getLong("ended_before"),
                        row.getDouble("median"),
                        row.getDouble("p90")))
                .list();
    }
}
