package org.whatmatters.referral.sent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.casefile.StandingRow;
import org.whatmatters.referral.count.Counts;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.Forms;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.search.FindingList;
import org.whatmatters.referral.search.Sought;
import org.whatmatters.referral.sent.Feedback.Progress;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The referrals that a team sent, newest first: its own words, and of the rest no more than [Feedback] allows.
@Repository
class SentReferrals {

    /// @param personName as the team wrote it; what others found out later is not theirs
    /// @param level how much the team may be told
    /// @param advice what the host wrote to the team when it sent it back
    /// @param outcome whether it helped, as the worker has it
    /// @param personSays whether it helped, in the person's own word
    record Sent(
            UUID id,
            int level,
            String reference,
            Instant submittedAt,
            UUID personId,
            String personName,
            Progress progress,
            boolean asked,
            @Nullable String advice,
            @Nullable String outcome,
            @Nullable String personSays) {}

    /// What was hoped for, and whether it came.
    record Hope(String hopedFor, String outcome) {}

    /// What the team sent together with it.
    record LinkedWith(UUID id, String reference, UUID personId, String personName) {}

    /// What a worker of the host wrote down for the team.
    record NoteForUs(String words, Instant writtenAt) {}

    /// What the team was asked about what it wrote.
    record Question(
            String question,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /// What of it is asked for.
    ///
    /// @param asked only where the host waits for an answer of the team
    /// @param progress as far as the team is told; absent for all
    record SentFilter(boolean asked, @Nullable Progress progress, Sought sought) {}

    /// How many there are, by how they go on as far as the team is told.
    ///
    /// @param asked of how many the host waits for an answer
    /// @param countedTo that many is "as many or more"
    record SentCounts(Map<Progress, Long> progress, long asked, int countedTo) {}

    private static final String ASKED = "r.state = 'INFORMATION_ASKED'";

    /// With what the person said when asked whether the team may hear how it goes.
    static final String AS_THE_TEAM_SEES_IT = """
            select r.*, (select kind from organisation o where o.id = r.referrer_id) as referrer_kind,
                   may_hear_how_it_goes(r.person_id, r.referrer_id, now()) as may_hear, %s as home_for_long
            """.formatted(ProgressFilter.HOME_FOR_LONG);

    private static final String SENT = AS_THE_TEAM_SEES_IT + " from standing r where " + Basis.REFERRER.condition();

    private final JdbcClient jdbc;
    private final Fence fence;
    private final Counts counts;
    private final JsonMapper json;
    private final Forms forms;

    SentReferrals(JdbcClient jdbc, Fence fence, Counts counts, JsonMapper json, Forms forms) {
        this.jdbc = jdbc;
        this.fence = fence;
        this.counts = counts;
        this.json = json;
        this.forms = forms;
    }

    List<Sent> list(Actor.Staff referrer, SentFilter filter, PageRequest page) {
        var condition = Stream.of(
                        Basis.REFERRER.condition(),
                        filter.asked() ? ASKED : "true",
                        filter.progress() == null ? "true" : told(referrer).condition(filter.progress()))
                .collect(Collectors.joining(" and "));
        var chosen = filter.sought()
                .candidates(FindingList.SENT)
                .map(candidates -> among(candidates, condition, page))
                .orElseGet(() -> "select r.id from referral r where " + condition + " and " + page.newestFirst("r.id"));
        // Which rows are shown is settled first: what stands in all others need not be looked up.
        var ids = fence.asTheServiceFor(
                ReferralErrand.CHOOSE_ROWS,
                () -> jdbc.sql(chosen)
                        .params(caller(referrer).asParameters())
                        .params(filter.sought().parameters())
                        .param("after", page.after())
                        .query(UUID.class)
                        .list());
        return jdbc.sql(SENT + " and r.id = any(:ids) order by r.id desc")
                .params(caller(referrer).asParameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> sent(row))
                .list();
    }

    /// In the order of the list, one by one, until the page is full.
    private static String among(String candidates, String condition, PageRequest page) {
        return """
                with candidate as materialized (
                    select id from (%s) meant where id < coalesce(:after::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                     order by id desc)
                select c.id
                  from candidate c
                       cross join lateral (
                           select r.id from referral r where r.id = c.id and %s offset 0) looked_at
                 order by c.id desc limit %d
                """.formatted(candidates, condition, page.rowsToRead());
    }

    SentCounts counts(Actor.Staff referrer) {
        var told = told(referrer);
        var theirs = Basis.REFERRER.conditionForMany();
        var asked = new SentFilter(true, null, Sought.ANYBODY);
        var rows = new HashMap<SentFilter, List<String>>();
        rows.put(asked, List.of("referral r where " + theirs + " and " + ASKED));
        for (var progress : Progress.values()) {
            rows.put(new SentFilter(false, progress, Sought.ANYBODY), told.counted(progress, theirs));
        }
        var counted = counts.of(rows, caller(referrer).asParameters());
        var byProgress = new EnumMap<Progress, Long>(Progress.class);
        counted.forEach((filter, howMany) -> {
            if (filter.progress() != null) {
                byProgress.put(filter.progress(), howMany);
            }
        });
        return new SentCounts(byProgress, counted.getOrDefault(asked, 0L), Counts.MOST);
    }

    private ProgressFilter told(Actor.Staff referrer) {
        return jdbc.sql("select feedback_level, kind from organisation where id = :id")
                .param("id", referrer.organisationId())
                .query((row, _) -> new ProgressFilter(row.getInt("feedback_level"), row.getString("kind")))
                .optional()
                .orElse(new ProgressFilter(1, null));
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

    /// What the team wrote, with what was changed of it where it may know that. Ask only for a referral that was found
    /// as the team's own.
    List<Answers.Answered> answers(Sent sent) {
        return jdbc.sql("""
                        select r.form_id, r.form_version,
                               case when :withChanges then said.answers else answers_as_sent(r.id) end as answers
                          from referral r join referral_answers said on said.referral_id = r.id
                         where r.id = :id
                        """)
                .param("withChanges", Feedback.tellsAmendments(sent.level()))
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

    /// What became of each hope; absent where the team is not told that.
    @Nullable
    List<Hope> hopes(Sent sent) {
        if (!Feedback.tellsSummary(sent.level())) {
            return null;
        }
        return jdbc.sql("select hoped_for, outcome from hope where referral_id = :id order by said_at, id")
                .param("id", sent.id())
                .query(DataClassRowMapper.newInstance(Hope.class))
                .list();
    }

    /// Each as the team may see it for itself.
    List<LinkedWith> linkedWith(Sent sent, Actor.Staff referrer) {
        return jdbc.sql("""
                        select r.id, r.reference, r.person_id,
                               coalesce(r.name_as_sent, 'Name not given') as person_name
                          from linked_referral this
                          join linked_referral other on other.link_id = this.link_id and other.referral_id <> :id
                          join standing r on r.id = other.referral_id
                         where this.referral_id = :id and %s
                         order by r.id
                        """.formatted(Basis.REFERRER.condition()))
                .params(caller(referrer).asParameters())
                .param("id", sent.id())
                .query(DataClassRowMapper.newInstance(LinkedWith.class))
                .list();
    }

    /// What the host wrote down for the team, as it stands now; absent where the team is not told in words. One that is
    /// no longer marked for it is no longer shown.
    @Nullable
    List<NoteForUs> notes(Sent sent) {
        if (!Feedback.tellsNotes(sent.level())) {
            return null;
        }
        return jdbc.sql("""
                        select v.words, v.written_at
                          from note_version v
                         where v.referral_id = :id and v.for_referrer
                           and v.number = newest_note_version(v.note_id)
                         order by v.written_at desc, v.note_id desc
                        """)
                .param("id", sent.id())
                .query(DataClassRowMapper.newInstance(NoteForUs.class))
                .list();
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
        var level = level(row);
        var name = row.getString("name_as_sent");
        return new Sent(
                row.getObject("id", UUID.class),
                level,
                row.getString("reference"),
                StandingRow.instant(row, "submitted_at"),
                row.getObject("person_id", UUID.class),
                name == null ? "Name not given" : name,
                progress(row),
                StandingRow.stage(row) == Stage.INFORMATION_ASKED,
                Feedback.tellsAdvice(level) ? row.getString("ending_advice") : null,
                Feedback.tellsOutcome(level) ? row.getString("outcome") : null,
                Feedback.tellsSummary(level) ? row.getString("person_says") : null);
    }

    static Progress progress(ResultSet row) throws SQLException {
        return Feedback.progress(
                level(row), Feedback.asTold(StandingRow.stage(row), row.getBoolean("was_active")), ending(row));
    }

    private static int level(ResultSet row) throws SQLException {
        var level =
                Feedback.level(row.getInt("feedback_level"), row.getString("referrer_kind"), row.getString("may_hear"));
        return Feedback.afterHospital(level, row.getBoolean("home_for_long"));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        var ending = row.getString("ending");
        return ending == null ? null : Ending.valueOf(ending);
    }
}
