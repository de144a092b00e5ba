package org.whatmatters.person.identity.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.identity.Candidate;
import org.whatmatters.person.identity.Candidate.Outcome;
import org.whatmatters.person.identity.Candidate.Side;
import org.whatmatters.person.identity.Candidate.Verdict;
import org.whatmatters.person.identity.Candidate.Word;
import org.whatmatters.person.identity.Comparison;
import org.whatmatters.person.identity.Resemblance.Agreement;
import org.whatmatters.person.identity.application.Candidates;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;

@Repository
class JdbcCandidates implements Candidates {

    /// Every question with the records it is about now, and for which of them the worker may speak.
    private static final String ASKED = """
            with asked as (
                select c.*, newer.canonical_id as newer, older.canonical_id as older,
                       speaks_for(newer.canonical_id, :organisation, :worker, :atWork, :isOfficer) as for_newer,
                       speaks_for(older.canonical_id, :organisation, :worker, :atWork, :isOfficer) as for_older
                  from candidate c
                  join identity newer on newer.person_id = c.person_id
                  join identity older on older.person_id = c.resembles
            )
            """;

    private final JdbcClient jdbc;
    private final Fence fence;
    private final Clock clock;

    JdbcCandidates(JdbcClient jdbc, Fence fence, Clock clock) {
        this.jdbc = jdbc;
        this.fence = fence;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(Actor.Staff worker, PageRequest page) {
        return fence.asTheServiceFor(PersonErrand.NAME_UNDECIDED, () -> waiting(worker, page));
    }

    private List<Waiting> waiting(Actor.Staff worker, PageRequest page) {
        return jdbc.sql(ASKED + """
                        select asked.id, asked.noticed_at, p.id as person, p.given_name, p.family_name
                          from asked
                          join person p on p.id = case when for_newer then newer else older end
                         where asked.outcome is null
                           and (for_newer and not exists (
                                    select from candidate_word w where w.candidate_id = asked.id and w.side = 'NEWER')
                                or for_older and not exists (
                                    select from candidate_word w where w.candidate_id = asked.id and w.side = 'OLDER'))
                           and\s""" + page.oldestFirst("asked.id"))
                .params(Speaker.parameters(worker))
                .param("after", page.after())
                .query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("noticed_at", OffsetDateTime.class).toInstant(),
                        new PersonId(row.getObject("person", UUID.class)),
                        new Name(row.getString("given_name"), row.getString("family_name")).shown()))
                .list();
    }

    @Override
    public Optional<Asked> find(Actor.Staff worker, UUID id) {
        return jdbc.sql(ASKED + "select * from asked where id = :id and (for_newer or for_older)")
                .params(Speaker.parameters(worker))
                .param("id", id)
                .query((row, _) -> asked(row))
                .optional();
    }

    @Override
    public Optional<Asked> hold(Actor.Staff worker, UUID id) {
        Decisions.oneAtATime(jdbc);
        return find(worker, id);
    }

    @Override
    public List<Comparison> compare(Candidate candidate) {
        return fence.asTheServiceFor(PersonErrand.COMPARE_RECORDS, () -> compared(candidate));
    }

    private List<Comparison> compared(Candidate candidate) {
        return jdbc.sql("select * from compare_records(:newer, :older) order by place")
                .param("newer", candidate.newer().value())
                .param("older", candidate.older().value())
                .query((row, _) -> new Comparison(
                        row.getString("fact"),
                        row.getString("newer_says"),
                        row.getString("older_says"),
                        Agreement.valueOf(row.getString("agreement"))))
                .list();
    }

    @Override
    public void keep(Candidate said, Set<Side> sides, Instant at) {
        var outcome = Optional.ofNullable(said.outcome());
        jdbc.sql("""
                        update candidate set version = :version, outcome = :outcome, decided_at = :decidedAt
                         where id = :id
                        """)
                .param("version", said.version())
                .param("outcome", outcome.map(Outcome::name).orElse(null))
                .param(
                        "decidedAt",
                        outcome.map(_ -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("id", said.id())
                .update();
        said.words().forEach((side, word) -> {
            if (sides.contains(side)) {
                keep(said.id(), side, word);
            }
        });
    }

    private void keep(UUID candidate, Side side, Word word) {
        jdbc.sql("""
                        insert into candidate_word (candidate_id, side, verdict, because, said_by, said_by_name, said_at)
                        values (:candidate, :side, :verdict, :because, :by, :byName, :at)
                        on conflict (candidate_id, side) do update
                           set verdict = excluded.verdict, because = excluded.because, said_by = excluded.said_by,
                               said_by_name = excluded.said_by_name, said_at = excluded.said_at
                        """)
                .param("candidate", candidate)
                .param("side", side.name())
                .param("verdict", word.verdict().name())
                .param("because", word.because())
                .param("by", word.by().subject())
                .param("byName", word.by().name())
                .param("at", word.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean ask(PersonId newer, PersonId older) {
        return jdbc.sql("""
                        insert into candidate (id, version, person_id, resembles, score, noticed_at)
                        select :id, 1, :newer, :older, 100, :at
                         where not exists (
                               select from candidate c
                                 join identity one on one.person_id = c.person_id
                                 join identity other on other.person_id = c.resembles
                                where c.outcome is null
                                  and (one.canonical_id, other.canonical_id) in ((:newer, :older), (:older, :newer)))
                        """)
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("newer", newer.value())
                        .param("older", older.value())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void claimed(PersonId one, PersonId other, Instant at) {
        jdbc.sql("""
                        update candidate c
                           set claimed_at = coalesce(c.claimed_at, :at)
                          from identity newer, identity older
                         where newer.person_id = c.person_id and older.person_id = c.resembles
                           and c.outcome is null
                           and (newer.canonical_id, older.canonical_id) in ((:one, :other), (:other, :one))
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    @Override
    public void overtake(PersonId one, PersonId other, Instant at) {
        jdbc.sql("""
                        update candidate c
                           set version = c.version + 1, outcome = :outcome, decided_at = :at
                          from identity newer, identity older
                         where newer.person_id = c.person_id and older.person_id = c.resembles
                           and c.outcome is null
                           and (newer.canonical_id, older.canonical_id) in ((:one, :other), (:other, :one))
                        """)
                .param("outcome", Outcome.OVERTAKEN.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    @Override
    public boolean isSettled(PersonId id) {
        return jdbc.sql("select not exists (select from candidate where person_id = :id and outcome is null)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private Asked asked(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var outcome = row.getString("outcome");
        var yours = EnumSet.noneOf(Side.class);
        if (row.getBoolean("for_newer")) {
            yours.add(Side.NEWER);
        }
        if (row.getBoolean("for_older")) {
            yours.add(Side.OLDER);
        }
        var candidate = new Candidate(
                id,
                row.getLong("version"),
                new PersonId(row.getObject("newer", UUID.class)),
                new PersonId(row.getObject("older", UUID.class)),
                row.getObject("noticed_at", OffsetDateTime.class).toInstant(),
                wordsAbout(id),
                outcome == null ? null : Outcome.valueOf(outcome));
        var claimedAt = row.getObject("claimed_at", OffsetDateTime.class);
        return new Asked(candidate, yours, claimedAt == null ? null : claimedAt.toInstant());
    }

    private Map<Side, Word> wordsAbout(UUID candidate) {
        var words = new EnumMap<Side, Word>(Side.class);
        jdbc.sql("select * from candidate_word where candidate_id = :candidate")
                .param("candidate", candidate)
                .query(row -> {
                    words.put(Side.valueOf(row.getString("side")), word(row));
                });
        return words;
    }

    private static Word word(ResultSet row) throws SQLException {
        return new Word(
                Verdict.valueOf(row.getString("verdict")),
                row.getString("because"),
                new Author(row.getObject("said_by", UUID.class), row.getString("said_by_name")),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
