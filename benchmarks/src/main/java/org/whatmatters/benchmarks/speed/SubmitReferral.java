package org.whatmatters.benchmarks.speed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.whatmatters.benchmarks.speed.Order.Model;
import org.whatmatters.local.platform.Part;

/// A fire officer's form through the gateway, kept durably: referral, answers, event, outbox, idempotency key and audit
/// in one transaction.
final class SubmitReferral implements Benchmark {

    /// What a warm JVM needs before its figures stand still.
    static final int WARMING = 30_000;

    private static final List<Integer> CONNECTIONS = List.of(4, 8);
    private static final int MOST = 16;

    /// What only hears of a referral, and what carries it there.
    private static final Part[] LISTENERS = {
        Part.PERSON, Part.CARE_PLAN, Part.BUDGET, Part.NOTIFICATION, Part.INSIGHT, Part.KAFKA
    };

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public List<Row> run(Ground ground) throws Exception {
        var rows = new ArrayList<Row>();
        ground.awaitQuiet();
        var bare = new BareEndpoint(ground);
        rows.add(bare.withoutGateway());
        rows.add(bare.throughGateway());
        warm(ground);
        rows.add(Row.of(
                "open, 50 a second", send(ground, Model.OPEN, 50, Duration.ofSeconds(60)), Aim.within(10, 50, 250)));
        for (var connections : CONNECTIONS) {
            rows.add(Row.of(
                    "closed, %d connections".formatted(connections),
                    send(ground, Model.CLOSED, connections, Duration.ofSeconds(30)),
                    null));
            ground.awaitQuiet();
        }
        rows.add(Row.of(
                "closed, %d connections".formatted(MOST),
                ground.heaviest(
                        () -> send(ground, Model.CLOSED, MOST, Duration.ofSeconds(30)),
                        Part.GATEWAY,
                        Part.REFERRAL,
                        Part.PERSON),
                Aim.rate(400, 100)));
        ground.awaitQuiet();
        rows.add(synchronousAlone(ground));
        ground.awaitQuiet();
        rows.add(new PlainJdbc(ground).run(MOST, Duration.ofSeconds(20)));
        return rows;
    }

    /// Once for a platform.
    static void warm(Ground ground) throws Exception {
        if (ground.warm().compareAndSet(false, true)) {
            LoadTool.send(order(ground, Model.CLOSED, MOST, Duration.ofSeconds(5), WARMING, DoorstepForms::form));
            ground.awaitQuiet();
        }
    }

    static Outcome send(Ground ground, Model model, int level, Duration duration) {
        return send(ground, model, level, duration, DoorstepForms::form);
    }

    static Outcome send(Ground ground, Model model, int level, Duration duration, IntFunction<String> form) {
        return LoadTool.send(order(ground, model, level, duration, MOST, form));
    }

    /// The same with nobody listening: what is left is what the referrer waits for.
    private static Row synchronousAlone(Ground ground) {
        ground.platform().stop(LISTENERS);
        try {
            return Row.of(
                    "closed, %d connections, nobody listening".formatted(MOST),
                    send(ground, Model.CLOSED, MOST, Duration.ofSeconds(30)),
                    null);
        } finally {
            ground.platform().start(Part.KAFKA);
            ground.platform().start(Part.PERSON, Part.CARE_PLAN, Part.BUDGET, Part.NOTIFICATION, Part.INSIGHT);
        }
    }

    private static Order order(
            Ground ground, Model model, int level, Duration duration, int warming, IntFunction<String> form) {
        return new Order(
                ground.platform().address(),
                "POST",
                requests(ground, Math.max(warming, DoorstepForms.MANY), form),
                201,
                "fire.officer",
                warming,
                model,
                level,
                duration,
                ground.folder().resolve("%s-%d-%d".formatted(model, level, System.nanoTime())));
    }

    /// People whom nobody has met before.
    private static Path requests(Ground ground, int many, IntFunction<String> form) {
        var first = ground.forms().getAndAdd(many);
        return ground.requests(
                "submit",
                IntStream.range(first, first + many)
                        .mapToObj(number -> new Ground.Call("/api/v1/referrals", form.apply(number)))
                        .toList());
    }
}
