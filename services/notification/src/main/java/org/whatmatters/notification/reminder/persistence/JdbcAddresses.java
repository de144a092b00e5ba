package org.whatmatters.notification.reminder.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.notification.reminder.application.Addresses;

@Repository
class JdbcAddresses implements Addresses {

    private final JdbcClient jdbc;

    JdbcAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(UUID organisation, UUID worker) {
        return jdbc.sql("select email from work_address where organisation_id = :organisation and worker = :worker")
                .param("organisation", organisation)
                .param("worker", worker)
                .query(String.class)
                .optional();
    }

    @Override
    public void keep(UUID organisation, Map<UUID, String> addresses, long version) {
        var isNews = jdbc.sql("""
                        insert into workplace (organisation_id, version) values (:organisation, :version)
                        on conflict (organisation_id) do update set version = excluded.version
                         where workplace.version < excluded.version
                        """)
                .param("organisation", organisation)
                .param("version", version)
                .update();
        if (isNews == 1) {
            forgetAddresses(organisation);
            add(organisation, List.copyOf(addresses.entrySet()));
        }
    }

    private void add(UUID organisation, List<Map.Entry<UUID, String>> addresses) {
        jdbc.sql("""
                        insert into work_address (organisation_id, worker, email)
                        select :organisation, worker, email
                          from unnest(:workers::uuid[], :emails::text[]) known (worker, email)
                        """)
                .param("organisation", organisation)
                .param("workers", addresses.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("emails", addresses.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    @Override
    public void forget(UUID organisation) {
        forgetAddresses(organisation);
        jdbc.sql("delete from workplace where organisation_id = :organisation")
                .param("organisation", organisation)
                .update();
    }

    private void forgetAddresses(UUID organisation) {
        jdbc.sql("delete from work_address where organisation_id = :organisation")
                .param("organisation", organisation)
                .update();
    }
}
