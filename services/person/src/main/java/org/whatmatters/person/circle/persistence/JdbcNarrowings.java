package org.whatmatters.person.circle.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.circle.application.Narrowings;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.web.PageRequest;

@Repository
class JdbcNarrowings implements Narrowings, MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcNarrowings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void confirm(PersonId canonical, String service, long version) {
        jdbc.sql("""
                        insert into narrowing_confirmation as known (person_id, service, version, heard_at)
                        values (:person, :service, :version, :now)
                        on conflict (person_id, service) do update
                           set version = excluded.version, heard_at = excluded.heard_at
                         where known.version < excluded.version
                        """)
                .param("person", canonical.value())
                .param("service", service)
                .param("version", version)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<String> missing(PersonId canonical) {
        return jdbc.sql("""
                        select missing.service
                          from narrowing n cross join lateral services_that_miss(n.person_id, n.version, :services)
                                           as missing (service)
                         where n.person_id = :person
                           and n.version = (select max(version) from narrowing where person_id = :person)
                        """)
                .param("person", canonical.value())
                .param("services", SERVICES.toArray(String[]::new))
                .query((row, _) -> row.getString("service"))
                .list();
    }

    @Override
    public List<Unconfirmed> unconfirmed(UUID organisation, Instant olderThan, PageRequest page) {
        return jdbc.sql("""
                        select n.id, n.person_id, n.at,
                               array(select services_that_miss(n.person_id, n.version, :services)) as missing
                          from narrowing n
                         where is_board(:organisation) and n.at < :olderThan
                           and exists (select services_that_miss(n.person_id, n.version, :services))
                           and\s""" + page.oldestFirst("n.id"))
                .param("organisation", organisation)
                .param("olderThan", olderThan.atOffset(ZoneOffset.UTC))
                .param("services", SERVICES.toArray(String[]::new))
                .param("after", page.after())
                .query((row, _) -> new Unconfirmed(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        List.of((String[]) row.getArray("missing").getArray())))
                .list();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("access.unconfirmed", this, JdbcNarrowings::unconfirmedNow)
                .description("times that something was taken away which some service has not confirmed")
                .register(registry);
    }

    private double unconfirmedNow() {
        return jdbc.sql("""
                        select count(*) from narrowing n
                         where n.at < :olderThan and exists (select services_that_miss(n.person_id, n.version, :services))
                        """)
                .param("olderThan", clock.instant().minus(NORMALLY).atOffset(ZoneOffset.UTC))
                .param("services", SERVICES.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
