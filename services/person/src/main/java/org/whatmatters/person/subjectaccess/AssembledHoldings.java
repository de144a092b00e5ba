package org.whatmatters.person.subjectaccess;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Concern;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.Holding.Harm;
import org.whatmatters.platform.web.PageRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the services answered, and what was decided about it, kept in PostgreSQL until thirty days after the release.
@Repository
class AssembledHoldings {

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssembledHoldings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(
            String section,
            int position,
            String key,
            @Nullable UUID controller,
            @Nullable Instant at,
            List<Line> lines,
            boolean health,
            List<Concern> concerns,
            Decision decision) {}

    /// Takes in what a service answered. What is as it was when somebody decided about it stays decided.
    void replace(UUID order, HeldOnPerson held) {
        var rows = json.writeValueAsString(rows(held));
        jdbc.sql("""
                        delete from subject_access_entry e
                         where e.order_id = :order and e.service = :service
                           and not exists (
                               select from jsonb_to_recordset(:rows::jsonb)
                                               as n (key text, lines jsonb, health boolean, concerns text[])
                                where n.key = e.key and n.lines = e.lines and n.health = e.health
                                  and n.concerns = e.concerns)
                        """)
                .param("order", order)
                .param("service", held.service())
                .param("rows", rows)
                .update();
        jdbc.sql("""
                        insert into subject_access_entry (id, order_id, service, section, position, key, controller_id, at,
                            lines, health, concerns, decision, words)
                        select uuidv7(), :order, :service, n.section, n.position, n.key, n.controller, n.at,
                               n.lines, n.health, n.concerns, n.decision, '{}'
                          from jsonb_to_recordset(:rows::jsonb)
                                   as n (section text, position integer, key text, controller uuid, at timestamptz,
                                         lines jsonb, health boolean, concerns text[], decision text)
                         order by n.position
                        on conflict (order_id, service, key) do update
                           set section = excluded.section, position = excluded.position,
                               controller_id = excluded.controller_id, at = excluded.at
                        """)
                .param("order", order)
                .param("service", held.service())
                .param("rows", rows)
                .update();
    }

    private static List<Row> rows(HeldOnPerson held) {
        var rows = new ArrayList<Row>();
        for (var section : held.sections()) {
            for (var entry : section.entries()) {
                rows.add(new Row(
                        section.heading(),
                        rows.size(),
                        entry.key(),
                        entry.controller(),
                        entry.at(),
                        entry.lines(),
                        entry.health(),
                        entry.concerns(),
                        entry.concerns().isEmpty() ? Decision.GIVE : Decision.UNDECIDED));
            }
        }
        return rows;
    }

    List<Holding> of(UUID order) {
        return jdbc.sql("select * from subject_access_entry where order_id = :order order by service, position")
                .param("order", order)
                .query((row, _) -> holding(row))
                .list();
    }

    /// A part of them, in the order in which they came in.
    ///
    /// @param onlyConcerning whether those about which nobody has to decide are left away
    List<Holding> of(UUID order, boolean onlyConcerning, PageRequest page) {
        return jdbc.sql("""
                        select * from subject_access_entry
                         where order_id = :order and (not :onlyConcerning or cardinality(concerns) > 0) and\s""" + page.oldestFirst("id"))
                .param("order", order)
                .param("onlyConcerning", onlyConcerning)
                .param("after", page.after())
                .query((row, _) -> holding(row))
                .list();
    }

    /// Records of health that are not kept back anyway, for a clinician.
    List<Holding> ofHealth(UUID order, PageRequest page) {
        return jdbc.sql("""
                        select * from subject_access_entry
                         where order_id = :order and health and decision <> 'WITHHOLD' and\s""" + page.oldestFirst("id"))
                .param("order", order)
                .param("after", page.after())
                .query((row, _) -> holding(row))
                .list();
    }

    Optional<Holding> find(UUID order, UUID id) {
        return jdbc.sql("select * from subject_access_entry where order_id = :order and id = :id")
                .param("order", order)
                .param("id", id)
                .query((row, _) -> holding(row))
                .optional();
    }

    void decide(Holding holding, Decision decision, List<String> words, @Nullable String because, By by, Instant at) {
        jdbc.sql("""
                        update subject_access_entry
                           set decision = :decision, words = :words, because = :because,
                               decided_by = :by, decided_by_name = :byName, decided_at = :at
                         where id = :id
                        """)
                .param("decision", decision.name())
                .param("words", words.toArray(String[]::new))
                .param("because", because)
                .param("by", by.subject())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", holding.id())
                .update();
    }

    void judge(Holding holding, Harm harm) {
        jdbc.sql("""
                        update subject_access_entry
                           set harm = :harm, harm_because = :because, harm_by = :by, harm_by_name = :byName, harm_at = :at
                         where id = :id
                        """)
                .param("harm", harm.word().name())
                .param("because", harm.because())
                .param("by", harm.by().subject())
                .param("byName", harm.by().name())
                .param("at", harm.at().atOffset(ZoneOffset.UTC))
                .param("id", holding.id())
                .update();
    }

    private Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getString("section"),
                row.getObject("controller_id", UUID.class),
                instant(row, "at"),
                json.readValue(row.getString("lines"), LINES),
                row.getBoolean("health"),
                texts(row, "concerns").map(Concern::valueOf).toList(),
                Decision.valueOf(row.getString("decision")),
                texts(row, "words").toList(),
                row.getString("because"),
                harm(row));
    }

    private static @Nullable Harm harm(ResultSet row) throws SQLException {
        var word = row.getString("harm");
        return word == null
                ? null
                : new Harm(
                        Harm.Word.valueOf(word),
                        row.getString("harm_because"),
                        new By(row.getObject("harm_by", UUID.class), row.getString("harm_by_name")),
                        Objects.requireNonNull(instant(row, "harm_at")));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
