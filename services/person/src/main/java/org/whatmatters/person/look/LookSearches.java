package org.whatmatters.person.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.look.LookSearch.Kind;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;

/// The officer's searches, and what they find.
@Repository
class LookSearches {

    private final JdbcClient jdbc;
    private final Fence fence;

    LookSearches(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /// The record that has the number, also where it is of somebody restricted: the officer keeps the restrictions.
    Optional<UUID> personWith(String nhsNumber) {
        return fence.asTheServiceFor(
                PersonErrand.FIND_FOR_LOOKS,
                () -> jdbc.sql("select id from person where nhs_number = :number and merged_into is null")
                        .param("number", nhsNumber)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .optional());
    }

    void add(LookSearch search, Actor.Staff officer, Instant at) {
        jdbc.sql("""
                        insert into look_search (id, person_id, worker, organisation_id, from_on, until_on, kind, because,
                            made_by, made_for, made_at)
                        values (:id, :person, :worker, :organisation, :from, :until, :kind, :because,
                            :madeBy, :madeFor, :madeAt)
                        """)
                .param("id", search.id())
                .param("person", search.person())
                .param("worker", search.worker())
                .param("organisation", search.organisation())
                .param("from", search.from())
                .param("until", search.until())
                .param("kind", search.kind() == null ? null : search.kind().name())
                .param("because", search.because())
                .param("madeBy", officer.subject())
                .param("madeFor", officer.organisationId())
                .param("madeAt", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// One of the officer's own.
    Optional<LookSearch> find(UUID id, Actor.Staff officer) {
        return jdbc.sql("""
                        select * from look_search
                         where id = :id and made_by = :officer and made_for = :organisation and is_board(made_for)
                        """)
                .param("id", id)
                .param("officer", officer.subject())
                .param("organisation", officer.organisationId())
                .query((row, _) -> search(row))
                .optional();
    }

    /// One look, as a service wrote it down.
    ///
    /// @param service that was asked
    /// @param who the name of whoever looked, as it is known now; absent where nobody knows it
    /// @param organisation for which they looked; absent for people themselves and who helps them
    /// @param outcome `GRANTED` or `REFUSED`
    /// @param people how many it was about
    record Found(
            UUID id,
            Instant at,
            String service,
            @Nullable String who,
            @Nullable String organisation,
            String action,
            @Nullable String basis,
            String outcome,
            int people) {}

    /// Newest first.
    List<Found> found(LookSearch search, PageRequest page) {
        return jdbc.sql("""
                        select l.id, l.at, l.service, coalesce(m.name, helper.name) as who, o.name as organisation,
                               l.action, l.basis, l.outcome, cardinality(l.person_ids) as people
                          from look l
                          left join member m on m.subject = l.subject and m.organisation_id = l.organisation_id
                          left join organisation o on o.id = l.organisation_id
                          left join lateral (
                               select max(p.proven_name) as name from proxy p
                                where p.subject = l.subject and l.organisation_id is null) helper on true
                         where l.at >= (:from::date)::timestamp at time zone 'Europe/London'
                           and l.at < (:until::date + 1)::timestamp at time zone 'Europe/London'
                           and (:person::uuid is null or l.person_ids && array(
                                select same.person_id
                                  from identity i join identity same on same.canonical_id = i.canonical_id
                                 where i.person_id = :person::uuid))
                           and (:worker::text is null or coalesce(m.name, helper.name) ilike '%' || :worker || '%')
                           and (:organisation::uuid is null or l.organisation_id = :organisation::uuid)
                           and (:kind::text is null or l.outcome = :kind or l.basis = :kind)
                           and\s""" + page.newestFirst("l.id"))
                .param("from", search.from())
                .param("until", search.until())
                .param("person", search.person())
                .param("worker", search.worker())
                .param("organisation", search.organisation())
                .param("kind", search.kind() == null ? null : search.kind().name())
                .param("after", page.after())
                .query((row, _) -> found(row))
                .list();
    }

    /// How one organisation looked, over some days.
    ///
    /// @param organisation absent for people themselves and who helps them
    /// @param people how many it looked at
    /// @param withoutRelationship looks through a broken glass or a disclosure
    record Reported(
            @Nullable UUID organisationId,
            @Nullable String organisation,
            long looks,
            long people,
            long refused,
            long withoutRelationship) {}

    /// The organisations that looked most first.
    List<Reported> report(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select l.organisation_id, o.name, count(distinct l.id) as looks,
                               count(distinct person) as people,
                               count(distinct l.id) filter (where l.outcome = 'REFUSED') as refused,
                               count(distinct l.id) filter (where l.basis in ('BREAK_GLASS', 'DISCLOSURE')) as without
                          from look l
                          left join lateral unnest(l.person_ids) as person on true
                          left join organisation o on o.id = l.organisation_id
                         where l.at >= (:from::date)::timestamp at time zone 'Europe/London'
                           and l.at < (:until::date + 1)::timestamp at time zone 'Europe/London'
                         group by l.organisation_id, o.name
                         order by looks desc, o.name
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, _) -> new Reported(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        row.getLong("looks"),
                        row.getLong("people"),
                        row.getLong("refused"),
                        row.getLong("without")))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("service"),
                row.getString("who"),
                row.getString("organisation"),
                row.getString("action"),
                row.getString("basis"),
                row.getString("outcome"),
                row.getInt("people"));
    }

    private static LookSearch search(ResultSet row) throws SQLException {
        return new LookSearch(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("worker"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                Optional.ofNullable(row.getString("kind")).map(Kind::valueOf).orElse(null),
                row.getString("because"));
    }
}
