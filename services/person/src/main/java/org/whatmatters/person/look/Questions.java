package org.whatmatters.person.look;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.PageRequest;

/// What people asked about looks, kept in PostgreSQL.
@Repository
class Questions {

    /// One question with the look it is about.
    ///
    /// @param answer absent while nobody has answered
    record Question(
            UUID id,
            long version,
            UUID personId,
            Looks.Look look,
            String words,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    private static final String QUESTION = """
            select q.id as question_id, q.version, q.person_id, q.words, q.asked_at, q.answer, q.answered_at,
                   l.id, l.at, 1 as times, l.action, l.basis, m.name as worker, o.name as organisation
              from look_question q
              join look l on l.id = q.look_id
              left join member m on m.subject = l.subject and m.organisation_id = l.organisation_id
              left join organisation o on o.id = l.organisation_id
             where\s""";

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Answers false where the person has asked about this look before.
    boolean add(UUID person, UUID look, String words, Instant at) {
        return jdbc.sql("""
                        insert into look_question (id, version, person_id, look_id, words, asked_at)
                        values (:id, 1, :person, :look, :words, :at)
                        on conflict (person_id, look_id) do nothing
                        """)
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("person", person)
                        .param("look", look)
                        .param("words", words)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Question> of(List<UUID> ids, PageRequest page) {
        return jdbc.sql(QUESTION + "q.person_id = any(:ids) and " + page.newestFirst("q.id"))
                .param("ids", ids.toArray(UUID[]::new))
                .param("after", page.after())
                .query((row, _) -> question(row))
                .list();
    }

    /// Those that nobody has answered, oldest first; none for any organisation but the board.
    List<Question> open(UUID organisation, PageRequest page) {
        return jdbc.sql(QUESTION + "is_board(:organisation) and q.answer is null and " + page.oldestFirst("q.id"))
                .param("organisation", organisation)
                .param("after", page.after())
                .query((row, _) -> question(row))
                .list();
    }

    /// Nothing for any organisation but the board.
    Optional<Question> find(UUID organisation, UUID id) {
        return jdbc.sql(QUESTION + "is_board(:organisation) and q.id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .query((row, _) -> question(row))
                .optional();
    }

    void answer(Question question, String answer, UUID by, Instant at) {
        jdbc.sql("""
                        update look_question
                           set answer = :answer, answered_by = :by, answered_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("answer", answer)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", question.id())
                .update();
    }

    private static Question question(ResultSet row) throws SQLException {
        var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Question(
                row.getObject("question_id", UUID.class),
                row.getLong("version"),
                row.getObject("person_id", UUID.class),
                Looks.look(row),
                row.getString("words"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
