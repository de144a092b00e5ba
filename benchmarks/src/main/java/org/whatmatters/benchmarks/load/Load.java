package org.whatmatters.benchmarks.load;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;

/// Fills a running platform: invents lives, writes them with the facts they told, waits until every service has heard
/// them all, and looks whether everything holds.
public final class Load {

    private static final int AT_ONCE = 1_000;
    private static final long LOOK_AGAIN_MILLIS = 1_000;

    private final Settings settings;
    private final Clock clock;
    private final Consumer<String> progress;
    private final ServiceDatabases databases;

    /// @param progress told how it goes, one line at a time; never anything about a person
    public Load(Settings settings, Clock clock, Consumer<String> progress) {
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
        this.databases = new ServiceDatabases(settings);
    }

    /// What came of a load.
    ///
    /// @param added people who were not there before
    public record Outcome(int added, List<Invariant> invariants) {

        public boolean holds() {
            return invariants.stream().allMatch(Invariant::holds);
        }
    }

    /// Answers when every fact has been told, and taken in by every service.
    public void awaitQuiet() throws SQLException, InterruptedException, ExecutionException {
        try (var flow = new Flow(databases)) {
            await(flow);
        }
    }

    /// Done again, it goes on where it was.
    public Outcome fill(LoadOrder order) throws SQLException, InterruptedException, ExecutionException {
        try (var flow = new Flow(databases)) {
            await(flow);
            var messages = databases.number(Part.NOTIFICATION, "select count(*) from message");
            var before = CpuTimes.now(settings);
            var begin = System.nanoTime();
            var added = write(lives(order), order.people());
            databases.analyse();
            var written = CpuTimes.now(settings);
            progress.accept("Written: %,d people new, %,d in all, in %.0f s (%s)."
                    .formatted(added, order.people(), secondsSince(begin), written.since(before)));
            var drain = System.nanoTime();
            await(flow);
            progress.accept("Told and taken in by every service after %.0f s more (%s)."
                    .formatted(secondsSince(drain), CpuTimes.now(settings).since(written)));
            databases.analyse();
            var invariants = new ArrayList<>(new Invariants(databases, flow).check());
            var texted = databases.number(Part.NOTIFICATION, "select count(*) from message") - messages;
            invariants.add(Invariant.none("messages to anybody while loading", texted));
            progress.accept(TableCounts.of(databases).toString());
            invariants.forEach(invariant -> progress.accept(invariant.toString()));
            return new Outcome(added, List.copyOf(invariants));
        }
    }

    private Lives lives(LoadOrder order) throws SQLException {
        var agreed = LoadedBefore.agreed(settings, order, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        progress.accept("Seed %d, history until %s%s."
                .formatted(agreed.seed(), agreed.until(), agreed.host().isEmpty() ? "" : ", all at " + agreed.host()));
        try (var person = databases.open(Part.PERSON);
                var referral = databases.open(Part.REFERRAL)) {
            var town = new TownRegister(person, referral).town();
            return new Lives(
                    agreed.seed(), agreed.until(), agreed.host().isEmpty() ? town : served(town, agreed.host()));
        }
    }

    private static Town served(Town town, String host) {
        var served = town.servedBy(host);
        if (served.hosts().isEmpty()) {
            throw new PlatformFailure("There is no host '%s'. There are: %s"
                    .formatted(host, town.hosts().stream().map(Town.Host::alias).toList()));
        }
        return served;
    }

    /// While one thousand is written, the next is invented.
    private int write(Lives lives, int people) throws SQLException {
        try (var writer = new BulkWriter(databases, lives.numbers())) {
            var added = 0;
            var next = invented(lives, 0, people);
            for (var from = 0; from < people; from += AT_ONCE) {
                var batch = next.join();
                next = invented(lives, from + AT_ONCE, people);
                added += writer.write(batch);
                var done = Math.min(from + AT_ONCE, people);
                if (done % (10 * AT_ONCE) == 0) {
                    progress.accept("  people %,d of %,d".formatted(done, people));
                }
            }
            return added;
        }
    }

    private static CompletableFuture<List<Life>> invented(Lives lives, int from, int people) {
        return CompletableFuture.supplyAsync(() -> IntStream.range(from, Math.min(from + AT_ONCE, people))
                .mapToObj(lives::life)
                .toList());
    }

    /// Until there is nothing under way, seen twice: what a service takes in may make it tell something.
    private void await(Flow flow) throws SQLException, InterruptedException, ExecutionException {
        var stillTwice = 0;
        for (var look = 0; stillTwice < 2; look++) {
            var backlog = flow.backlog();
            stillTwice = backlog.isEmpty() ? stillTwice + 1 : 0;
            if (look % 5 == 4 && !backlog.isEmpty()) {
                progress.accept("  " + backlog);
            }
            Thread.sleep(backlog.isEmpty() ? LOOK_AGAIN_MILLIS / 4 : LOOK_AGAIN_MILLIS);
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
