package org.whatmatters.notification.number.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.notification.number.KnownNumber;
import org.whatmatters.notification.number.NumberId;
import org.whatmatters.notification.number.TypedNumber;
import org.whatmatters.notification.number.application.TypedNumbers;
import org.whatmatters.notification.people.UkMobile;

@Repository
class JdbcTypedNumbers implements TypedNumbers {

    private final JdbcClient jdbc;

    JdbcTypedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(TypedNumber number) {
        jdbc.sql("""
                        insert into typed_number (id, mobile, organisation_id, typed_by, typed_at)
                        values (:id, :mobile, :organisation, :by, :at)
                        """)
                .param("id", number.id().value())
                .param("mobile", number.mobile().e164())
                .param("organisation", number.organisation())
                .param("by", number.by())
                .param("at", number.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<KnownNumber> find(NumberId id, @Nullable UUID organisation) {
        return jdbc.sql("""
                        select mobile, service_id is not null as a_groups from typed_number
                         where id = :id and organisation_id = :organisation::uuid
                        """)
                .param("id", id.value())
                .param("organisation", organisation)
                .query((row, _) -> new KnownNumber(new UkMobile(row.getString("mobile")), row.getBoolean("a_groups")))
                .optional();
    }

    @Override
    public void forgetUnused(Instant typedBefore) {
        jdbc.sql("""
                        delete from typed_number
                         where typed_at < :before and service_id is null
                           and not exists (select from message where number_id = typed_number.id)
                        """).param("before", typedBefore.atOffset(ZoneOffset.UTC)).update();
    }
}
