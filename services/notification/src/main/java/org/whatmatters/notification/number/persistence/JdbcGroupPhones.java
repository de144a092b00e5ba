package org.whatmatters.notification.number.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.notification.number.GroupPhone;
import org.whatmatters.notification.number.NumberId;
import org.whatmatters.notification.number.application.GroupPhones;
import org.whatmatters.notification.people.UkMobile;

@Repository
class JdbcGroupPhones implements GroupPhones {

    private final JdbcClient jdbc;

    JdbcGroupPhones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public GroupPhone put(GroupPhone phone) {
        return jdbc.sql("""
                        insert into typed_number (id, mobile, organisation_id, service_id, typed_by, typed_at)
                        values (:id, :mobile, :organisation, :service, :by, :at)
                        on conflict (organisation_id, service_id) where service_id is not null do update
                           set mobile = excluded.mobile, typed_by = excluded.typed_by, typed_at = excluded.typed_at
                        returning *
                        """)
                .param("id", phone.id().value())
                .param("mobile", phone.mobile().e164())
                .param("organisation", phone.organisation())
                .param("service", phone.service())
                .param("by", phone.by())
                .param("at", phone.at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> phone(row))
                .single();
    }

    @Override
    public Optional<GroupPhone> find(UUID organisation, UUID service) {
        return jdbc.sql("select * from typed_number where organisation_id = :organisation and service_id = :service")
                .param("organisation", organisation)
                .param("service", service)
                .query((row, _) -> phone(row))
                .optional();
    }

    @Override
    public Optional<UUID> listingOf(NumberId id) {
        return jdbc.sql("select service_id from typed_number where id = :id and service_id is not null")
                .param("id", id.value())
                .query((row, _) -> Objects.requireNonNull(row.getObject("service_id", UUID.class)))
                .optional();
    }

    @Override
    public void remove(UUID organisation, UUID service) {
        jdbc.sql("delete from typed_number where organisation_id = :organisation and service_id = :service")
                .param("organisation", organisation)
                .param("service", service)
                .update();
    }

    @Override
    public void forgetOld(Instant before) {
        jdbc.sql("delete from typed_number where service_id is not null and typed_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static GroupPhone phone(ResultSet row) throws SQLException {
        return new GroupPhone(
                new NumberId(row.getObject("id", UUID.class)),
                new UkMobile(row.getString("mobile")),
                row.getObject("organisation_id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getObject("typed_by", UUID.class),
                Objects.requireNonNull(row.getObject("typed_at", OffsetDateTime.class))
                        .toInstant());
    }
}
