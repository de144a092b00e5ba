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
        var host = row.getObject("host_id", UUID.class);
        return new Referral(
                new ReferralId(uuid(row, "id")),
                new PersonId(uuid(row, "person_id")),
                string(row, "agency_type"),
                new OrganisationId(uuid(row, "referrer_id")),
                host == null ? null : new OrganisationId(host),
                instant(row, "submitted_at"),
                state(row),
                row.getLong("version"));
    }

    static Submission submission(ResultSet row, JsonMapper json) throws SQLException {
        var answers = json.readValue(string(row, "answers"), new TypeReference<Map<String, Object>>() {});
        return new Submission(
                referral(row),
                new Reference(string(row, "reference")),
                string(row, "form_id"),
                row.getInt("form_version"),
                new WorkerId(uuid(row, "referrer_worker")),
                new Intake(Answers.of(answers)),
                nullable(row, "gp_practice"));
    }

    private static ReferralState state(ResultSet row) throws SQLException {
        var at = instant(row, "state_at");
        return switch (Stage.valueOf(string(row, "state"))) {
            case SUBMITTED -> new Submitted(at);
            case ACCEPTED -> new Accepted(new WorkerId(uuid(row, "decided_by")), at);
            case ASSIGNED ->
                new Assigned(new WorkerId(uuid(row, "worker_id")), new WorkerId(uuid(row, "decided_by")), at);
            case ACTIVE -> new Active(new WorkerId(uuid(row, "worker_id")), at);
            case ENDED ->
                new Ended(
                        Ending.valueOf(string(row, "ending")),
                        EndingReason.valueOf(string(row, "ending_reason")),
                        nullable(row, "ending_note"),
                        new WorkerId(uuid(row, "decided_by")),
                        at);
        };
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
        switch (state) {
            case Submitted _ -> {}
            case Accepted accepted -> columns.put("decidedBy", accepted.by().value());
            case Assigned assigned -> {
                columns.put("worker", assigned.worker().value());
                columns.put("decidedBy", assigned.by().value());
            }
            case Active active -> columns.put("worker", active.worker().value());
            case Ended ended -> {
                columns.put("decidedBy", ended.by().value());
                columns.put("ending", ended.ending().name());
                columns.put("endingReason", ended.reason().name());
                columns.put("endingNote", ended.note());
            }
        }
        return columns;
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
