package org.whatmatters.referral.amendment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.amendment.Amendment.Side;
import org.whatmatters.referral.amendment.AmendmentState.Declined;
import org.whatmatters.referral.amendment.AmendmentState.Open;
import org.whatmatters.referral.amendment.AmendmentState.TakenOn;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.form.Forms;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Changes of answers, and the answers they change. Ask only about a referral that was found as the caller's own.
@Repository
public class Amendments {

    private static final TypeReference<Map<String, Object>> RAW = new TypeReference<>() {};

    /// What a form says.
    ///
    /// @param now with all that was taken on
    /// @param asSent before that
    public record Written(FormDefinition form, Answers now, Answers asSent) {}

    /// One change, with who wanted and who decided it.
    ///
    /// @param by absent while the name is not known here
    /// @param decidedBy absent as `by`, and while nobody has decided
    public record Logged(
            Amendment amendment,
            @Nullable String by,
            Instant askedAt,
            @Nullable String decidedBy) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Forms forms;

    Amendments(JdbcClient jdbc, JsonMapper json, Forms forms) {
        this.jdbc = jdbc;
        this.json = json;
        this.forms = forms;
    }

    public Written written(UUID referral) {
        return jdbc.sql("""
                        select r.form_id, r.form_version, said.answers, answers_as_sent(r.id) as as_sent
                          from referral r join referral_answers said on said.referral_id = r.id
                         where r.id = :id
                        """)
                .param("id", referral)
                .query((row, _) -> new Written(
                        forms.find(row.getString("form_id"), row.getInt("form_version"))
                                .orElseThrow(NotFound::new),
                        answers(row, "answers"),
                        answers(row, "as_sent")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// All of a referral, the newest first.
    public List<Logged> log(UUID referral) {
        return jdbc.sql("""
                        select a.*, asker.name as asked_by_name, decider.name as decided_by_name
                          from amendment a
                          join referral r on r.id = a.referral_id
                          left join organisation_member asker
                            on asker.organisation_id = a.asked_for and asker.subject = a.asked_by
                          left join organisation_member decider
                            on decider.organisation_id = r.host_id and decider.subject = a.decided_by
                         where a.referral_id = :referral
                         order by a.asked_at desc, a.id desc
                        """)
                .param("referral", referral)
                .query((row, _) -> new Logged(
                        amendment(row),
                        row.getString("asked_by_name"),
                        instant(row, "asked_at"),
                        row.getString("decided_by_name")))
                .list();
    }

    Optional<Amendment> find(ReferralId referral, UUID id) {
        return jdbc.sql("select * from amendment where id = :id and referral_id = :referral")
                .param("id", id)
                .param("referral", referral.value())
                .query((row, _) -> amendment(row))
                .optional();
    }

    public void add(ReferralId referral, Amendment amendment, Caller by, Instant at) {
        jdbc.sql("""
                        insert into amendment
                            (id, referral_id, side, was, becomes, reason, asked_by, asked_for, asked_at,
                             state, decided_by, decided_at)
                        values (:id, :referral, :side, :was::jsonb, :becomes::jsonb, :reason, :by, :for, :at,
                                :state, :decidedBy, :decidedAt)
                        """)
                .param("id", amendment.id())
                .param("referral", referral.value())
                .param("side", amendment.side().name())
                .param("was", json.writeValueAsString(amendment.was().raw()))
                .param("becomes", json.writeValueAsString(amendment.becomes().raw()))
                .param("reason", amendment.reason())
                .param("by", by.subject())
                .param("for", by.organisation())
                .param("at", at.atOffset(UTC))
                .param("state", amendment.state().word())
                .param("decidedBy", decidedBy(amendment.state()))
                .param("decidedAt", decidedAt(amendment.state()))
                .update();
    }

    void decide(Amendment decided) {
        jdbc.sql("""
                        update amendment
                           set state = :state, declined_because = :because, decided_by = :by, decided_at = :at
                         where id = :id
                        """)
                .param("id", decided.id())
                .param("state", decided.state().word())
                .param("because", decided.state() instanceof Declined declined ? declined.because() : null)
                .param("by", decidedBy(decided.state()))
                .param("at", decidedAt(decided.state()))
                .update();
    }

    void rewrite(ReferralId referral, Answers answers) {
        jdbc.sql("update referral_answers set answers = :answers::jsonb where referral_id = :id")
                .param("id", referral.value())
                .param("answers", json.writeValueAsString(answers.raw()))
                .update();
    }

    private static @Nullable UUID decidedBy(AmendmentState state) {
        return switch (state) {
            case Open _ -> null;
            case TakenOn taken -> taken.by().value();
            case Declined declined -> declined.by().value();
        };
    }

    private static @Nullable OffsetDateTime decidedAt(AmendmentState state) {
        return switch (state) {
            case Open _ -> null;
            case TakenOn taken -> taken.at().atOffset(UTC);
            case Declined declined -> declined.at().atOffset(UTC);
        };
    }

    private Amendment amendment(ResultSet row) throws SQLException {
        return new Amendment(
                row.getObject("id", UUID.class),
                Side.valueOf(row.getString("side")),
                answers(row, "was"),
                answers(row, "becomes"),
                row.getString("reason"),
                state(row));
    }

    private static AmendmentState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "TAKEN_ON" -> new TakenOn(decider(row), instant(row, "decided_at"));
            case "DECLINED" ->
                new Declined(row.getString("declined_because"), decider(row), instant(row, "decided_at"));
            default -> new Open(); // The table's own check allows nothing else.
        };
    }

    private static WorkerId decider(ResultSet row) throws SQLException {
        return new WorkerId(row.getObject("decided_by", UUID.class));
    }

    private Answers answers(ResultSet row, String column) throws SQLException {
        return Answers.of(json.readValue(row.getString(column), RAW));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }
}
