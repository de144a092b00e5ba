package org.whatmatters.person.member.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.member.application.HeardSignInEvents;

@Repository
class JdbcHeardSignInEvents implements HeardSignInEvents {

    private static final long LOCK = 0x5164_4E1AL;

    private final JdbcClient jdbc;

    JdbcHeardSignInEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isMine() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Instant> last() {
        return jdbc.sql("select at from sign_in_event order by at desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public boolean note(String id, Instant at) {
        return jdbc.sql("insert into sign_in_event (id, at) values (:id, :at) on conflict do nothing")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void forgetBefore(Instant moment) {
        jdbc.sql("delete from sign_in_event where at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
