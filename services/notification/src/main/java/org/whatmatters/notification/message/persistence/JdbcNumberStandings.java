package org.whatmatters.notification.message.persistence;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.notification.message.application.NumberStandings;
import org.whatmatters.notification.people.UkMobile;

@Repository
class JdbcNumberStandings implements NumberStandings {

    private final JdbcClient jdbc;

    JdbcNumberStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasStopped(UkMobile number) {
        return jdbc.sql("select exists (select from number_standing where mobile = :mobile and stopped_at is not null)")
                .param("mobile", number.e164())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean hasFailed(UkMobile number) {
        return jdbc.sql("select exists (select from number_standing where mobile = :mobile and failed_at is not null)")
                .param("mobile", number.e164())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void stop(UkMobile number, Instant at) {
        jdbc.sql("""
                        insert into number_standing (mobile, stopped_at) values (:mobile, :at)
                        on conflict (mobile) do update set stopped_at = excluded.stopped_at
                        """)
                .param("mobile", number.e164())
                .param("at", MessageRows.at(at))
                .update();
    }

    @Override
    public void start(UkMobile number) {
        jdbc.sql("update number_standing set stopped_at = null where mobile = :mobile")
                .param("mobile", number.e164())
                .update();
    }

    @Override
    public void failed(UkMobile number, Instant at) {
        jdbc.sql("""
                        insert into number_standing (mobile, failed_at) values (:mobile, :at)
                        on conflict (mobile) do update set failed_at = excluded.failed_at
                        """)
                .param("mobile", number.e164())
                .param("at", MessageRows.at(at))
                .update();
    }

    @Override
    public void works(UkMobile number) {
        jdbc.sql("update number_standing set failed_at = null where mobile = :mobile")
                .param("mobile", number.e164())
                .update();
    }

    @Override
    public void keepUnknownReceipt(UUID providerId, String status, Instant at) {
        jdbc.sql("""
                        insert into unknown_receipt (provider_id, status, received_at) values (:id, :status, :at)
                        on conflict do nothing
                        """)
                .param("id", providerId)
                .param("status", status)
                .param("at", MessageRows.at(at))
                .update();
    }
}
