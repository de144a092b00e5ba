package org.whatmatters.person.circle.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.circle.Around;
import org.whatmatters.person.circle.Around.Agreed;
import org.whatmatters.person.circle.Around.Answer;
import org.whatmatters.person.circle.Around.Helping;
import org.whatmatters.person.circle.Around.LetIn;
import org.whatmatters.person.circle.Around.Restriction;
import org.whatmatters.person.circle.Around.SubjectAccess;
import org.whatmatters.person.circle.Circle;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.Opening;
import org.whatmatters.person.circle.Relationship;
import org.whatmatters.person.circle.Scope;
import org.whatmatters.person.circle.application.Circles;
import org.whatmatters.person.record.PersonId;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcCircles implements Circles {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcCircles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean add(Opening opening) {
        return jdbc.sql("""
                        insert into relationship (person_id, organisation_id, kind, occasion_id, from_at)
                        values (:person, :organisation, :kind, :occasion, :from)
                        on conflict do nothing
                        """)
                        .param("person", opening.person().value())
                        .param("organisation", opening.organisation())
                        .param("kind", opening.kind().name())
                        .param("occasion", opening.occasion())
                        .param("from", opening.from().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean end(UUID occasion, Instant at) {
        return jdbc.sql("""
                        insert into occasion_end as known (occasion_id, ended_at) values (:occasion, :at)
                        on conflict (occasion_id) do update set ended_at = excluded.ended_at
                         where known.ended_at < excluded.ended_at
                        """)
                        .param("occasion", occasion)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean resume(UUID occasion, Instant at) {
        return jdbc.sql("""
                        insert into occasion_resumption as known (occasion_id, resumed_at) values (:occasion, :at)
                        on conflict (occasion_id) do update set resumed_at = excluded.resumed_at
                         where known.resumed_at < excluded.resumed_at
                        """)
                        .param("occasion", occasion)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void link(UUID subject, PersonId canonical, Instant at) {
        jdbc.sql("insert into account (subject, person_id, linked_at) values (:subject, :person, :at)")
                .param("subject", subject)
                .param("person", canonical.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<PersonId> personOf(UUID subject) {
        return jdbc.sql("select own_person(:subject) where own_person(:subject) is not null")
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    @Override
    public boolean has(PersonId id) {
        return jdbc.sql("select exists (select 1 from circle where person_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isRestricted(PersonId canonical) {
        return jdbc.sql("select exists (select from restricted_record where person_id = :id)")
                .param("id", canonical.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public long version(PersonId canonical) {
        return jdbc.sql("select coalesce(max(version), 0) from circle where person_id = :id")
                .param("id", canonical.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<PersonId> perhapsThe(PersonId canonical) {
        return jdbc.sql("""
                        select distinct record from perhaps_same where other = :id order by 1
                        """)
                .param("id", canonical.value())
                .query((row, _) -> new PersonId(row.getObject("record", UUID.class)))
                .list();
    }

    @Override
    public Optional<Circle> draw(PersonId canonical) {
        // First the row: its lock lets one circle be drawn at a time, each with all that was committed before.
        var before = jdbc.sql("""
                        insert into circle (person_id, version) values (:id, 0)
                        on conflict (person_id) do update set version = circle.version
                        returning told
                        """)
                .param("id", canonical.value())
                .query((row, _) -> told(row))
                .single();
        var around = new Around(
                relationshipsOf(canonical),
                accountsOf(canonical),
                restrictionOf(canonical),
                agreementsOf(canonical),
                overridesOf(canonical),
                proxiesOf(canonical),
                subjectAccessesOf(canonical));
        var isNarrower = before.filter(around::takesAwayFrom).isPresent();
        var drawn = jdbc.sql("""
                        update circle
                           set version = version + 1, told = :around::jsonb,
                               narrowed_in = case when :isNarrower then version + 1 else narrowed_in end
                         where person_id = :id and told is distinct from :around::jsonb
                        returning version, narrowed_in
                        """)
                .param("id", canonical.value())
                .param("around", json.writeValueAsString(around))
                .param("isNarrower", isNarrower)
                .query((row, _) -> new Circle(canonical, around, row.getLong("narrowed_in"), row.getLong("version")))
                .optional();
        drawn.filter(circle -> circle.narrowedIn() == circle.version()).ifPresent(this::noteNarrowing);
        return drawn;
    }

    private Optional<Around> told(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("told")).map(told -> json.readValue(told, Around.class));
    }

    private void noteNarrowing(Circle circle) {
        jdbc.sql("insert into narrowing (id, person_id, version, at) values (:id, :person, :version, now())")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("person", circle.person().value())
                .param("version", circle.version())
                .update();
    }

    /// An organisation with two referrals of one person stands in one relationship, until the later one is over.
    private List<Relationship> relationshipsOf(PersonId canonical) {
        return jdbc.sql("""
                        select organisation_id, kind, min(from_at) as from_at,
                               case when bool_and(until_at is not null) then max(until_at) end as until_at
                          from relationship_now
                         where canonical_id = :id
                         group by organisation_id, kind
                         order by from_at, kind, organisation_id
                        """)
                .param("id", canonical.value())
                .query((row, _) -> new Relationship(
                        row.getObject("organisation_id", UUID.class),
                        Relationship.Kind.valueOf(row.getString("kind")),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        instant(row, "until_at")))
                .list();
    }

    /// Where there is more than one reason to hide somebody, only who is named for each of them sees them.
    private @Nullable Restriction restrictionOf(PersonId canonical) {
        if (!isRestricted(canonical)) {
            return null;
        }
        return new Restriction(jdbc.sql("""
                        select n.subject
                          from restricted_record r
                          join named_worker n on n.restriction_id = r.restriction_id and n.unnamed_at is null
                         where r.person_id = :id and not hidden_from(:id, n.subject)
                         group by n.subject
                         order by n.subject
                        """)
                .param("id", canonical.value())
                .query((row, _) -> row.getObject("subject", UUID.class))
                .list());
    }

    private List<Agreed> agreementsOf(PersonId canonical) {
        return jdbc.sql("""
                        select organisation_id, headings, feedback, texts, until_at
                          from agreement_now
                         where canonical_id = :id
                         order by organisation_id
                        """)
                .param("id", canonical.value())
                .query((row, _) -> new Agreed(
                        row.getObject("organisation_id", UUID.class),
                        headings(row.getArray("headings")),
                        answer(row, "feedback"),
                        answer(row, "texts"),
                        instant(row, "until_at")))
                .list();
    }

    private List<LetIn> overridesOf(PersonId canonical) {
        return jdbc.sql("""
                        select o.id, o.organisation_id, o.subject, o.headings, coalesce(o.closed_at, o.until_at) as until_at
                          from identity i join override o on o.person_id = i.person_id
                         where i.canonical_id = :id and o.until_at > now()
                         order by o.id
                        """)
                .param("id", canonical.value())
                .query((row, _) -> new LetIn(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("subject", UUID.class),
                        row.getArray("headings") == null ? null : headings(row.getArray("headings")),
                        row.getObject("until_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// An account that helps twice, after two records became one, does what it was let do last. While the person is
    /// restricted only a helper who is named for it helps.
    private List<Helping> proxiesOf(PersonId canonical) {
        return jdbc.sql("""
                        select distinct on (subject) subject, proven_name, headings, scopes, until_at
                          from proxy_now
                         where canonical_id = :id and confirmed_at is not null and ended_at is null and until_at > now()
                           and not hidden_from(:id, subject)
                         order by subject, confirmed_at desc
                        """)
                .param("id", canonical.value())
                .query((row, _) -> new Helping(
                        row.getObject("subject", UUID.class),
                        row.getString("proven_name"),
                        headings(row.getArray("headings")),
                        Stream.of((String[]) row.getArray("scopes").getArray())
                                .map(Scope::valueOf)
                                .toList(),
                        row.getObject("until_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<SubjectAccess> subjectAccessesOf(PersonId canonical) {
        return jdbc.sql("""
                        select s.id, s.officer, s.ask_until
                          from identity i join subject_access s on s.person_id = i.person_id
                         where i.canonical_id = :id and s.state in ('ORDERED', 'ASSEMBLED') and s.ask_until > now()
                         order by s.id
                        """)
                .param("id", canonical.value())
                .query((row, _) -> new SubjectAccess(
                        row.getObject("id", UUID.class),
                        row.getObject("officer", UUID.class),
                        row.getObject("ask_until", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static List<Heading> headings(Array headings) throws SQLException {
        return Stream.of((String[]) headings.getArray()).map(Heading::valueOf).toList();
    }

    private static @Nullable Answer answer(ResultSet row, String column) throws SQLException {
        var answer = row.getString(column);
        return answer == null ? null : Answer.valueOf(answer);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<UUID> accountsOf(PersonId canonical) {
        return jdbc.sql("""
                        select a.subject
                          from account a join identity i on i.person_id = a.person_id
                         where i.canonical_id = :id
                         order by a.linked_at, a.subject
                        """)
                .param("id", canonical.value())
                .query((row, _) -> row.getObject("subject", UUID.class))
                .list();
    }
}
