package org.whatmatters.referral.lifecycle.persistence;

import static java.time.ZoneOffset.UTC;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.WithdrawalRequests;

@Repository
class JdbcWithdrawalRequests implements WithdrawalRequests {

    private final JdbcClient jdbc;

    JdbcWithdrawalRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(ReferralId id, Request request, WorkerId by, Instant at) {
        return jdbc.sql("""
                        insert into withdrawal_request (id, referral_id, reason, note, asked_by, asked_at)
                        values (:id, :referral, :reason, :note, :by, :at)
                        on conflict (referral_id) where answered_at is null do nothing
                        """)
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("referral", id.value())
                        .param("reason", request.reason().name())
                        .param("note", request.note())
                        .param("by", by.value())
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Request> open(ReferralId id) {
        return jdbc.sql("select reason, note from withdrawal_request where referral_id = :id and answered_at is null")
                .param("id", id.value())
                .query(DataClassRowMapper.newInstance(Request.class))
                .optional();
    }

    @Override
    public void answer(ReferralId id, boolean agreed, WorkerId by, Instant at) {
        jdbc.sql("""
                        update withdrawal_request set agreed = :agreed, answered_by = :by, answered_at = :at
                         where referral_id = :id and answered_at is null
                        """)
                .param("id", id.value())
                .param("agreed", agreed)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }
}
