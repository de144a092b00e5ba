package org.whatmatters.directory.reminder;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.ReminderRequestedV1;
import org.whatmatters.directory.life.Assurance;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.platform.messaging.Outbox;

/// Asks for one e-mail to each worker of a provider whose listings are due within fifteen days, once for each listing
/// and date. It says how many, and nothing of which (docs/adr/0034).
@Component
class RemindOwners {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    RemindOwners(JdbcClient jdbc, Outbox outbox, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Provider(UUID organisation, List<UUID> subjects, int count) {}

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    void look() {
        if (Days.isWorkingTime(clock.instant())) {
            remind(Days.today(clock));
        }
    }

    void remind(LocalDate today) {
        var notAfter = today.atTime(Days.WORK_ENDS).atZone(Days.LONDON).toInstant();
        transaction.executeWithoutResult(_ -> claim(today)
                .forEach(provider -> provider.subjects().forEach(subject -> ask(provider, subject, notAfter))));
    }

    private void ask(Provider provider, UUID subject, Instant notAfter) {
        outbox.announce(
                Topic.NOTIFICATION_REQUESTS,
                subject,
                ReminderRequestedV1.TYPE,
                1,
                new ReminderRequestedV1(
                        UuidCreator.getTimeOrderedEpoch(),
                        provider.organisation(),
                        subject,
                        "LISTING_DUE",
                        provider.count(),
                        notAfter));
    }

    /// Whoever looks at the same moment finds them reminded.
    private List<Provider> claim(LocalDate today) {
        return jdbc.sql("""
                        with reminded as (
                            insert into owner_reminded (service_id, due_on)
                            select s.id, s.due_on
                              from service s
                              join organisation o on o.id = s.organisation_id
                              join provider_people p on p.organisation_id = o.platform_organisation_id
                             where s.life in ('ASSURED', 'ASSURANCE_DUE') and s.due_on <= :remind
                               and cardinality(p.subjects) > 0
                                on conflict (service_id) do update set due_on = excluded.due_on
                             where owner_reminded.due_on <> excluded.due_on
                            returning service_id)
                        select p.organisation_id, p.subjects, count(*) as count
                          from reminded r
                          join service s on s.id = r.service_id
                          join organisation o on o.id = s.organisation_id
                          join provider_people p on p.organisation_id = o.platform_organisation_id
                         group by p.organisation_id, p.subjects
                        """)
                .param("remind", today.plusDays(Assurance.REMINDED_DAYS_BEFORE))
                .query(RemindOwners::provider)
                .list();
    }

    private static Provider provider(ResultSet row, int rowNumber) throws SQLException {
        return new Provider(
                Objects.requireNonNull(row.getObject("organisation_id", UUID.class)),
                Arrays.asList((UUID[]) row.getArray("subjects").getArray()),
                row.getInt("count"));
    }
}
