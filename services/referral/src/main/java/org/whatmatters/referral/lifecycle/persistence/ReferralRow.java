package org.whatmatters.referral.lifecycle.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.lifecycle.Intake;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.Reference;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.ReferralState;
import org.whatmatters.referral.lifecycle.ReferralState.Accepted;
import org.whatmatters.referral.lifecycle.ReferralState.Active;
import org.whatmatters.referral.lifecycle.ReferralState.Assigned;
import org.whatmatters.referral.lifecycle.ReferralState.ClosedAtDeath;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;
import org.whatmatters.referral.lifecycle.ReferralState.Submitted;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.Submission;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The one place where the sealed state is folded into columns and unfolded again.
final class ReferralRow {

    private ReferralRow() {}

    static Referral referral(ResultSet row) throws SQLException {
        var referrer = row.getObject("referrer_id", UUID.class);
        var host = row.getObject("host_id", UUID.class);
        return new Referral(
                new ReferralId(uuid(row, "id")),
                new PersonId(uuid(row, "person_id")),
                string(row, "agency_type"),
                referrer == null ? null : new OrganisationId(referrer),
                host == null ? null : new OrganisationId(host),
                instant(row, "submitted_at"),
                state(row),
                row.getLong("version"));
    }

    static Submission submission(ResultSet row, JsonMapper json) throws SQLException {
        var by = row.getObject("referrer_worker", UUID.class);
        var answers = json.readValue(string(row, "answers"), new TypeReference<Map<String, Object>>() {});
        return new Submission(
                referral(row),
                new Reference(string(row, "reference")),
                string(row, "form_id"),
                row.getInt("form_version"),
                by == null ? null : new WorkerId(by),
                new Intake(Answers.of(answers)),
                nullable(row, "gp_practice"));
    }

    private static ReferralState state(ResultSet row) throws SQLException {
        var at = instant(row, "state_at");
        var stage = Stage.valueOf(string(row, "state"));
        if (stage != Stage.ENDED) {
            return open(row, stage, at, "decided_by", "worker_id");
        }
        var before = nullable(row, "before_state");
        return before == null
                ? ended(row, at)
                : new ClosedAtDeath(
                        open(row, Stage.valueOf(before), instant(row, "before_at"), "before_by", "before_worker"), at);
    }

    private static ReferralState open(ResultSet row, Stage stage, Instant at, String by, String worker)
            throws SQLException {
        return switch (stage) {
            case SUBMITTED -> new Submitted(at);
            case ACCEPTED -> new Accepted(new WorkerId(uuid(row, by)), at);
            case ASSIGNED -> new Assigned(new WorkerId(uuid(row, worker)), new WorkerId(uuid(row, by)), at);
            case ACTIVE -> new Active(new WorkerId(uuid(row, worker)), at);
            case ENDED -> throw new IllegalStateException("ended is not open"); // the table's check forbids it
        };
    }

    private static Ended ended(ResultSet row, Instant at) throws SQLException {
        return new Ended(
                Ending.valueOf(string(row, "ending")),
                EndingReason.valueOf(string(row, "ending_reason")),
                nullable(row, "ending_note"),
                new WorkerId(uuid(row, "decided_by")),
                at);
    }

    static Map<String, @Nullable Object> columnsOf(ReferralState state) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("state", state.stage().name());
        columns.put("stateAt", state.at().atOffset(UTC));
        columns.put("decidedBy", null);
        columns.put("worker", null);
        columns.put("ending", null);
        columns.put("endingReason", null);
        columns.put("endingNote", null);
        columns.put("beforeState", null);
        columns.put("beforeAt", null);
        columns.put("beforeBy", null);
        columns.put("beforeWorker", null);
        switch (state) {
            case Submitted _, Accepted _, Assigned _, Active _ -> putHands(columns, state, "decidedBy", "worker");
            case Ended ended -> {
                columns.put("decidedBy", ended.by().value());
                columns.put("ending", ended.ending().name());
                columns.put("endingReason", ended.reason().name());
                columns.put("endingNote", ended.note());
            }
            case ClosedAtDeath closed -> {
                columns.put("ending", Ending.DIED.name());
                columns.put("endingReason", EndingReason.DIED.name());
                columns.put("beforeState", closed.before().stage().name());
                columns.put("beforeAt", closed.before().at().atOffset(UTC));
                putHands(columns, closed.before(), "beforeBy", "beforeWorker");
            }
        }
        return columns;
    }

    /// In whose hands something open is.
    private static void putHands(Map<String, @Nullable Object> columns, ReferralState open, String by, String worker) {
        switch (open) {
            case Accepted accepted -> columns.put(by, accepted.by().value());
            case Assigned assigned -> {
                columns.put(worker, assigned.worker().value());
                columns.put(by, assigned.by().value());
            }
            case Active active -> columns.put(worker, active.worker().value());
            case Submitted _, Ended _, ClosedAtDeath _ -> {}
        }
    }

    static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static String string(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getString(column), column);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }
}
