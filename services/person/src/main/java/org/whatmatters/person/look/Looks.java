package org.whatmatters.person.look;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.audit.AuditSealedV1;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;
import tools.jackson.databind.json.JsonMapper;

/// The looks, kept in PostgreSQL.
@Repository
class Looks {

    /// What one worker, or somebody who helps the person, did with them on one day in London, as often as they did it.
    ///
    /// @param id of the last of them
    /// @param worker their name as it is known now; absent where nobody knows it
    /// @param organisation for which they did it; absent for whoever helps
    /// @param times how often that day
    record Look(
            UUID id,
            Instant at,
            @Nullable String worker,
            @Nullable String organisation,
            String action,
            String basis,
            long times) {}

    private static final String GROUPED = """
            select seen.id, seen.at, seen.times, seen.action, seen.basis, coalesce(m.name, helper.name) as worker,
                   o.name as organisation
              from (
                   select (array_agg(l.id order by l.id desc))[1] as id, max(l.at) as at, count(*) as times,
                          l.subject, l.organisation_id, l.action, l.basis
                     from look l
                    where l.person_ids && :ids and l.outcome = 'GRANTED' and %s
                    group by l.subject, l.organisation_id, l.action, l.basis, (l.at at time zone 'Europe/London')::date
                   ) seen
              left join member m on m.subject = seen.subject and m.organisation_id = seen.organisation_id
              left join lateral (
                   select max(p.proven_name) as name
                     from proxy p
                    where p.subject = seen.subject and p.person_id = any (:ids) and seen.organisation_id is null
                   ) helper on true
              left join organisation o on o.id = seen.organisation_id
             where %s
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Looks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Kept(UUID id, AuditSealedV1.Entry entry) {}

    /// Keeps them, unless they are kept already.
    void keep(AuditSealedV1 sealed) {
        var kept = sealed.entries().stream()
                .map(entry -> new Kept(UuidCreator.getTimeOrderedEpochPlus1(), entry))
                .toList();
        jdbc.sql("""
                        insert into look (id, service, number, at, subject, organisation_id, action, basis, outcome,
                                          person_ids)
                        select told.id, :service, one.number, one.at, one.subject, one."organisationId", one.action,
                               one.basis, one.outcome, one."personIds"
                          from jsonb_to_recordset(:told::jsonb) as told (id uuid, entry jsonb),
                               jsonb_to_record(told.entry)
                                   as one (number bigint, at timestamptz, subject uuid, "organisationId" uuid,
                                           action text, basis text, outcome text, "personIds" uuid[])
                        on conflict (service, number) do nothing
                        """)
                .param("service", sealed.service())
                .param("told", json.writeValueAsString(kept))
                .update();
        jdbc.sql("""
                        insert into audit_head (service, number, hash) values (:service, :number, :hash)
                        on conflict do nothing
                        """)
                .param("service", sealed.service())
                .param("number", sealed.entries().getLast().number())
                .param("hash", sealed.hash())
                .update();
    }

    /// Every id of the person whose account it is; none when it is nobody's.
    List<UUID> idsOf(Actor.Person person) {
        return jdbc.sql("select person_id from identity where canonical_id = own_person(:subject)")
                .param("subject", person.subject())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Every id that means the same person.
    List<UUID> idsOf(UUID anyId) {
        return jdbc.sql("""
                        select same.person_id
                          from identity i join identity same on same.canonical_id = i.canonical_id
                         where i.person_id = :id
                        """)
                .param("id", anyId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Of others, newest first.
    List<Look> byOthers(Actor.Person person, List<UUID> ids, PageRequest page) {
        return jdbc.sql(GROUPED.formatted("l.subject <> :subject", page.newestFirst("seen.id")))
                .param("subject", person.subject())
                .param("ids", ids.toArray(UUID[]::new))
                .param("after", page.after())
                .query((row, _) -> look(row))
                .list();
    }

    /// Of everybody, newest first.
    List<Look> all(List<UUID> ids, PageRequest page) {
        return jdbc.sql(GROUPED.formatted("true", page.newestFirst("seen.id")))
                .param("ids", ids.toArray(UUID[]::new))
                .param("after", page.after())
                .query((row, _) -> look(row))
                .list();
    }

    /// One of those, if it was about the person.
    Optional<UUID> find(UUID look, List<UUID> ids) {
        return jdbc.sql("select id from look where id = :look and person_ids && :ids and outcome = 'GRANTED'")
                .param("look", look)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .optional();
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT20M")
    void forgetAfterEightYears() {
        jdbc.sql("delete from look where at < now() - interval '8 years'").update();
    }

    static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("worker"),
                row.getString("organisation"),
                row.getString("action"),
                row.getString("basis"),
                row.getLong("times"));
    }
}
