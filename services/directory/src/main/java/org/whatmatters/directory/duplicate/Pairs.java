package org.whatmatters.directory.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.duplicate.PairState.Different;
import org.whatmatters.directory.duplicate.PairState.Merged;
import org.whatmatters.directory.duplicate.PairState.Open;
import org.whatmatters.directory.duplicate.PairState.Reopened;
import org.whatmatters.directory.life.LifeState;

/// The pairs that were found, each once.
@Repository
class Pairs {

    private final JdbcClient jdbc;

    Pairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pair> find(UUID id) {
        return jdbc.sql("""
                        select id, first_id, second_id, same_identifier, like_name, same_postcode, state, kept_id,
                               ended_from, decided_by, decided_at, reopened_by, reopened_at, reopened_because
                          from duplicate_pair where id = :id
                        """).param("id", id).query(Pairs::pair).optional();
    }

    /// Why a word was taken back stays until the next one is.
    void write(Pair pair) {
        var row = Row.of(pair.state());
        var again = row.again();
        jdbc.sql("""
                        update duplicate_pair
                           set state = :state, kept_id = :kept::uuid, ended_from = :endedFrom,
                               decided_by = :by::uuid, decided_at = :at::timestamptz,
                               reopened_by = coalesce(:reopenedBy::uuid, reopened_by),
                               reopened_at = coalesce(:reopenedAt::timestamptz, reopened_at),
                               reopened_because = coalesce(:because, reopened_because)
                         where id = :id
                        """)
                .param("id", pair.id())
                .param("state", row.state())
                .param("kept", row.kept())
                .param("endedFrom", row.endedFrom())
                .param("by", row.by())
                .param("at", utc(row.at()))
                .param("reopenedBy", again == null ? null : again.by())
                .param("reopenedAt", again == null ? null : utc(again.at()))
                .param("because", again == null ? null : again.because())
                .update();
    }

    private record Row(
            String state,
            @Nullable UUID kept,
            @Nullable String endedFrom,
            @Nullable UUID by,
            @Nullable Instant at,
            @Nullable Reopened again) {

        static Row of(PairState state) {
            return switch (state) {
                case Open open -> new Row("OPEN", null, null, null, null, open.again());
                case Different different -> new Row("DIFFERENT", null, null, different.by(), different.at(), null);
                case Merged merged ->
                    new Row("MERGED", merged.kept(), merged.endedFrom().name(), merged.by(), merged.at(), null);
            };
        }
    }

    private static Pair pair(ResultSet row, int rowNumber) throws SQLException {
        return new Pair(
                row.getObject("id", UUID.class),
                row.getObject("first_id", UUID.class),
                row.getObject("second_id", UUID.class),
                agreement(row),
                state(row));
    }

    static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getBoolean("same_identifier"), row.getBoolean("like_name"), row.getBoolean("same_postcode"));
    }

    private static PairState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "DIFFERENT" -> new Different(row.getObject("decided_by", UUID.class), decidedAt(row));
            case "MERGED" ->
                new Merged(
                        row.getObject("kept_id", UUID.class),
                        LifeState.valueOf(row.getString("ended_from")),
                        row.getObject("decided_by", UUID.class),
                        decidedAt(row));
            default -> new Open(again(row)); // The table knows three.
        };
    }

    private static Instant decidedAt(ResultSet row) throws SQLException {
        return Objects.requireNonNull(at(row, "decided_at"), "it was decided");
    }

    private static @Nullable Reopened again(ResultSet row) throws SQLException {
        var at = at(row, "reopened_at");
        return at == null
                ? null
                : new Reopened(row.getObject("reopened_by", UUID.class), at, row.getString("reopened_because"));
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
