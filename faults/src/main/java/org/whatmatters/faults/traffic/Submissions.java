package org.whatmatters.faults.traffic;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.whatmatters.faults.traffic.Answer.Accepted;
import org.whatmatters.faults.traffic.Answer.Refused;
import org.whatmatters.faults.traffic.Answer.Unanswered;
import org.whatmatters.local.platform.PlatformFailure;

/// Forms that come when they come, so many a second, whether the platform is well or not. Each is sent until it is
/// answered.
public final class Submissions implements AutoCloseable {

    private static final int SOON = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Device device;
    private final AcceptedLog log;
    private final List<URI> doors;
    private final String run;
    private final int first;
    private final AtomicInteger offered = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicLong triesOfAccepted = new AtomicLong();
    private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();
    private final Map<String, UUID> promised = new ConcurrentHashMap<>();

    /// When each was accepted, by when the try began that was.
    private final NavigableMap<Long, Long> acceptedAt = new ConcurrentSkipListMap<>();
    private final Phaser underWay = new Phaser(1);
    private final Thread pacer;
    private volatile boolean offering = true;

    /// Begins at once.
    ///
    /// @param doors where they are sent, in turn
    /// @param run what all their keys begin with
    /// @param first number of a form: other numbers are other people
    /// @param rate a second
    public Submissions(Device device, AcceptedLog log, List<URI> doors, String run, int first, int rate) {
        this.device = device;
        this.log = log;
        this.doors = doors;
        this.run = run;
        this.first = first;
        this.pacer = Thread.ofPlatform().name("submissions").start(() -> offer(rate));
    }

    /// What has come of them.
    ///
    /// @param again how often an accepted one had to be sent once more
    /// @param silence the longest time, in seconds, in which none was accepted
    public record Tally(int offered, int accepted, long again, int unanswered, List<Refused> refused, double silence) {}

    public Tally tally() {
        var kept = accepted.get();
        return new Tally(
                offered.get(),
                kept,
                triesOfAccepted.get() - kept,
                unanswered.get(),
                List.copyOf(refused),
                longestSilence());
    }

    private void offer(int rate) {
        var from = System.nanoTime();
        try {
            for (var number = 0; offering; number++) {
                var due = from + number * 1_000_000_000L / rate;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                var form = Form.of(run, first + number);
                offered.incrementAndGet();
                underWay.register();
                Thread.ofVirtual().start(() -> send(form));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Form form) {
        try {
            switch (device.submit(doors, form)) {
                case Accepted answer -> keep(form, answer);
                case Refused answer -> refused.add(answer);
                case Unanswered _ -> unanswered.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.arriveAndDeregister();
        }
    }

    private void keep(Form form, Accepted answer) {
        log.add(form, answer);
        accepted.incrementAndGet();
        triesOfAccepted.addAndGet(answer.tries());
        promised.put(form.key(), answer.referral());
        acceptedAt.put(answer.triedAt(), System.nanoTime());
    }

    /// Answers when so many more have been accepted.
    public void awaitAccepted(int more) throws InterruptedException {
        var wanted = accepted.get() + more;
        await(() -> accepted.get() >= wanted);
    }

    /// When the first was accepted that was sent, perhaps once more, after that moment; waits for it.
    public long firstAcceptedSince(long moment) throws InterruptedException {
        await(() -> acceptedAt.ceilingKey(moment) != null);
        return Collections.min(acceptedAt.tailMap(moment).values());
    }

    /// A form that will be submitted, if the load lasts.
    public Form coming() {
        return Form.of(run, first + offered.get() + SOON);
    }

    /// What was promised for the form; waits for it.
    public UUID awaitPromise(Form form) throws InterruptedException {
        await(() -> promised.containsKey(form.key()));
        return Objects.requireNonNull(promised.get(form.key()));
    }

    private double longestSilence() {
        var moments = acceptedAt.values().stream().sorted().toList();
        var longest = 0L;
        for (var i = 1; i < moments.size(); i++) {
            longest = Math.max(longest, moments.get(i) - moments.get(i - 1));
        }
        return longest / 1e9;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new PlatformFailure("No form has been accepted for minutes");
            }
            Thread.sleep(20);
        }
    }

    /// Offers no more, and answers when each has been answered or given up.
    @Override
    public void close() {
        offering = false;
        try {
            pacer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        underWay.arriveAndAwaitAdvance();
    }
}
