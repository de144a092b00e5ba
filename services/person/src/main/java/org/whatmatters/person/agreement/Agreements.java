package org.whatmatters.person.agreement;

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
import org.whatmatters.person.agreement.Agreement.GivenBy;
import org.whatmatters.person.agreement.Agreement.Giving;
import org.whatmatters.person.agreement.Agreement.Said;
import org.whatmatters.person.circle.Around.Answer;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.Relationship;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.record.HeardBy;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.fence.Fence;

/// What people said about organisations, each time they said it, in PostgreSQL.
@Repository
class Agreements {

    private final JdbcClient jdbc;
    private final Fence fence;

    Agreements(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /// How often something was said under any id of the record.
    long version(PersonId canonical) {
        return jdbc.sql("""
                        select coalesce(max(a.version), 0)
                          from identity i join agreement a on a.person_id = i.person_id
                         where i.canonical_id = :person
                        """)
                .param("person", canonical.value())
                .query(Long.class)
                .single();
    }

    /// The organisations that the person can be asked about, by name, for whoever decides that for them.
    List<Recipient> recipientsForRepresentative(PersonId canonical, Instant at) {
        return fence.asTheServiceFor(PersonErrand.DECIDE_FOR_SOMEBODY, () -> recipients(canonical, at));
    }

    /// The organisations that the person can be asked about, by name.
    List<Recipient> recipients(PersonId canonical, Instant at) {
        return jdbc.sql("""
                        with around as (
                            select organisation_id, kind
                              from relationship_now
                             where canonical_id = :person and from_at <= :at and (until_at is null or until_at > :at)
                            union
                            select o.id, null
                              from person p join organisation o on o.ods_code = p.gp_practice and o.kind = 'GP_PRACTICE'
                             where p.id = :person
                            union
                            select organisation_id, null from agreement_now where canonical_id = :person)
                        select around.organisation_id, o.name, o.kind, coalesce(o.tier = 'INTRODUCTION', false) as introduction,
                               array_remove(array_agg(distinct around.kind), null) as standing,
                               a.headings, a.feedback, a.texts, a.until_on, a.wording, a.given_by, a.authority, a.how,
                               a.said_to, a.said_to_name, a.said_to_organisation, a.said_at
                          from around
                          left join organisation o on o.id = around.organisation_id
                          left join agreement_now a
                            on a.canonical_id = :person and a.organisation_id = around.organisation_id
                         group by around.organisation_id, o.name, o.kind, o.tier, a.headings, a.feedback, a.texts, a.until_on,
                                  a.wording, a.given_by, a.authority, a.how, a.said_to, a.said_to_name,
                                  a.said_to_organisation, a.said_at
                         order by o.name, around.organisation_id
                        """)
                .param("person", canonical.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> recipient(row))
                .list();
    }

    /// Everything that was said, newest first.
    ///
    /// @param name of the organisation; absent while nobody has told it
    record Spoken(Agreement agreement, @Nullable String name) {}

    List<Spoken> history(PersonId canonical, int most) {
        return jdbc.sql("""
                        select a.*, o.name
                          from identity i
                          join agreement a on a.person_id = i.person_id
                          left join organisation o on o.id = a.organisation_id
                         where i.canonical_id = :person
                         order by a.said_at desc, a.version desc
                         limit :most
                        """)
                .param("person", canonical.value())
                .param("most", most)
                .query((row, _) -> new Spoken(agreement(row), row.getString("name")))
                .list();
    }

    void add(PersonId canonical, long version, Agreement agreement) {
        var said = agreement.said();
        var giving = agreement.giving();
        var heardBy = agreement.heardBy();
        jdbc.sql("""
                        insert into agreement (person_id, version, organisation_id, headings, feedback, texts, until_on,
                            wording, given_by, authority, how, said_to, said_to_name, said_to_organisation, said_at)
                        values (:person, :version, :organisation, :headings, :feedback, :texts, :until,
                            :wording, :givenBy, :authority, :how, :saidTo, :saidToName, :saidToOrganisation, :saidAt)
                        """)
                .param("person", canonical.value())
                .param("version", version)
                .param("organisation", agreement.organisation())
                .param(
                        "headings",
                        said.headings().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("feedback", nameOf(said.feedback()))
                .param("texts", nameOf(said.texts()))
                .param("until", said.until())
                .param("wording", agreement.wording())
                .param("givenBy", giving.by().name())
                .param("authority", giving.authority())
                .param("how", giving.how().name())
                .param("saidTo", heardBy.subject())
                .param("saidToName", heardBy.name())
                .param("saidToOrganisation", heardBy.organisation())
                .param("saidAt", agreement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getBoolean("introduction"),
                texts(row.getArray("standing")).map(Relationship.Kind::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getString("how") == null ? null : agreement(row));
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getObject("organisation_id", UUID.class),
                new Said(
                        headings(row),
                        answer(row, "feedback"),
                        answer(row, "texts"),
                        row.getObject("until_on", LocalDate.class)),
                row.getInt("wording"),
                new Giving(
                        GivenBy.valueOf(row.getString("given_by")),
                        row.getString("authority"),
                        How.valueOf(row.getString("how"))),
                new HeardBy(
                        row.getObject("said_to", UUID.class),
                        row.getString("said_to_name"),
                        row.getObject("said_to_organisation", UUID.class)),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }

    private static Set<Heading> headings(ResultSet row) throws SQLException {
        return texts(row.getArray("headings")).map(Heading::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray());
    }

    private static @Nullable Answer answer(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Answer::valueOf).orElse(null);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> answer) {
        return answer == null ? null : answer.name();
    }
}
