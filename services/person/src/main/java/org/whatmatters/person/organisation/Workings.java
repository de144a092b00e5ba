package org.whatmatters.person.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.organisation.Working.DraftHours;
import org.whatmatters.person.organisation.Working.Hours;
import org.whatmatters.person.organisation.Working.OfferDays;

/// When the organisations work, as they put it down, in PostgreSQL.
@Repository
class Workings {

    /// What was put down last, and how often something was.
    record PutDownWorking(Working working, long version) {}

    private final JdbcClient jdbc;

    Workings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty for one that keeps to what is usual.
    Optional<PutDownWorking> of(UUID organisation) {
        var hours = hours(organisation);
        return jdbc.sql("select * from working where organisation_id = :organisation")
                .param("organisation", organisation)
                .query((row, _) -> new PutDownWorking(working(row, hours), row.getLong("version")))
                .optional();
    }

    private Map<DayOfWeek, Hours> hours(UUID organisation) {
        var hours = new HashMap<DayOfWeek, Hours>();
        jdbc.sql("select weekday, opens, closes from working_hours where organisation_id = :organisation")
                .param("organisation", organisation)
                .query(row -> {
                    hours.put(
                            DayOfWeek.valueOf(row.getString("weekday")),
                            new Hours(
                                    row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
                });
        return hours;
    }

    private static Working working(ResultSet row, Map<DayOfWeek, Hours> hours) throws SQLException {
        return new Working(
                hours,
                row.getString("phone"),
                new OfferDays(row.getInt("nudge_days"), row.getInt("tell_days"), row.getInt("return_days")),
                new DraftHours(row.getInt("author_hours"), row.getInt("lead_hours"), row.getInt("purge_days")),
                row.getInt("check_in_weeks"),
                row.getBoolean("reminders_by_email"));
    }

    void save(UUID organisation, Working working) {
        jdbc.sql("""
                        insert into working (organisation_id, version, phone, nudge_days, tell_days, return_days,
                            author_hours, lead_hours, purge_days, check_in_weeks, reminders_by_email)
                        values (:organisation, 1, :phone, :nudge, :tell, :giveBack, :author, :lead, :purge, :checkIn,
                                :remindersByEmail)
                        on conflict (organisation_id) do update
                           set version = working.version + 1, phone = excluded.phone,
                               nudge_days = excluded.nudge_days, tell_days = excluded.tell_days,
                               return_days = excluded.return_days, author_hours = excluded.author_hours,
                               lead_hours = excluded.lead_hours, purge_days = excluded.purge_days,
                               check_in_weeks = excluded.check_in_weeks,
                               reminders_by_email = excluded.reminders_by_email
                        """)
                .param("organisation", organisation)
                .param("phone", working.phone())
                .param("nudge", working.offers().nudge())
                .param("tell", working.offers().tell())
                .param("giveBack", working.offers().giveBack())
                .param("author", working.drafts().author())
                .param("lead", working.drafts().lead())
                .param("purge", working.drafts().purgeDays())
                .param("checkIn", working.checkInWeeks())
                .param("remindersByEmail", working.remindersByEmail())
                .update();
        jdbc.sql("delete from working_hours where organisation_id = :organisation")
                .param("organisation", organisation)
                .update();
        working.hours().forEach((weekday, hours) -> save(organisation, weekday, hours));
    }

    private void save(UUID organisation, DayOfWeek weekday, Hours hours) {
        jdbc.sql("""
                        insert into working_hours (organisation_id, weekday, opens, closes)
                        values (:organisation, :weekday, :opens, :closes)
                        """)
                .param("organisation", organisation)
                .param("weekday", weekday.name())
                .param("opens", hours.opens())
                .param("closes", hours.closes())
                .update();
    }
}
