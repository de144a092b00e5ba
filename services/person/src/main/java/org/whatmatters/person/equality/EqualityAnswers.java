package org.whatmatters.person.equality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.equality.Equality.Caring;
import org.whatmatters.person.equality.Equality.Disability;
import org.whatmatters.person.equality.Equality.Ethnicity;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.PersonId;

/// What was said, each time it was said, in PostgreSQL.
@Repository
class EqualityAnswers {

    private final JdbcClient jdbc;

    EqualityAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was said last under any id of the record.
    Equality of(PersonId canonical) {
        return jdbc.sql("""
                        select e.*
                          from identity i join equality e on e.person_id = i.person_id
                         where i.canonical_id = :person
                         order by e.version desc, e.said_at desc
                         limit 1
                        """)
                .param("person", canonical.value())
                .query((row, _) -> equality(row))
                .optional()
                .orElse(Equality.NOT_ASKED);
    }

    void add(PersonId canonical, Equality said) {
        var saidTo = Objects.requireNonNull(said.saidTo());
        jdbc.sql("""
                        insert into equality (person_id, version, ethnicity, disability, caring,
                            said_to, said_to_name, said_at)
                        values (:person, :version, :ethnicity, :disability, :caring, :saidTo, :saidToName, :saidAt)
                        """)
                .param("person", canonical.value())
                .param("version", said.version())
                .param("ethnicity", name(said.ethnicity()))
                .param("disability", name(said.disability()))
                .param("caring", name(said.caring()))
                .param("saidTo", saidTo.subject())
                .param("saidToName", saidTo.name())
                .param("saidAt", Objects.requireNonNull(said.saidAt()).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> answer) {
        return answer == null ? null : answer.name();
    }

    private static Equality equality(ResultSet row) throws SQLException {
        return new Equality(
                row.getLong("version"),
                text(row, "ethnicity").map(Ethnicity::valueOf).orElse(null),
                text(row, "disability").map(Disability::valueOf).orElse(null),
                text(row, "caring").map(Caring::valueOf).orElse(null),
                new Author(row.getObject("said_to", UUID.class), row.getString("said_to_name")),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
