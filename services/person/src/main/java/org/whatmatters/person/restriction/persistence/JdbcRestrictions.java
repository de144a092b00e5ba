package org.whatmatters.person.restriction.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.restriction.Restriction;
import org.whatmatters.person.restriction.Restriction.Reason;
import org.whatmatters.person.restriction.application.Restrictions;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.StaleVersion;

@Repository
class JdbcRestrictions implements Restrictions {

    /// Restrictions in force with their records, for a caller of the integrated care board and nobody else.
    private static final String FOR_THE_BOARD = """
            select r.*, i.canonical_id, p.given_name, p.family_name
              from restriction r
              join identity i on i.person_id = r.person_id
              join person p on p.id = i.canonical_id
             where r.lifted_at is null
               and is_board(:organisation)
               and\s""";

    private final JdbcClient jdbc;
    private final Fence fence;

    JdbcRestrictions(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    @Override
    public Optional<Restriction> hold(PersonId canonical) {
        var ids = jdbc.sql("select person_id from identity where canonical_id = :id order by person_id for update")
                .param("id", canonical.value())
                .query((_, _) -> true)
                .list();
        if (ids.isEmpty()) {
            throw new StaleVersion(); // It has just been merged into another record.
        }
        return jdbc.sql("""
                        select r.*, i.canonical_id
                          from restriction r join identity i on i.person_id = r.person_id
                         where i.canonical_id = :id and r.lifted_at is null
                         order by r.id limit 1
                        """)
                .param("id", canonical.value())
                .query((row, _) -> restriction(row))
                .optional();
    }

    @Override
    public void add(Restriction restriction) {
        jdbc.sql("""
                        insert into restriction (id, version, person_id, reason, note, set_by, set_by_name, set_at, review_on)
                        values (:id, :version, :person, :reason, :note, :setBy, :setByName, :setAt, :reviewOn)
                        """)
                .param("id", restriction.id())
                .param("version", restriction.version())
                .param("person", restriction.person().value())
                .param("reason", restriction.reason().name())
                .param("note", restriction.note())
                .param("setBy", restriction.setBy().subject())
                .param("setByName", restriction.setBy().name())
                .param("setAt", restriction.setAt().atOffset(ZoneOffset.UTC))
                .param("reviewOn", restriction.reviewOn())
                .update();
    }

    @Override
    public void lift(Restriction restriction, Author by, Instant at, String because) {
        jdbc.sql("""
                        update restriction
                           set lifted_by = :by, lifted_by_name = :byName, lifted_at = :at, lifted_because = :because
                         where id = :id
                        """)
                .param("by", by.subject())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("because", because)
                .param("id", restriction.id())
                .update();
    }

    @Override
    public void reviewOn(Restriction restriction, LocalDate day) {
        jdbc.sql("update restriction set review_on = :day where id = :id")
                .param("day", day)
                .param("id", restriction.id())
                .update();
    }

    @Override
    public void advance(Restriction restriction) {
        jdbc.sql("update restriction set version = version + 1 where id = :id")
                .param("id", restriction.id())
                .update();
    }

    @Override
    public void name(Restriction restriction, UUID worker, UUID by, Instant at) {
        jdbc.sql("""
                        insert into named_worker (restriction_id, subject, named_by, named_at)
                        values (:restriction, :worker, :by, :at)
                        on conflict do nothing
                        """)
                .param("restriction", restriction.id())
                .param("worker", worker)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void unname(Restriction restriction, UUID worker, UUID by, Instant at) {
        jdbc.sql("""
                        update named_worker set unnamed_by = :by, unnamed_at = :at
                         where restriction_id = :restriction and subject = :worker and unnamed_at is null
                        """)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("restriction", restriction.id())
                .param("worker", worker)
                .update();
    }

    @Override
    public List<Kept> list(UUID organisation, PageRequest page) {
        return fence.asTheServiceFor(PersonErrand.NAME_RESTRICTED, () -> listed(organisation, page));
    }

    private List<Kept> listed(UUID organisation, PageRequest page) {
        return jdbc.sql(FOR_THE_BOARD + page.oldestFirst("r.id"))
                .param("organisation", organisation)
                .param("after", page.after())
                .query((row, _) -> kept(row))
                .list();
    }

    @Override
    public Optional<Kept> kept(UUID organisation, PersonId id) {
        return fence.asTheServiceFor(PersonErrand.NAME_RESTRICTED, () -> keptOf(organisation, id));
    }

    private Optional<Kept> keptOf(UUID organisation, PersonId id) {
        return jdbc.sql(FOR_THE_BOARD + """
                        i.canonical_id = (select canonical_id from identity where person_id = :person)
                         order by r.id limit 1
                        """)
                .param("organisation", organisation)
                .param("person", id.value())
                .query((row, _) -> kept(row))
                .optional();
    }

    @Override
    public List<Named> nameable(PersonId canonical, Instant at) {
        return jdbc.sql("""
                        select m.subject, m.name, o.name as organisation
                          from member m join organisation o on o.id = m.organisation_id
                         where (m.organisation_id in (
                                    select organisation_id from relationship_now
                                     where canonical_id = :person and (until_at is null or until_at > :at))
                                -- Who gives the person a copy of what is held has to be named as well.
                                or (is_board(m.organisation_id) and m.roles && '{ig-officer,clinician}'))
                           and cardinality(m.roles) > 0
                         order by o.name, m.name, m.subject
                        """)
                .param("person", canonical.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(DataClassRowMapper.newInstance(Named.class))
                .list();
    }

    @Override
    public List<Named> helpers(PersonId canonical, Instant at) {
        return jdbc.sql("""
                        select distinct on (subject) subject, proven_name as name, null as organisation
                          from proxy_now
                         where canonical_id = :person and confirmed_at is not null and ended_at is null
                           and until_at > :at
                         order by subject, confirmed_at desc
                        """)
                .param("person", canonical.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(DataClassRowMapper.newInstance(Named.class))
                .list();
    }

    private Kept kept(ResultSet row) throws SQLException {
        var restriction = restriction(row);
        var name = new Name(row.getString("given_name"), row.getString("family_name"));
        return new Kept(restriction, name.shown(), namedFor(restriction));
    }

    private List<Named> namedFor(Restriction restriction) {
        return jdbc.sql("""
                        select n.subject, coalesce(h.name, m.name, 'A worker who is listed nowhere') as name,
                               case when h.name is null then coalesce(m.organisation, 'No organisation') end as organisation
                          from named_worker n
                          left join lateral (
                               select p.proven_name as name
                                 from proxy_now p join identity i on i.canonical_id = p.canonical_id
                                where i.person_id = :person and p.subject = n.subject and p.confirmed_at is not null
                                order by p.confirmed_at desc limit 1) h on true
                          left join lateral (
                               select member.name, o.name as organisation
                                 from member join organisation o on o.id = member.organisation_id
                                where member.subject = n.subject
                                order by o.id limit 1) m on true
                         where n.restriction_id = :restriction and n.unnamed_at is null
                         order by n.named_at, n.subject
                        """)
                .param("restriction", restriction.id())
                .param("person", restriction.person().value())
                .query(DataClassRowMapper.newInstance(Named.class))
                .list();
    }

    private static Restriction restriction(ResultSet row) throws SQLException {
        return new Restriction(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new PersonId(row.getObject("canonical_id", UUID.class)),
                Reason.valueOf(row.getString("reason")),
                row.getString("note"),
                new Author(row.getObject("set_by", UUID.class), row.getString("set_by_name")),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getObject("review_on", LocalDate.class));
    }
}
