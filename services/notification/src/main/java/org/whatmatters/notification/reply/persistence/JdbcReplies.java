package org.whatmatters.notification.reply.persistence;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.reply.Reply;
import org.whatmatters.notification.reply.application.Replies;

@Repository
class JdbcReplies implements Replies {

    private final JdbcClient jdbc;

    JdbcReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Reply reply, @Nullable MessageId answered) {
        return jdbc.sql("""
                                insert into reply (id, provider_id, mobile, message_id, meaning, words, received_at)
                                values (:id, :providerId, :mobile, :message, :meaning, :words, :receivedAt)
                                on conflict (provider_id) do nothing
                                """)
                        .param("id", reply.id())
                        .param("providerId", reply.providerId())
                        .param("mobile", reply.from().e164())
                        .param("message", answered == null ? null : answered.value())
                        .param("meaning", reply.meaning().name())
                        .param("words", reply.words())
                        .param("receivedAt", reply.receivedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
