package org.whatmatters.notification.message.persistence;

import static org.whatmatters.notification.message.persistence.MessageRows.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.notification.message.Message;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.message.application.Messages;
import org.whatmatters.notification.people.UkMobile;

@Repository
class JdbcMessages implements Messages {

    /// What a group's leader is texted for the group is none of their own two a week.
    private static final String TO_A_GROUP = "purpose in ('GROUP_OFFER', 'GROUP_CODE')";

    private final JdbcClient jdbc;
    private final MessageRows rows;

    JdbcMessages(JdbcClient jdbc, MessageRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public boolean add(Message message) {
        return jdbc.sql("""
                                insert into message (id, request_id, person_id, number_id, organisation_id, template, parameters,
                                                     purpose, not_before, not_after, state, state_at, reason, look_at, attempt, attempted_at,
                                                     absence_counts_from, sent_to, provider_id, asked_at, version)
                                values (:id, :request, :person, :number, :organisation, :template, :parameters::jsonb,
                                        :purpose, :notBefore, :notAfter, :state, :stateAt, :reason, :lookAt, :attempt, :attemptedAt,
                                        :absenceCountsFrom, :sentTo, :providerId, :stateAt, :version)
                                on conflict (request_id) do nothing
                                """).params(rows.columns(message)).update() == 1;
    }

    @Override
    public Message save(Message message) {
        var saved = jdbc.sql("""
                        update message
                           set parameters = :parameters::jsonb, state = :state, state_at = :stateAt, reason = :reason,
                               look_at = :lookAt, attempt = :attempt, attempted_at = :attemptedAt,
                               absence_counts_from = :absenceCountsFrom, sent_to = :sentTo,
                               provider_id = :providerId, version = version + 1
                         where id = :id and version = :version
                        """).params(rows.columns(message)).update();
        if (saved == 0) {
            throw new IllegalStateException("message " + message.id().value() + " has been changed meanwhile");
        }
        return new Message(
                message.id(),
                message.request(),
                message.standing(),
                message.attempt(),
                message.providerId(),
                message.lookAt(),
                message.version() + 1);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return jdbc.sql("select * from message where id = :id for update")
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    @Override
    public List<Message> due(Instant now, int most) {
        return jdbc.sql("""
                        select * from message
                         where look_at <= :now
                         order by look_at
                         limit :most
                           for update skip locked
                        """)
                .param("now", at(now))
                .param("most", most)
                .query(rows)
                .list();
    }

    @Override
    public List<Message> waitingFor(List<UUID> person) {
        return jdbc.sql("""
                        select * from message
                         where person_id in (:person) and state in ('QUEUED', 'HELD')
                         order by id
                           for update
                        """).param("person", person).query(rows).list();
    }

    @Override
    public void lookAtOnce(List<UUID> people, Instant now) {
        // A message whose attempt came to nothing and which is held since is SENDING with a reason.
        jdbc.sql("""
                        update message
                           set look_at = greatest(:now, not_before)
                         where person_id = any(:people)
                           and (state in ('QUEUED', 'HELD') or (state = 'SENDING' and reason is not null))
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("now", at(now))
                .update();
    }

    @Override
    public void takeBack(UUID request, Instant now) {
        jdbc.sql("insert into taken_back (request_id, taken_back_at) values (:request, :now) on conflict do nothing")
                .param("request", request)
                .param("now", at(now))
                .update();
        jdbc.sql("""
                        update message set look_at = :now
                         where request_id = :request
                           and (state in ('QUEUED', 'HELD') or (state = 'SENDING' and reason is not null))
                        """).param("request", request).param("now", at(now)).update();
    }

    @Override
    public boolean isTakenBack(UUID request) {
        return jdbc.sql("select exists (select from taken_back where request_id = :request)")
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Instant> sentTo(List<UUID> person, @Nullable UkMobile number, Instant since) {
        return sent(
                "(person_id in (:person) or (person_id is null and sent_to = :number and not " + TO_A_GROUP + "))",
                Map.of("person", person, "number", number == null ? "" : number.e164()),
                since);
    }

    @Override
    public List<Instant> sentTo(UkMobile number, Instant since) {
        return sent("sent_to = :number", Map.of("number", number.e164()), since);
    }

    private List<Instant> sent(String which, Map<String, Object> parameters, Instant since) {
        return jdbc.sql("""
                        select attempted_at from message
                         where %s and attempted_at > :since
                           and state not in ('TECHNICAL_FAILURE', 'EXPIRED')
                         order by attempted_at
                        """.formatted(which))
                .params(parameters)
                .param("since", at(since))
                .query((row, _) -> MessageRows.instant(row, "attempted_at"))
                .list();
    }

    @Override
    public void forgetOfNobody(Instant endedBefore) {
        jdbc.sql("delete from message where number_id is not null and look_at is null and state_at < :before")
                .param("before", at(endedBefore))
                .update();
    }

    @Override
    public Optional<Message> lastTo(UkMobile number, Instant since) {
        var all = jdbc.sql("""
                        select * from message
                         where sent_to = :number and attempted_at > :since
                         order by attempted_at
                           for update
                        """)
                .param("number", number.e164())
                .param("since", at(since))
                .query(rows)
                .list();
        var addressees = all.stream().map(message -> message.request().to()).distinct();
        return addressees.count() == 1 ? Optional.of(all.getLast()) : Optional.empty();
    }
}
