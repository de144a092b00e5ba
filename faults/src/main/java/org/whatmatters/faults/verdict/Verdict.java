package org.whatmatters.faults.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.whatmatters.benchmarks.load.Backlog;
import org.whatmatters.benchmarks.load.Flow;
import org.whatmatters.benchmarks.load.Invariant;
import org.whatmatters.benchmarks.load.Invariants;
import org.whatmatters.benchmarks.load.ServiceDatabases;
import org.whatmatters.faults.traffic.AcceptedLog;
import org.whatmatters.local.platform.PlatformFailure;

/// All that must be true of a platform at rest after whatever befell it.
public final class Verdict implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ServiceDatabases databases;
    private final Phones phones;
    private final Facts facts;
    private final Flow flow;

    public Verdict(ServiceDatabases databases, Phones phones) {
        this.databases = databases;
        this.phones = phones;
        this.facts = new Facts(databases.settings().kafka());
        this.flow = new Flow(databases);
    }

    /// Waits until nothing is under way, and looks.
    ///
    /// @param run what all keys of the log begin with
    /// @param texts the requests that were made
    public List<Invariant> on(AcceptedLog log, String run, Set<UUID> texts) throws Exception {
        phones.awaitSent(texts);
        awaitQuiet();
        facts.readOn();
        var found = new ArrayList<Invariant>();
        found.addAll(new Promises(databases).check(log, run));
        found.addAll(new Deliveries(databases).check(facts.told()));
        found.addAll(phones.check(texts));
        found.addAll(new Invariants(databases, flow).check());
        return found;
    }

    public Facts facts() {
        return facts;
    }

    public Backlog backlog() throws Exception {
        return flow.backlog();
    }

    /// Until there is nothing under way, seen twice: what a service takes in may make it tell something.
    public void awaitQuiet() throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var still = 0; still < 2; ) {
            var backlog = flow.backlog();
            still = backlog.isEmpty() ? still + 1 : 0;
            if (System.nanoTime() > end) {
                throw new PlatformFailure("The platform does not come to rest: " + backlog);
            }
            Thread.sleep(250);
        }
    }

    @Override
    public void close() {
        facts.close();
        flow.close();
    }
}
