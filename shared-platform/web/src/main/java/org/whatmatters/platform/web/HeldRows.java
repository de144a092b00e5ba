package org.whatmatters.platform.web;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Concern;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Entry;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;

/// Reads rows as what is held on somebody. A query names its columns in the words that the person reads; what is
/// empty is left away. Columns that begin with `held_` are about the entry: `held_key` (always), `held_controller`,
/// `held_at`, and the marks `held_health`, `held_third_party`, `held_hidden`, `held_safeguarding`.
public final class HeldRows {

    private static final String ABOUT_THE_ENTRY = "held_";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final JdbcClient jdbc;

    public HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One kind of thing.
    ///
    /// @param sql with the parameter `:ids`, every id that means the person
    public Section section(String heading, String sql, List<UUID> ids) {
        var entries = jdbc.sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> entry(row))
                .list();
        return new Section(heading, entries);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var lines = new ArrayList<Line>();
        var concerns = new ArrayList<Concern>();
        String key = null;
        UUID controller = null;
        Instant at = null;
        var health = false;
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            var name = columns.getColumnLabel(column);
            if (!name.startsWith(ABOUT_THE_ENTRY)) {
                var value = words(row, column, columns.getColumnTypeName(column));
                if (value != null && !value.isBlank()) {
                    lines.add(new Line(name, value));
                }
                continue;
            }
            switch (name) {
                case "held_key" -> key = row.getString(column);
                case "held_controller" -> controller = row.getObject(column, UUID.class);
                case "held_at" -> at = instant(row, column);
                case "held_health" -> health = row.getBoolean(column);
                case "held_third_party" -> addIf(row.getBoolean(column), Concern.THIRD_PARTY, concerns);
                case "held_hidden" -> addIf(row.getBoolean(column), Concern.HIDDEN_FROM_PERSON, concerns);
                case "held_safeguarding" -> addIf(row.getBoolean(column), Concern.SAFEGUARDING, concerns);
                default -> throw new IllegalArgumentException("no such mark: " + name);
            }
        }
        return new Entry(Objects.requireNonNull(key), controller, at, lines, health, concerns);
    }

    private static void addIf(boolean isSo, Concern concern, List<Concern> concerns) {
        if (isSo) {
            concerns.add(concern);
        }
    }

    private static @Nullable String words(ResultSet row, int column, String type) throws SQLException {
        return switch (type) {
            case "timestamptz" -> {
                var at = instant(row, column);
                yield at == null ? null : MOMENT.format(at.atZone(LONDON));
            }
            case "date" -> {
                var day = row.getObject(column, LocalDate.class);
                yield day == null ? null : DAY.format(day);
            }
            case "bool" -> row.getObject(column) == null ? null : row.getBoolean(column) ? "Yes" : "No";
            case "_text" -> list(row.getArray(column));
            default -> row.getString(column);
        };
    }

    private static @Nullable String list(@Nullable Array array) throws SQLException {
        return array == null
                ? null
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
