package org.whatmatters.person.proxy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.Scope;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.proxy.Proxy.AtSixteen;
import org.whatmatters.person.proxy.Proxy.Claim;
import org.whatmatters.person.proxy.Proxy.Ending;
import org.whatmatters.person.proxy.Proxy.Grant;
import org.whatmatters.person.proxy.Proxy.Why;
import org.whatmatters.person.record.HeardBy;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.StaleVersion;

/// Who helps whom, in PostgreSQL.
@Repository
class Proxies {

    private final JdbcClient jdbc;
    private final Fence fence;

    Proxies(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /// All that there ever were of a person, newest first.
    List<Proxy> of(PersonId canonical) {
        return jdbc.sql("select * from proxy_now where canonical_id = :person order by id desc")
                .param("person", canonical.value())
                .query((row, _) -> proxy(row))
                .list();
    }

    /// Of those that hold, which are shut out because the person is hidden from all but a few.
    Set<UUID> shutOut(PersonId canonical, Instant at) {
        return jdbc
                .sql("""
                        select id from proxy_now
                         where canonical_id = :person and confirmed_at is not null and ended_at is null
                           and until_at > :at and hidden_from(canonical_id, subject)
                        """)
                .param("person", canonical.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Proxy> find(PersonId canonical, UUID id) {
        return jdbc.sql("select * from proxy_now where canonical_id = :person and id = :id")
                .param("person", canonical.value())
                .param("id", id)
                .query((row, _) -> proxy(row))
                .optional();
    }

    /// The one that a code was made for, unless the code is too old or the person is hidden from all but a few.
    Optional<Proxy> findByCode(HelpCode code, Instant at) {
        return jdbc.sql("""
                        select * from proxy_now p
                         where code_hash = :hash and code_until > :at
                           and not exists (select from restricted_record r where r.person_id = p.canonical_id)
                        """)
                .param("hash", code.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> proxy(row))
                .optional();
    }

    /// One in which somebody helps, with the name of whom they help.
    record Helped(Proxy proxy, Name person) {}

    /// Those an account has signed in for and that have not ended, newest first. Whoever is hidden from it is not among
    /// them.
    List<Helped> helpedBy(UUID subject) {
        return fence.asTheServiceFor(PersonErrand.NAME_HELPED, () -> helped(subject));
    }

    private List<Helped> helped(UUID subject) {
        return jdbc.sql("""
                        select p.*, person.given_name, person.family_name
                          from proxy_now p join person on person.id = p.canonical_id
                         where p.subject = :subject and p.ended_at is null
                           and not hidden_from(p.canonical_id, p.subject)
                         order by p.id desc
                        """)
                .param("subject", subject)
                .query((row, _) -> helped(row))
                .list();
    }

    /// Those that have not ended in which somebody helps others, by an account of their own, in one order for all.
    List<Proxy> inWhichHelps(PersonId canonical) {
        return jdbc.sql("""
                        select p.*
                          from proxy_now p
                          join account a on a.subject = p.subject
                          join identity own on own.person_id = a.person_id
                         where own.canonical_id = :person and p.ended_at is null
                         order by p.canonical_id, p.id
                        """)
                .param("person", canonical.value())
                .query((row, _) -> proxy(row))
                .list();
    }

    /// The names of those whom somebody looks after, as both say.
    List<Name> lookedAfterBy(PersonId canonical) {
        return jdbc.sql("""
                        select distinct cared_for.given_name, cared_for.family_name
                          from proxy_now p
                          join person cared_for on cared_for.id = p.canonical_id
                         where own_person(p.subject) = :person and p.looks_after and p.says_to_look_after
                           and p.confirmed_at is not null and p.ended_at is null
                           and not exists (
                               select from restricted_record r where r.person_id in (p.canonical_id, :person))
                         order by 2, 1
                        """)
                .param("person", canonical.value())
                .query((row, _) -> name(row))
                .list();
    }

    /// Children who soon turn sixteen, or have, and whose parent's right nobody has decided about: those whom a
    /// worker may see, oldest first.
    List<Helped> beforeSixteen(UUID organisation, UUID worker, LocalDate bornUntil, Instant at, PageRequest page) {
        return jdbc.sql("""
                        select p.*, person.given_name, person.family_name
                          from proxy_now p join person on person.id = p.canonical_id
                         where p.kind = 'PARENT' and p.ended_at is null and p.at_sixteen is null
                           and p.until_at > :at
                           and person.birth_date <= :bornUntil
                           and may_read_person(p.canonical_id, :organisation, :worker, :at)
                           and\s""" + page.oldestFirst("p.id"))
                .param("organisation", organisation)
                .param("worker", worker)
                .param("bornUntil", bornUntil.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("after", page.after())
                .query((row, _) -> helped(row))
                .list();
    }

    void add(Proxy proxy) {
        var claim = proxy.claim();
        jdbc.sql("""
                        insert into proxy (id, version, person_id, name, kind, authority, headings, scopes, until_on, how,
                            named_by, named_by_name, named_by_organisation, named_at, looks_after, subject, proven_name,
                            says_to_look_after, claimed_at, confirmed_at, at_sixteen)
                        values (:id, :version, :person, :name, :kind, :authority, :headings, :scopes, :until, :how,
                            :namedBy, :namedByName, :namedByOrganisation, :namedAt, :looksAfter, :subject, :provenName,
                            :saysToLookAfter, :claimedAt, :confirmedAt, :atSixteen)
                        """)
                .param("id", proxy.id())
                .param("version", proxy.version())
                .param("person", proxy.person().value())
                .param("name", proxy.name())
                .param("kind", proxy.kind().name())
                .param("authority", proxy.authority())
                .param("headings", names(proxy.grant().headings()))
                .param("scopes", names(proxy.grant().scopes()))
                .param("until", proxy.grant().until())
                .param("how", proxy.how().name())
                .param("namedBy", proxy.namedBy().subject())
                .param("namedByName", proxy.namedBy().name())
                .param("namedByOrganisation", proxy.namedBy().organisation())
                .param("namedAt", utc(proxy.namedAt()))
                .param("looksAfter", proxy.looksAfter())
                .param("subject", claim == null ? null : claim.subject())
                .param("provenName", claim == null ? null : claim.name())
                .param("saysToLookAfter", claim == null ? null : claim.looksAfter())
                .param("claimedAt", claim == null ? null : utc(claim.at()))
                .param("confirmedAt", utc(proxy.confirmedAt()))
                .param(
                        "atSixteen",
                        proxy.atSixteen() == null ? null : proxy.atSixteen().name())
                .update();
    }

    /// The code that lets somebody sign in for it, instead of any before.
    void giveCode(Proxy proxy, HelpCode code, Instant until) {
        changed(jdbc.sql("""
                        update proxy set version = version + 1, code_hash = :hash, code_until = :until
                         where id = :id and version = :version
                        """)
                .param("hash", code.hash())
                .param("until", utc(until))
                .param("id", proxy.id())
                .param("version", proxy.version())
                .update());
    }

    /// A code serves once.
    void claim(Proxy proxy, Claim claim) {
        changed(jdbc.sql("""
                        update proxy
                           set version = version + 1, subject = :subject, proven_name = :name,
                               says_to_look_after = :looksAfter, claimed_at = :at, code_hash = null, code_until = null
                         where id = :id and version = :version
                        """)
                .param("subject", claim.subject())
                .param("name", claim.name())
                .param("looksAfter", claim.looksAfter())
                .param("at", utc(claim.at()))
                .param("id", proxy.id())
                .param("version", proxy.version())
                .update());
    }

    void confirm(Proxy proxy, Instant at) {
        changed(jdbc.sql("""
                        update proxy set version = version + 1, confirmed_at = :at where id = :id and version = :version
                        """)
                .param("at", utc(at))
                .param("id", proxy.id())
                .param("version", proxy.version())
                .update());
    }

    void end(Proxy proxy, Ending ending) {
        changed(jdbc.sql("""
                        update proxy
                           set version = version + 1, ended_at = :at, ended_by_name = :by, ended_why = :why,
                               code_hash = null, code_until = null
                         where id = :id and version = :version
                        """)
                .param("at", utc(ending.at()))
                .param("by", ending.by())
                .param("why", ending.why().name())
                .param("id", proxy.id())
                .param("version", proxy.version())
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new StaleVersion();
        }
    }

    private static Helped helped(ResultSet row) throws SQLException {
        return new Helped(proxy(row), name(row));
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(row.getString("given_name"), row.getString("family_name"));
    }

    private static Proxy proxy(ResultSet row) throws SQLException {
        return new Proxy(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new PersonId(row.getObject("canonical_id", UUID.class)),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("authority"),
                new Grant(
                        texts(row.getArray("headings")).map(Heading::valueOf).collect(Collectors.toSet()),
                        texts(row.getArray("scopes")).map(Scope::valueOf).collect(Collectors.toSet()),
                        row.getObject("until_on", LocalDate.class)),
                How.valueOf(row.getString("how")),
                new HeardBy(
                        row.getObject("named_by", UUID.class),
                        row.getString("named_by_name"),
                        row.getObject("named_by_organisation", UUID.class)),
                row.getObject("named_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("looks_after"),
                claim(row),
                instant(row, "confirmed_at"),
                ending(row),
                Optional.ofNullable(row.getString("at_sixteen"))
                        .map(AtSixteen::valueOf)
                        .orElse(null));
    }

    private static @Nullable Claim claim(ResultSet row) throws SQLException {
        var at = instant(row, "claimed_at");
        return at == null
                ? null
                : new Claim(
                        row.getObject("subject", UUID.class),
                        row.getString("proven_name"),
                        row.getBoolean("says_to_look_after"),
                        at);
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        var at = instant(row, "ended_at");
        return at == null
                ? null
                : new Ending(at, row.getString("ended_by_name"), Why.valueOf(row.getString("ended_why")));
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray());
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
