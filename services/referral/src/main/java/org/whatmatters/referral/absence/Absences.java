package org.whatmatters.referral.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Role;

/// Who of a host is away, and when. What has ended by itself stays, and is shown to nobody.
@Repository
public class Absences {

    /// Those for whom the caller stands in today, in a query that names `:organisation` and `:subject`.
    public static final String COVERED_BY_CALLER =
            "(select worker from covered_by(:organisation, :subject) as covered (worker))";

    /// That somebody is away today.
    ///
    /// @param until the last day
    /// @param coverName who stands in; absent where nobody does
    public record Away(
            UUID worker, LocalDate until, @Nullable String coverName) {}

    /// One as people read it.
    ///
    /// @param cover who stands in; absent where nobody does
    /// @param mayChange whether it is the reader's own, or the reader leads the team
    record Listed(
            UUID id,
            UUID worker,
            String workerName,
            LocalDate from,
            LocalDate until,
            @Nullable UUID cover,
            @Nullable String coverName,
            boolean mayChange,
            long version) {}

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who of a host is away on a day, by who they are.
    public Map<UUID, Away> away(UUID host, LocalDate day) {
        return jdbc
                .sql("""
                        select a.worker, a.last_day as until, m.name as cover_name
                          from absence a
                          left join organisation_member m
                            on m.organisation_id = a.organisation_id and m.subject = a.cover and m.roles <> '{}'
                         where a.organisation_id = :host and :day between a.first_day and a.last_day
                        """)
                .param("host", host)
                .param("day", day)
                .query(DataClassRowMapper.newInstance(Away.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Away::worker, Function.identity()));
    }

    /// All of a host that have not ended.
    List<Listed> list(Actor.Staff reader, LocalDate today) {
        return jdbc.sql("""
                        select a.id, a.worker, coalesce(w.name, 'Name not known yet') as worker_name,
                               a.first_day as "from", a.last_day as until, a.cover,
                               case when a.cover is not null then coalesce(c.name, 'Name not known yet') end as cover_name,
                               a.worker = :subject or :leads as may_change, a.version
                          from absence a
                          left join organisation_member w on w.organisation_id = a.organisation_id and w.subject = a.worker
                          left join organisation_member c on c.organisation_id = a.organisation_id and c.subject = a.cover
                         where a.organisation_id = :host and a.last_day >= :today
                         order by a.first_day, a.id
                        """)
                .param("host", reader.organisationId())
                .param("subject", reader.subject())
                .param("leads", reader.roles().contains(Role.TEAM_LEAD))
                .param("today", today)
                .query(DataClassRowMapper.newInstance(Listed.class))
                .list();
    }

    /// All of a host that end on a day or later, for somebody who changes them: whoever else wants to waits.
    Rota hold(UUID host, LocalDate day) {
        jdbc.sql("select id from organisation where id = :host for no key update")
                .param("host", host)
                .query(UUID.class)
                .optional();
        return new Rota(jdbc.sql("""
                        select id, worker, first_day, last_day, cover from absence
                         where organisation_id = :host and last_day >= :day
                        """)
                .param("host", host)
                .param("day", day)
                .query((row, _) -> absence(row))
                .list());
    }

    /// The version of one that has not ended.
    Optional<Long> version(UUID id, UUID host, LocalDate today) {
        return jdbc.sql("select version from absence where id = :id and organisation_id = :host and last_day >= :today")
                .param("id", id)
                .param("host", host)
                .param("today", today)
                .query(Long.class)
                .optional();
    }

    void add(Absence absence, UUID host, UUID by) {
        jdbc.sql("""
                        insert into absence (id, organisation_id, worker, first_day, last_day, cover, said_by)
                        values (:id, :host, :worker, :from, :until, :cover, :by)
                        """)
                .param("id", absence.id())
                .param("host", host)
                .param("worker", absence.worker())
                .param("from", absence.from())
                .param("until", absence.until())
                .param("cover", absence.cover())
                .param("by", by)
                .update();
    }

    void change(Absence absence, UUID host, UUID by) {
        jdbc.sql("""
                        update absence
                           set first_day = :from, last_day = :until, cover = :cover, said_by = :by, version = version + 1
                         where id = :id and organisation_id = :host
                        """)
                .param("id", absence.id())
                .param("host", host)
                .param("from", absence.from())
                .param("until", absence.until())
                .param("cover", absence.cover())
                .param("by", by)
                .update();
    }

    void takeBack(UUID id, UUID host) {
        jdbc.sql("delete from absence where id = :id and organisation_id = :host")
                .param("id", id)
                .param("host", host)
                .update();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("worker", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("cover", UUID.class));
    }
}
