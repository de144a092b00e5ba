package org.whatmatters.faults.verdict;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.whatmatters.benchmarks.load.Invariant;
import org.whatmatters.benchmarks.load.ServiceDatabases;
import org.whatmatters.local.platform.Part;

/// Whether every fact has been told in order, and taken in by everybody who listens. That each has one effect follows
/// from the inbox's key and is seen in the projections, which equal their sources.
final class Deliveries {

    private static final String NOT_TAKEN_IN =
            "select count(*) from unnest(?::uuid[]) id where not exists (select from inbox where event_id = id)";

    private final ServiceDatabases databases;

    Deliveries(ServiceDatabases databases) {
        this.databases = databases;
    }

    List<Invariant> check(Told facts) throws SQLException, ExecutionException, InterruptedException {
        var found = new ArrayList<Invariant>();
        found.add(new Invariant(
                "facts of an aggregate in another order than they happened",
                facts.outOfOrder().isEmpty(),
                facts.outOfOrder().isEmpty()
                        ? "none"
                        : facts.outOfOrder().size() + ", first "
                                + facts.outOfOrder().getFirst()));
        for (var service : ServiceDatabases.ALL) {
            var told = new ArrayList<UUID>();
            topicsOf(service).forEach(topic -> told.addAll(facts.on(topic)));
            found.add(Invariant.none(
                    "of %,d facts, those that %s has not taken in".formatted(told.size(), service.title()),
                    notTakenIn(service, told)));
        }
        return found;
    }

    /// Those that it has ever read.
    private Set<String> topicsOf(Part service) throws ExecutionException, InterruptedException {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", databases.settings().kafka()))) {
            var topics = new TreeSet<String>();
            admin.listConsumerGroupOffsets(service.title())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .keySet()
                    .forEach(partition -> topics.add(partition.topic()));
            return topics;
        }
    }

    private long notTakenIn(Part service, Collection<UUID> facts) throws SQLException {
        try (var connection = databases.open(service);
                var query = connection.prepareStatement(NOT_TAKEN_IN)) {
            query.setArray(1, connection.createArrayOf("uuid", facts.toArray()));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
