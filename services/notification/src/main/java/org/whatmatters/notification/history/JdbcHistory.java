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
import org.whatmatters.notification.message.SendingHours;
import org.whatmatters.platform.web.PageRequest;

@Repository
class JdbcHistory {

    /// A host may read for so long after its work with a person has ended.
    private static final int DAYS_OF_READING = 90;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All ids of the person, or none when the organisation is not and has not lately been their host.
    List<UUID> idsIfHostedBy(UUID organisation, UUID person) {
        var now = clock.instant();
        var readingSince =
                now.atZone(SendingHours.LONDON).minusDays(DAYS_OF_READING).toOffsetDateTime();
        return jdbc.sql("""
                        with canonical (id) as (
                            select coalesce((select canonical_id from person_alias where person_id = :person), :person)
                        ), ids (id) as (
                            select id from canonical
                            union select person_id from person_alias
                                   where canonical_id = (select id from canonical)
                        )
                        select id from ids
                         where exists (select from relationship r
                                        where r.person_id in (select id from ids)
                                          and r.organisation_id = :organisation and r.kind = 'HOST'
                                          and r.from_at <= :now
                                          and (r.until_at is null or r.until_at > :readingSince))
                        """)
                .param("person", person)
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("readingSince", readingSince)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// All ids of the person whose sign-in this is; none when it is nobody's here.
    List<UUID> idsOfAccount(UUID subject) {
        return jdbc.sql("""
                        with canonical (id) as (
                            select coalesce(alias.canonical_id, account.person_id)
                              from account left join person_alias alias on alias.person_id = account.person_id
                             where account.subject = :subject
                        )
                        select id from canonical
                        union select person_id from person_alias where canonical_id in (select id from canonical)
                        """)
                .param("subject", subject)
                .query((row, _) -> row.getObject("id", UUID.class))
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
