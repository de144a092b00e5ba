package org.whatmatters.benchmarks.speed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.whatmatters.benchmarks.speed.Order.Model;
import org.whatmatters.local.platform.Part;
import tools.jackson.databind.json.JsonMapper;

/// A fire officer's form through the gateway, kept durably: referral, answers, event, outbox, idempotency key and audit
/// in one transaction.
final class SubmitReferral implements Benchmark {

    /// What a warm JVM needs before its figures stand still.
    static final int WARMING = 30_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VARIANTS = 500;
    private static final List<Integer> CONNECTIONS = List.of(4, 8, 16);
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
                    connections == MOST ? Aim.rate(400, 100) : null));
            Backlog.awaitDrained(ground);
        }
        rows.add(synchronousAlone(ground));
        rows.add(new PlainJdbc(ground).run(MOST, Duration.ofSeconds(20)));
        return rows;
    }

    static void warm(Ground ground) throws Exception {
        LoadTool.send(order(ground, Model.CLOSED, MOST, Duration.ofSeconds(5), WARMING));
        Backlog.awaitDrained(ground);
    }

    static Outcome send(Ground ground, Model model, int level, Duration duration) {
        return LoadTool.send(order(ground, model, level, duration, MOST));
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

    private static Order order(Ground ground, Model model, int level, Duration duration, int warming) {
        return new Order(
                ground.platform().address(),
                "POST",
                requests(ground),
                201,
                "fire.officer",
                warming,
                model,
                level,
                duration,
                ground.folder().resolve("%s-%d-%d".formatted(model, level, System.nanoTime())));
    }

    private static Path requests(Ground ground) {
        return ground.requests(
                "submit",
                IntStream.range(0, VARIANTS)
                        .mapToObj(number -> new Ground.Call("/api/v1/referrals", form(number)))
                        .toList());
    }

    private static String form(int number) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("givenName", "Visitor " + number);
        answers.put("postcode", "XW1 2AB");
        answers.put("safeContactWay", "CALL");
        answers.put("phone", "07700 900%03d".formatted(number));
        answers.put("reason", "Has not left the house since the winter, and the smoke alarm was silent");
        answers.put("needs", List.of("LONELINESS"));
        answers.put("ownWords", "I miss my garden");
        answers.put("personKnows", "agrees");
        answers.put("risks", List.of("NO_KNOWN_RISKS"));
        answers.put("visitHazards", List.of("NONE_SEEN"));
        var form = new LinkedHashMap<String, Object>();
        form.put("form", "fire");
        form.put("formVersion", 1);
        form.put("answers", answers);
        return JSON.writeValueAsString(form);
    }
}
