package org.whatmatters.insight.reach.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.insight.reach.Journey;
import org.whatmatters.insight.reach.Journeys;
import org.whatmatters.insight.reach.PersonKey;
import org.whatmatters.insight.reach.ReferralKey;

@Repository
class JdbcJourneys implements Journeys {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;

    JdbcJourneys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void learn(Journey news) {
        // The empty row first, so that there is one to lock: two facts of one referral are joined one after the other.
        jdbc.sql("""
                        insert into journey (referral_key, person_key) values (:referral, :person)
                        on conflict do nothing
                        """)
                .param("referral", news.referral().value())
                .param("person", news.person().value())
                .update();
        var known = jdbc.sql("select * from journey where referral_key = :referral for update")
                .param("referral", news.referral().value())
                .query((row, _) -> toJourney(row))
                .single();
        write(known.with(news));
    }

    private void write(Journey journey) {
        jdbc.sql("""
                        update journey
                           set person_key = :person, agency_type = :agencyType,
                               submitted_at = :submittedAt::timestamptz,
                               contact_made_at = :contactMadeAt::timestamptz, ended_at = :endedAt::timestamptz
                         where referral_key = :referral
                        """)
                .param("person", journey.person().value())
                .param("agencyType", journey.agencyType())
                .param("submittedAt", utc(journey.submittedAt()))
                .param("contactMadeAt", utc(journey.contactMadeAt()))
                .param("endedAt", utc(journey.endedAt()))
                .param("referral", journey.referral().value())
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Journey toJourney(ResultSet row) throws SQLException {
        return new Journey(
                new ReferralKey(row.getString("referral_key")),
                new PersonKey(row.getString("person_key")),
                row.getString("agency_type"),
                instant(row, "submitted_at"),
                instant(row, "contact_made_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @Override
    public List<MonthlyCount> countsByMonth(YearMonth from, YearMonth to) {
        return jdbc.sql("""
                        select agency_type, date_trunc('month', submitted_at at time zone 'Europe/London')::date as month,
                               count(*) as referrals
                          from journey
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
                          from journey
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
                               count(*) filter (where contact_made_at is null and ended_at is null) as waiting,
                               count(*) filter (where contact_made_at is null and ended_at is not null) as ended_before,
                               percentile_cont(0.5) within group (order by hours_waited) as median,
                               percentile_cont(0.9) within group (order by hours_waited) as p90
                          from journey
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
