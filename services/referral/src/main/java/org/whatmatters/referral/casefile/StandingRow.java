package org.whatmatters.referral.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.Standing;
import org.whatmatters.referral.lifecycle.Standing.Cover;
import org.whatmatters.referral.lifecycle.Standing.Names;
import org.whatmatters.referral.lifecycle.Standing.OpenOffer;
import org.whatmatters.referral.lifecycle.Standing.Promised;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads a row of the view `standing`, for every list and page that shows who has the ball.
@Component
public class StandingRow {

    /// The host's days, and who stands in today for whoever has it, to be selected beside `standing r`. Days as is
    /// usual where no host is known yet.
    public static final String DAYS_OF_HOST = """
            coalesce((select h.tell_days from organisation h where h.id = r.host_id), 5) as tell_days,
            coalesce((select h.return_days from organisation h where h.id = r.host_id), 10) as return_days,
            coalesce((select h.check_in_weeks from organisation h where h.id = r.host_id), 4) as check_in_weeks,
            (select c.cover from cover_of(r.host_id, coalesce(r.worker_id, r.ended_worker)) c) as cover_id,
            (select c.name from cover_of(r.host_id, coalesce(r.worker_id, r.ended_worker)) c) as cover_name,
            (select c.until from cover_of(r.host_id, coalesce(r.worker_id, r.ended_worker)) c) as cover_until
            """;

    private record Made(String provider, Instant madeAt) {}

    private final JsonMapper json;

    StandingRow(JsonMapper json) {
        this.json = json;
    }

    public Standing read(ResultSet row) throws SQLException {
        return new Standing(
                stage(row),
                instant(row, "state_at"),
                names(row),
                instantOrNull(row, "last_talk_at"),
                promised(row),
                instants(row, "appointments"),
                openOffers(row));
    }

    private List<OpenOffer> openOffers(ResultSet row) throws SQLException {
        var tellDays = row.getInt("tell_days");
        var returnDays = row.getInt("return_days");
        return json.readValue(row.getString("open_offers"), new TypeReference<List<Made>>() {}).stream()
                .map(made -> new OpenOffer(made.provider(), made.madeAt(), tellDays, returnDays))
                .toList();
    }

    private static Names names(ResultSet row) throws SQLException {
        var referrer = row.getString("referrer_name");
        return new Names(
                referrer == null ? "The team that referred" : referrer,
                row.getString("host_name"),
                row.getString("worker_name"),
                cover(row));
    }

    private static @Nullable Cover cover(ResultSet row) throws SQLException {
        var until = row.getObject("cover_until", LocalDate.class);
        return until == null ? null : new Cover(row.getString("cover_name"), until);
    }

    private static @Nullable Promised promised(ResultSet row) throws SQLException {
        var day = row.getObject("promised_on", LocalDate.class);
        return day == null ? null : new Promised(day, row.getBoolean("was_missed"));
    }

    public static Stage stage(ResultSet row) throws SQLException {
        return Stage.valueOf(row.getString("state"));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static List<Instant> instants(ResultSet row, String column) throws SQLException {
        return Arrays.stream((java.sql.Timestamp[]) row.getArray(column).getArray())
                .map(java.sql.Timestamp::toInstant)
                .toList();
    }
}
