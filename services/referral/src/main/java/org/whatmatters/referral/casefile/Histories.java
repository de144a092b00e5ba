package org.whatmatters.referral.casefile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a referral went through. Ask only for one that was found as the host's own.
@Repository
class Histories {

    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseFile.History of(UUID referral, @Nullable UUID host) {
        return new CaseFile.History(
                list(CaseFile.Question.class, referral, """
                        select question, asked_at, answer, answered_at from question
                         where referral_id = :referral order by asked_at, id
                        """),
                list(CaseFile.Redirection.class, referral, """
                        select coalesce(f.name, 'A team') as from_host, coalesce(t.name, 'A team') as to_host,
                               d.reason as reason_code, d.note, d.redirected_at
                          from redirection d
                          left join organisation f on f.id = d.from_host
                          left join organisation t on t.id = d.to_host
                         where d.referral_id = :referral order by d.redirected_at, d.id
                        """),
                assignments(referral, host),
                list(CaseFile.Hope.class, referral, """
                        select hoped_for, outcome from hope where referral_id = :referral order by said_at, id
                        """),
                list(CaseFile.NamedService.class, referral, """
                        select n.service_id, coalesce(l.name, 'A service') as name
                          from named_service n left join listing l on l.service_id = n.service_id
                         where n.referral_id = :referral order by n.named_at, name
                        """),
                list(CaseFile.Reopening.class, referral, """
                        select reason as reason_code, note, reopened_at, ending, ending_reason as ending_reason_code,
                               ending_note, ended_at
                          from reopening where referral_id = :referral order by reopened_at, id
                        """),
                list(CaseFile.Review.class, referral, """
                        select worker_says, person_says, raised_at, note, settled_at from review
                         where referral_id = :referral order by raised_at, id
                        """),
                list(CaseFile.Decided.class, referral, """
                        select d.decision, coalesce(m.name, o.name, 'A colleague') as by, d.decided_at
                          from decision d
                          left join organisation o on o.id = d.decided_for
                          left join organisation_member m
                            on m.organisation_id = d.decided_for and m.subject = d.decided_by
                         where d.referral_id = :referral order by d.decided_at, d.id
                        """));
    }

    private List<CaseFile.Assignment> assignments(UUID referral, @Nullable UUID host) {
        return jdbc.sql("""
                        select a.worker, coalesce(m.name, 'A colleague') as name, a.part, a.given_at, a.until
                          from assignment a
                          left join organisation_member m on m.organisation_id = :host and m.subject = a.worker
                         where a.referral_id = :referral order by a.given_at, a.id
                        """)
                .param("referral", referral)
                .param("host", host)
                .query(DataClassRowMapper.newInstance(CaseFile.Assignment.class))
                .list();
    }

    /// What nobody has answered yet.
    CaseFile.@Nullable Withdrawal withdrawalAsked(UUID referral) {
        return list(CaseFile.Withdrawal.class, referral, """
                        select w.reason as reason_code, w.note, w.asked_at
                          from withdrawal_request w join referral r on r.id = w.referral_id
                         where w.referral_id = :referral and w.answered_at is null and r.state <> 'ENDED'
                        """).stream()
                .findFirst()
                .orElse(null);
    }

    private <T> List<T> list(Class<T> type, UUID referral, String query) {
        return jdbc.sql(query)
                .param("referral", referral)
                .query(DataClassRowMapper.newInstance(type))
                .list();
    }
}
