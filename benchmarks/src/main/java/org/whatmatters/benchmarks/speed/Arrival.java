package org.whatmatters.benchmarks.speed;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whatmatters.benchmarks.speed.Order.Model;
import org.whatmatters.local.platform.Part;

/// How long after a referral was committed its news is committed at those who listen, by PostgreSQL's own clock.
final class Arrival implements Benchmark {

    private static final int RATE = 50;
    private static final Duration DURATION = Duration.ofSeconds(60);
    private static final String TOLD =
            "select event_id, pg_xact_commit_timestamp(xmin) from event where recorded_at >= ?";
    private static final String HEARD =
            "select event_id, pg_xact_commit_timestamp(xmin) from inbox where taken_in_at >= ?";

    @Override
    public String name() {
        return "arrival";
    }

    @Override
    public List<Row> run(Ground ground) throws Exception {
        SubmitReferral.warm(ground);
        var from = Instant.now();
        var sent = SubmitReferral.send(ground, Model.OPEN, RATE, DURATION);
        ground.awaitQuiet();
        var told = committed(ground, Part.REFERRAL, TOLD, from);
        var rows = new ArrayList<Row>();
        for (var listener : List.of(Part.PERSON, Part.INSIGHT)) {
            rows.add(row(listener, told, committed(ground, listener, HEARD, from), sent));
        }
        return rows;
    }

    private static Row row(Part listener, Map<UUID, Instant> told, Map<UUID, Instant> heard, Outcome sent) {
        var times = new Times();
        told.forEach((event, at) -> {
            var there = heard.get(event);
            if (there != null) {
                times.add(Duration.between(at, there).toNanos());
            }
        });
        return new Row(
                "commit in referral to commit in " + listener.title(),
                times.count() / sent.reading().seconds(),
                told.size() - times.count(),
                times.percentile(50),
                times.percentile(99),
                times.percentile(99.9),
                sent.processorTime(),
                sent.processorTimeByPart(),
                Aim.within(100, 500));
    }

    private static Map<UUID, Instant> committed(Ground ground, Part part, String sql, Instant from)
            throws SQLException {
        var committed = new HashMap<UUID, Instant>();
        try (var connection = ground.connect(part);
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, from.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    committed.put(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
        }
        return committed;
    }
}
