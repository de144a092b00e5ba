package org.whatmatters.notification.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.notification.history.SentMessage.ReplyText;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;

@Repository
class JdbcHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All ids of the person, or none when the worker's organisation is not and has not lately been their host.
    List<UUID> idsIfHosted(Actor.Staff worker, UUID person) {
        return jdbc.sql("""
                        select ids_of_person(:person)
                         where exists (select from standing(:person, :organisation, :worker, :now))
                        """)
                .param("person", person)
                .param("organisation", worker.organisationId())
                .param("worker", worker.subject())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// All ids of the person whose sign-in this is; none when it is nobody's here.
    List<UUID> idsOfAccount(UUID subject) {
        return jdbc.sql("select people_with_account(:subject)")
                .param("subject", subject)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    List<SentMessage> of(List<UUID> person, PageRequest page) {
        return jdbc.sql("""
                        select message.id, template, purpose, state, state_at, asked_at, reason,
                               reply.meaning, reply.words, reply.received_at
                          from message
                          left join lateral (select * from reply
                                              where message_id = message.id
                                              order by received_at desc limit 1) reply on true
                         where person_id in (:person) and
                        """ + page.newestFirst("message.id"))
                .param("person", person)
                .param("after", page.after())
                .query((row, _) -> toMessage(row))
                .list();
    }

    private static SentMessage toMessage(ResultSet row) throws SQLException {
        return new SentMessage(
                row.getObject("id", UUID.class),
                row.getString("template"),
                row.getString("purpose"),
                word(row.getString("state")),
                instant(row, "state_at"),
                instant(row, "asked_at"),
                row.getString("reason"),
                reply(row));
    }

    private static @Nullable ReplyText reply(ResultSet row) throws SQLException {
        var meaning = row.getString("meaning");
        return meaning == null
                ? null
                : new ReplyText(word(meaning), row.getString("words"), instant(row, "received_at"));
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
