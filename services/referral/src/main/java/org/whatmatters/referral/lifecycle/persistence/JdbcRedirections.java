package org.whatmatters.referral.lifecycle.persistence;

import static java.time.ZoneOffset.UTC;

import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.Redirections;

@Repository
class JdbcRedirections implements Redirections {

    private final JdbcClient jdbc;

    JdbcRedirections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ReferralId id, Redirection redirection) {
        jdbc.sql("""
                        insert into redirection
                            (id, referral_id, from_host, to_host, reason, note, redirected_by, redirected_at)
                        values (:id, :referral, :from, :to, :reason, :note, :by, :at)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("referral", id.value())
                .param("from", redirection.from().value())
                .param("to", redirection.to().value())
                .param("reason", redirection.reason().name())
                .param("note", redirection.note())
                .param("by", redirection.by().value())
                .param("at", redirection.at().atOffset(UTC))
                .update();
    }
}
