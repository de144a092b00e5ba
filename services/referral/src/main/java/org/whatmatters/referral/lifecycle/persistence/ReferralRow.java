package org.whatmatters.referral.lifecycle.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.lifecycle.Closure;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.lifecycle.Intake;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.PauseReason;
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
import org.whatmatters.referral.lifecycle.ReferralState.InformationAsked;
import org.whatmatters.referral.lifecycle.ReferralState.Paused;
import org.whatmatters.referral.lifecycle.ReferralState.Submitted;
import org.whatmatters.referral.lifecycle.ReferralState.Waiting;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.Support;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.SentBy;
import org.whatmatters.referral.lifecycle.application.Submission;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The one place where the sealed state is folded into columns and unfolded again.
final class ReferralRow {

    /// What a state may leave empty.
    private static final List<String> COLUMNS = List.of(
            "decidedBy",
            "worker",
            "expectedOn",
            "wasMissed",
            "pauseReason",
            "resumeOn",
            "wasActive",
            "ending",
            "endingReason",
            "endingNote",
            "endingAdvice",
            "riskReadBy",
            "outcome",
            "personSays",
            "offerAgainOn",
            "endedFrom",
            "endedWorker",
            "beforeState",
            "beforeAt",
            "beforeBy",
            "beforeWorker");

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
                Support.valueOf(string(row, "support")),
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
                sentBy(row),
                new Intake(Answers.of(answers)),
                nullable(row, "gp_practice"));
    }

    private static @Nullable SentBy sentBy(ResultSet row) throws SQLException {
        var name = nullable(row, "sent_by_name");
        return name == null ? null : new SentBy(name, nullable(row, "sent_by_role"));
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
            case INFORMATION_ASKED -> new InformationAsked(new WorkerId(uuid(row, by)), at);
            case ACCEPTED -> new Accepted(new WorkerId(uuid(row, by)), at);
            case WAITING ->
                new Waiting(new WorkerId(uuid(row, by)), day(row, "expected_on"), row.getBoolean("was_missed"), at);
            case ASSIGNED -> new Assigned(new WorkerId(uuid(row, worker)), new WorkerId(uuid(row, by)), at);
            case ACTIVE -> new Active(new WorkerId(uuid(row, worker)), at);
            case PAUSED ->
                new Paused(
                        new WorkerId(uuid(row, worker)),
                        new WorkerId(uuid(row, by)),
                        PauseReason.valueOf(string(row, "pause_reason")),
                        day(row, "resume_on"),
                        row.getBoolean("was_active"),
                        at);
            case ENDED -> throw new IllegalStateException("ended is not open"); // the table's check forbids it
        };
    }

    private static Ended ended(ResultSet row, Instant at) throws SQLException {
        var ending = Ending.valueOf(string(row, "ending"));
        var from = nullable(row, "ended_from");
        var outcome = nullable(row, "outcome");
        var personSays = nullable(row, "person_says");
        var closure = new Closure(
                ending,
                EndingReason.valueOf(string(row, "ending_reason")),
                nullable(row, "ending_note"),
                nullable(row, "ending_advice"),
                worker(row, "risk_read_by"),
                outcome == null ? null : Closure.Outcome.valueOf(outcome),
                personSays == null ? null : Closure.PersonSays.valueOf(personSays),
                row.getObject("offer_again_on", LocalDate.class));
        return new Ended(
                closure,
                from == null ? likelyFrom(ending) : Stage.valueOf(from),
                worker(row, "ended_worker"),
                worker(row, "decided_by"),
                at);
    }

    /// What ended before it was kept where it had stood.
    private static Stage likelyFrom(Ending ending) {
        return ending == Ending.RETURNED ? Stage.SUBMITTED : Stage.ACCEPTED;
    }

    static Map<String, @Nullable Object> columnsOf(ReferralState state) {
        var columns = new HashMap<String, @Nullable Object>();
        COLUMNS.forEach(column -> columns.put(column, null));
        columns.put("state", state.stage().name());
        columns.put("stateAt", state.at().atOffset(UTC));
        switch (state) {
            case Submitted _, InformationAsked _, Accepted _, Waiting _, Assigned _, Active _, Paused _ ->
                putOpen(columns, state, "decidedBy", "worker");
            case Ended ended -> putEnded(columns, ended);
            case ClosedAtDeath closed -> {
                columns.put("ending", Ending.DIED.name());
                columns.put("endingReason", EndingReason.DIED.name());
                columns.put("beforeState", closed.before().stage().name());
                columns.put("beforeAt", closed.before().at().atOffset(UTC));
                putOpen(columns, closed.before(), "beforeBy", "beforeWorker");
            }
        }
        return columns;
    }

    /// In whose hands something open is, and what day was promised.
    private static void putOpen(Map<String, @Nullable Object> columns, ReferralState open, String by, String worker) {
        switch (open) {
            case InformationAsked asked -> columns.put(by, asked.by().value());
            case Accepted accepted -> columns.put(by, accepted.by().value());
            case Waiting waiting -> {
                columns.put(by, waiting.by().value());
                columns.put("expectedOn", waiting.expectedOn());
                columns.put("wasMissed", waiting.wasMissed());
            }
            case Assigned assigned -> {
                columns.put(worker, assigned.worker().value());
                columns.put(by, assigned.by().value());
            }
            case Active active -> columns.put(worker, active.worker().value());
            case Paused paused -> {
                columns.put(worker, paused.worker().value());
                columns.put(by, paused.by().value());
                columns.put("pauseReason", paused.reason().name());
                columns.put("resumeOn", paused.resumeOn());
                columns.put("wasActive", paused.wasActive());
            }
            case Submitted _, Ended _, ClosedAtDeath _ -> {}
        }
    }

    private static void putEnded(Map<String, @Nullable Object> columns, Ended ended) {
        var closure = ended.closure();
        columns.put("decidedBy", valueOf(ended.by()));
        columns.put("endedFrom", ended.from().name());
        columns.put("endedWorker", valueOf(ended.worker()));
        columns.put("ending", closure.ending().name());
        columns.put("endingReason", closure.reason().name());
        columns.put("endingNote", closure.note());
        columns.put("endingAdvice", closure.advice());
        columns.put("riskReadBy", valueOf(closure.riskReadBy()));
        columns.put("outcome", nameOf(closure.outcome()));
        columns.put("personSays", nameOf(closure.personSays()));
        columns.put("offerAgainOn", closure.offerAgainOn());
    }

    private static @Nullable UUID valueOf(@Nullable WorkerId worker) {
        return worker == null ? null : worker.value();
    }

    private static @Nullable String nameOf(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable WorkerId worker(ResultSet row, String column) throws SQLException {
        var subject = row.getObject(column, UUID.class);
        return subject == null ? null : new WorkerId(subject);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, LocalDate.class), column);
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
