package org.whatmatters.person.record.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.NhsNumbers;

@Repository
class JdbcNhsNumbers implements NhsNumbers {

    private final JdbcClient jdbc;

    JdbcNhsNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public NhsNumber current(NhsNumber number) {
        return jdbc.sql("select current_number from superseded_nhs_number where nhs_number = :number")
                .param("number", number.digits())
                .query((row, _) -> new NhsNumber(row.getString("current_number")))
                .optional()
                .orElse(number);
    }

    @Override
    public void supersede(NhsNumber old, NhsNumber current, Instant at) {
        jdbc.sql("""
                        insert into superseded_nhs_number (nhs_number, current_number, learned_at)
                        values (:old, :current, :at)
                        on conflict (nhs_number) do update set current_number = :current, learned_at = :at
                        """)
                .param("old", old.digits())
                .param("current", current.digits())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update superseded_nhs_number set current_number = :current where current_number = :old")
                .param("old", old.digits())
                .param("current", current.digits())
                .update();
    }

    /// One instance at a time. Not the rows are held: whoever decides that two records are one holds their identities
    /// first and the records after them, as this does.
    @Override
    public Optional<PersonId> nextToTrace(Instant now) {
        return isMine() ? next(now) : Optional.empty();
    }

    private boolean isMine() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('trace NHS numbers', 0))")
                .query(Boolean.class)
                .single();
    }

    private Optional<PersonId> next(Instant now) {
        return jdbc.sql("""
                        select id
                          from person
                         where nhs_number_status in (
                                   'PRESENT_NOT_TRACED', 'TRACE_REQUIRED', 'TRACE_POSTPONED', 'IN_PROGRESS')
                           and merged_into is null and life = 'LIVING'
                           and (trace_after is null or trace_after <= :now)
                           and case when nhs_number is not null then birth_date is not null
                                    else given_name is not null and family_name is not null and length(birth_date) = 10
                               end
                         order by trace_after nulls first, id
                         limit 1
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    @Override
    public void traceAgain(PersonId record, @Nullable Instant when) {
        jdbc.sql("update person set trace_after = :after where id = :id")
                .param("after", when == null ? null : when.atOffset(ZoneOffset.UTC))
                .param("id", record.value())
                .update();
    }
}
