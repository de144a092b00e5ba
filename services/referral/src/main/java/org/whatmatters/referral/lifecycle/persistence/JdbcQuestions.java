package org.whatmatters.referral.lifecycle.persistence;

import static java.time.ZoneOffset.UTC;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.Questions;

@Repository
class JdbcQuestions implements Questions {

    private final JdbcClient jdbc;

    JdbcQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void ask(ReferralId id, String question, WorkerId by, Instant at) {
        jdbc.sql("""
                        insert into question (id, referral_id, question, asked_by, asked_at)
                        values (:id, :referral, :question, :by, :at)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("referral", id.value())
                .param("question", question)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    @Override
    public void answer(ReferralId id, String answer, WorkerId by, Instant at) {
        jdbc.sql("""
                        update question set answer = :answer, answered_by = :by, answered_at = :at
                         where id = (select id from question
                                      where referral_id = :referral and answered_at is null
                                      order by asked_at desc, id desc limit 1)
                        """)
                .param("referral", id.value())
                .param("answer", answer)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }
}
