package org.whatmatters.referral.sent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.casefile.StandingRow;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.Forms;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.sent.Feedback.Progress;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The referrals that a team sent, newest first: its own words, and of the rest no more than [Feedback] allows.
@Repository
class SentReferrals {

    /// @param personName as the team wrote it; what others found out later is not theirs
    /// @param advice what the host wrote to the team when it sent it back
    /// @param tellsNotes whether the team may read what the host wrote down for it
    record Sent(
            UUID id,
            String reference,
            Instant submittedAt,
            UUID personId,
            String personName,
            Progress progress,
            boolean asked,
            @Nullable String advice,
            boolean tellsNotes) {}

    /// What a worker of the host wrote down for the team.
    record NoteForUs(String words, Instant writtenAt) {}

    /// What the team was asked about what it wrote.
    record Question(
            String question,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /// With what the person said when asked whether the team may hear how it goes.
    private static final String AS_THE_TEAM_SEES_IT = """
            select r.*, (select kind from organisation o where o.id = r.referrer_id) as referrer_kind,
                   may_hear_how_it_goes(r.person_id, r.referrer_id, now()) as may_hear
            """;

    private static final String SENT = AS_THE_TEAM_SEES_IT + " from standing r where " + Basis.REFERRER.condition();

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Forms forms;

    SentReferrals(JdbcClient jdbc, JsonMapper json, Forms forms) {
        this.jdbc = jdbc;
        this.json = json;
        this.forms = forms;
    }

    List<Sent> list(Actor.Staff referrer, PageRequest page) {
        // Which rows are shown is settled first: what stands in all others need not be looked up.
        return jdbc.sql("""
                        with shown as materialized (select r.id from referral r where %s and %s)
                        %s from shown join standing r using (id) order by r.id desc
                        """.formatted(Basis.REFERRER.condition(), page.newestFirst("r.id"), AS_THE_TEAM_SEES_IT))
                .params(caller(referrer).asParameters())
                .param("after", page.after())
                .query((row, _) -> sent(row))
                .list();
    }

    Optional<Sent> find(UUID id, Actor.Staff referrer) {
        return jdbc.sql(SENT + " and r.id = :id")
                .params(caller(referrer).asParameters())
                .param("id", id)
                .query((row, _) -> sent(row))
                .optional();
    }

    /// Whether the person lets the team read something of their own words.
    boolean isOpenedTo(Actor.Staff referrer, Sent sent) {
        return jdbc.sql("select exists (select from opening(:person, :organisation, :subject, now(), true))")
                .param("person", sent.personId())
                .params(caller(referrer).asParameters())
                .query(Boolean.class)
                .single();
    }

    /// What the team wrote. Ask only for a referral that was found as the team's own.
    List<Answers.Answered> answers(Sent sent) {
        return jdbc.sql("""
                        select r.form_id, r.form_version, said.answers
                          from referral r join referral_answers said on said.referral_id = r.id
                         where r.id = :id
                        """)
                .param("id", sent.id())
                .query((row, _) -> readable(row))
                .single();
    }

    /// What it was asked and may still answer, or has answered. It is about what the team wrote, not about how it goes,
    /// so it is shown at every level.
    List<Question> questions(Sent sent) {
        return jdbc.sql("""
                        select q.question, q.asked_at, q.answer, q.answered_at
                          from question q join referral r on r.id = q.referral_id
                         where q.referral_id = :id and (q.answered_at is not null or r.state = 'INFORMATION_ASKED')
                         order by q.asked_at, q.id
                        """)
                .param("id", sent.id())
                .query(DataClassRowMapper.newInstance(Question.class))
                .list();
    }

    /// What the host wrote down for the team, as it stands now and as far as the team is told anything. One that is no
    /// longer marked for it is no longer shown.
    List<NoteForUs> notes(Sent sent) {
        return sent.tellsNotes()
                ? jdbc.sql("""
                                select v.words, v.written_at
                                  from note_version v
                                 where v.referral_id = :id and v.for_referrer
                                   and v.number = newest_note_version(v.note_id)
                                 order by v.written_at desc, v.note_id desc
                                """)
                        .param("id", sent.id())
                        .query(DataClassRowMapper.newInstance(NoteForUs.class))
                        .list()
                : List.of();
    }

    /// When the team last asked to have it back. How it was answered it sees from how it goes on, as far as it does.
    Optional<Instant> withdrawalAskedAt(Sent sent) {
        return jdbc.sql("select max(asked_at) as at from withdrawal_request where referral_id = :id")
                .param("id", sent.id())
                .query((row, _) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private List<Answers.Answered> readable(ResultSet row) throws SQLException {
        var raw = json.readValue(row.getString("answers"), new TypeReference<Map<String, Object>>() {});
        return forms.find(row.getString("form_id"), row.getInt("form_version"))
                .map(form -> Answers.of(raw).readAgainst(form))
                .orElse(List.of());
    }

    private static Caller caller(Actor.Staff referrer) {
        return new Caller(referrer.organisationId(), referrer.subject());
    }

    private static Sent sent(ResultSet row) throws SQLException {
        var name = row.getString("name_as_sent");
        return new Sent(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                StandingRow.instant(row, "submitted_at"),
                row.getObject("person_id", UUID.class),
                name == null ? "Name not given" : name,
                Feedback.progress(level(row), asTold(row), ending(row)),
                StandingRow.stage(row) == Stage.INFORMATION_ASKED,
                Feedback.tellsAdvice(level(row)) ? row.getString("ending_advice") : null,
                Feedback.tellsNotes(level(row)));
    }

    private static Stage asTold(ResultSet row) throws SQLException {
        var stage = StandingRow.stage(row);
        return stage == Stage.PAUSED && row.getBoolean("was_active") ? Stage.ACTIVE : stage;
    }

    private static int level(ResultSet row) throws SQLException {
        return Feedback.level(row.getInt("feedback_level"), row.getString("referrer_kind"), row.getString("may_hear"));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        var ending = row.getString("ending");
        return ending == null ? null : Ending.valueOf(ending);
    }
}
