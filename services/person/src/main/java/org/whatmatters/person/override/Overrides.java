package org.whatmatters.person.override;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.override.Overriding.By;
import org.whatmatters.person.override.Overriding.Finding;
import org.whatmatters.person.override.Overriding.LetIn;
import org.whatmatters.person.override.Overriding.LetIn.BreakGlass;
import org.whatmatters.person.override.Overriding.LetIn.Disclosure;
import org.whatmatters.person.override.Overriding.Reason;
import org.whatmatters.person.override.Overriding.Review;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.PageRequest;

/// Who was let in, kept in PostgreSQL. Nothing is taken away.
@Repository
class Overrides {

    private static final String OVERRIDES = """
            select o.*, i.canonical_id, p.given_name, p.family_name, org.name as organisation_name,
                   (select count(*) from override same
                     where same.set_by = o.set_by and same.from_at <= o.from_at
                       and same.from_at > o.from_at - interval '24 hours') as nth_in_a_day
              from override o
              join identity i on i.person_id = o.person_id
              join person p on p.id = i.canonical_id
              left join organisation org on org.id = o.organisation_id
             where\s""";

    private final JdbcClient jdbc;
    private final Fence fence;

    Overrides(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /// An override as the officer and the person see it.
    ///
    /// @param organisation the name of the one that was let in; absent while nobody has told it
    /// @param nthInADay how many in a row whoever did it had done within 24 hours, this one included
    record Seen(
            Overriding overriding,
            String personName,
            @Nullable String organisation,
            long nthInADay) {}

    /// Whether a worker reads the person's record already, because their organisation works with them.
    boolean worksWith(PersonId canonical, UUID organisation, UUID worker, Instant at) {
        return jdbc.sql("select may_read_person(:person, :organisation, :worker, :at)")
                .param("person", canonical.value())
                .param("organisation", organisation)
                .param("worker", worker)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void add(Overriding overriding) {
        var by = overriding.by();
        var subject = overriding.letIn() instanceof BreakGlass glass ? glass.subject() : null;
        var headings = overriding.letIn() instanceof Disclosure disclosure
                ? disclosure.headings().stream().map(Enum::name).toArray(String[]::new)
                : null;
        jdbc.sql("""
                        insert into override (id, version, person_id, organisation_id, subject, headings, reason, because,
                            person_told, set_by, set_by_name, set_by_organisation, from_at, until_at)
                        values (:id, 1, :person, :organisation, :subject, :headings, :reason, :because,
                            :personTold, :setBy, :setByName, :setByOrganisation, :from, :until)
                        """)
                .param("id", overriding.id())
                .param("person", overriding.person().value())
                .param("organisation", overriding.letIn().organisation())
                .param("subject", subject)
                .param("headings", headings)
                .param("reason", overriding.reason().name())
                .param("because", overriding.because())
                .param("personTold", overriding.personTold())
                .param("setBy", by.subject())
                .param("setByName", by.name())
                .param("setByOrganisation", by.organisation())
                .param("from", overriding.from().atOffset(ZoneOffset.UTC))
                .param("until", overriding.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those through which a worker sees somebody at a moment.
    List<Seen> openFor(UUID subject, UUID organisation, Instant at) {
        return jdbc.sql(OVERRIDES + """
                        o.subject = :subject and o.organisation_id = :organisation and o.closed_at is null
                         and o.until_at > :at
                         and not exists (select from restricted_record r where r.person_id = i.canonical_id)
                         order by o.id
                        """)
                .param("subject", subject)
                .param("organisation", organisation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> seen(row))
                .list();
    }

    /// One of the worker's own, open or not.
    Optional<Seen> findOwn(UUID id, UUID subject) {
        return fence.asTheServiceFor(
                PersonErrand.NAME_OVERRIDDEN,
                () -> jdbc.sql(OVERRIDES + "o.id = :id and o.set_by = :subject")
                        .param("id", id)
                        .param("subject", subject)
                        .query((row, _) -> seen(row))
                        .optional());
    }

    /// Those that nobody has reviewed, oldest first; none for any organisation but the board.
    List<Seen> toReview(UUID organisation, PageRequest page) {
        return fence.asTheServiceFor(
                PersonErrand.NAME_OVERRIDDEN,
                () -> jdbc.sql(OVERRIDES + "is_board(:organisation) and o.finding is null and "
                                + page.oldestFirst("o.id"))
                        .param("organisation", organisation)
                        .param("after", page.after())
                        .query((row, _) -> seen(row))
                        .list());
    }

    /// Nothing for any organisation but the board.
    Optional<Seen> findForBoard(UUID organisation, UUID id) {
        return fence.asTheServiceFor(
                PersonErrand.NAME_OVERRIDDEN,
                () -> jdbc.sql(OVERRIDES + "is_board(:organisation) and o.id = :id")
                        .param("organisation", organisation)
                        .param("id", id)
                        .query((row, _) -> seen(row))
                        .optional());
    }

    /// Those that the person may know of, newest first.
    List<Seen> knownTo(UUID subject) {
        return jdbc.sql(OVERRIDES + "i.canonical_id = own_person(:subject) and o.person_told order by o.id desc")
                .param("subject", subject)
                .query((row, _) -> seen(row))
                .list();
    }

    void close(Overriding overriding, Instant at) {
        jdbc.sql("update override set closed_at = :at, version = version + 1 where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", overriding.id())
                .update();
    }

    void review(Overriding overriding, Review review) {
        jdbc.sql("""
                        update override
                           set finding = :finding, review_note = :note, reviewed_by = :by, reviewed_by_name = :byName,
                               reviewed_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("finding", review.finding().name())
                .param("note", review.note())
                .param("by", review.by())
                .param("byName", review.byName())
                .param("at", review.at().atOffset(ZoneOffset.UTC))
                .param("id", overriding.id())
                .update();
    }

    private static Seen seen(ResultSet row) throws SQLException {
        var name = Stream.of(row.getString("given_name"), row.getString("family_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Seen(overriding(row), name, row.getString("organisation_name"), row.getLong("nth_in_a_day"));
    }

    private static Overriding overriding(ResultSet row) throws SQLException {
        return new Overriding(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new PersonId(row.getObject("canonical_id", UUID.class)),
                letIn(row),
                Reason.valueOf(row.getString("reason")),
                row.getString("because"),
                row.getBoolean("person_told"),
                new By(
                        row.getObject("set_by", UUID.class),
                        row.getString("set_by_name"),
                        row.getObject("set_by_organisation", UUID.class)),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"),
                review(row));
    }

    private static LetIn letIn(ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation_id", UUID.class);
        var subject = row.getObject("subject", UUID.class);
        return subject == null
                ? new Disclosure(organisation, headings(row.getArray("headings")))
                : new BreakGlass(organisation, subject);
    }

    private static @Nullable Review review(ResultSet row) throws SQLException {
        var finding = row.getString("finding");
        return finding == null
                ? null
                : new Review(
                        Finding.valueOf(finding),
                        row.getString("review_note"),
                        row.getObject("reviewed_by", UUID.class),
                        row.getString("reviewed_by_name"),
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant());
    }

    private static List<Heading> headings(Array headings) throws SQLException {
        return Stream.of((String[]) headings.getArray()).map(Heading::valueOf).toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
