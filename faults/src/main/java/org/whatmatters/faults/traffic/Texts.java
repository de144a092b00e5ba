package org.whatmatters.faults.traffic;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.whatmatters.benchmarks.load.ServiceDatabases;
import org.whatmatters.benchmarks.speed.RequestedTexts;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.PlatformFailure;

/// Texts that are asked for meanwhile, one a second, to people who may be texted. Only what the broker has taken counts
/// as asked for.
public final class Texts implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RequestedTexts requests;
    private final List<UUID> reachable;
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();
    private final Thread pacer;
    private volatile boolean asking;
    private volatile boolean open = true;

    public Texts(ServiceDatabases databases) throws SQLException {
        requests = new RequestedTexts(databases.settings().kafka());
        reachable = reachable(databases);
        pacer = Thread.ofPlatform().name("texts").start(this::ask);
    }

    private static List<UUID> reachable(ServiceDatabases databases) throws SQLException {
        var people = new ArrayList<UUID>();
        try (var connection = databases.open(Part.NOTIFICATION);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select person_id from reach
                         where texting = 'YES' and number = 'MOBILE' and language in ('', 'en') order by person_id
                        """)) {
            while (rows.next()) {
                people.add(rows.getObject(1, UUID.class));
            }
        }
        if (people.isEmpty()) {
            throw new PlatformFailure("Nobody can be texted: has the demo been filled?");
        }
        return people;
    }

    /// Whether texts are asked for from now on.
    public void ask(boolean wanted) {
        asking = wanted;
    }

    /// Requests that the broker has.
    public Set<UUID> asked() {
        return Set.copyOf(asked);
    }

    private void ask() {
        try {
            for (var number = 0; open; number++) {
                if (asking) {
                    var request = UUID.randomUUID();
                    requests.ask(request, reachable.get(number % reachable.size()), Instant.now())
                            .get();
                    asked.add(request);
                }
                Thread.sleep(PAUSE);
            }
        } catch (ExecutionException e) {
            throw new PlatformFailure("The broker took no request for a text: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            pacer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        requests.close();
    }
}
