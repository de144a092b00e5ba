package org.whatmatters.benchmarks.speed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.whatmatters.local.platform.Part;

/// A worker opens a person's plan: who they are to the person is looked up in the query, and the reading is audited
/// before it is shown.
final class ReadPlan implements Benchmark {

    private static final String WORKER = "link.worker";
    private static final int PLANS = 2000;
    private static final int CONNECTIONS = 8;
    private static final Duration DURATION = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public List<Row> run(Ground ground) throws Exception {
        Synthetic.people(ground);
        var calls = plans(ground).stream()
                .map(plan -> Ground.Call.get("/api/v1/plans/" + plan))
                .toList();
        var read = ground.read("plan", WORKER, CONNECTIONS, DURATION, calls);
        return List.of(Row.of("read a plan, %d connections".formatted(CONNECTIONS), read, Aim.p99(40)));
    }

    /// Those that the worker's organisation may read.
    private static List<UUID> plans(Ground ground) throws SQLException {
        var plans = new ArrayList<UUID>();
        try (var connection = ground.connect(Part.CARE_PLAN);
                var statement = connection.prepareStatement("""
                        select p.id from plan p
                         where exists (select from standing(p.person_id, ?, null, now()))
                         order by md5(p.id::text) limit ?
                        """)) {
            statement.setObject(1, Synthetic.idOf(ground, Synthetic.organisationOf(ground, WORKER)));
            statement.setInt(2, PLANS);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    plans.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return plans;
    }
}
