package org.whatmatters.benchmarks.speed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.process.ProcessorTime;
import org.whatmatters.local.process.RunRecords;
import tools.jackson.databind.json.JsonMapper;

/// From the request for a text, as a service puts it on the topic, until the provider has it.
final class Texting implements Benchmark {

    private static final int RATE = 100;
    private static final int SECONDS = 30;
    private static final int WARMING_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public List<Row> run(Ground ground) throws Exception {
        Synthetic.people(ground);
        try (var client = HttpClient.newHttpClient()) {
            forget(client, ground);
            var reachable = reachable(ground, RATE * (WARMING_SECONDS + SECONDS));
            request(ground, reachable.subList(0, RATE * WARMING_SECONDS));
            var before = clocks(ground);
            var from = System.nanoTime();
            var asked = request(ground, reachable.subList(RATE * WARMING_SECONDS, reachable.size()));
            var sent = awaitSent(client, ground, asked);
            var seconds = (System.nanoTime() - from) / 1e9;
            return List.of(row(asked, sent, seconds, before, clocks(ground)));
        }
    }

    private static Row row(
            Map<UUID, Instant> asked,
            Map<UUID, Instant> sent,
            double seconds,
            Map<String, Duration> before,
            Map<String, Duration> after) {
        var times = new Times();
        asked.forEach((request, at) -> {
            if (sent.containsKey(request)) {
                times.add(Duration.between(at, sent.get(request)).toNanos());
            }
        });
        var each = new HashMap<String, Double>();
        after.forEach((part, clock) -> each.put(
                part, clock.minus(before.getOrDefault(part, Duration.ZERO)).toMillis() / (double) asked.size()));
        return new Row(
                "request to text at the provider, %d a second".formatted(RATE),
                times.count() / seconds,
                asked.size() - times.count(),
                times.percentile(50),
                times.percentile(99),
                times.percentile(99.9),
                each.values().stream().mapToDouble(Double::doubleValue).sum(),
                each,
                Aim.p99(2000));
    }

    /// People who may be texted, each once: nobody is to hear from us more than twice a week.
    private static List<UUID> reachable(Ground ground, int wanted) throws SQLException {
        var people = new ArrayList<UUID>();
        try (var connection = ground.connect(Part.NOTIFICATION);
                var statement = connection.prepareStatement("""
                        select r.person_id from reach r
                         where r.texting = 'YES' and r.number = 'MOBILE' and r.language = 'en'
                           and not exists (select from message m where m.person_id = r.person_id)
                           and not exists (select from number_standing n where n.mobile = r.mobile)
                         order by r.person_id limit ?
                        """)) {
            statement.setInt(1, wanted);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getObject(1, UUID.class));
                }
            }
        }
        if (people.size() < wanted) {
            throw new IllegalStateException("only %d of %d people can be texted".formatted(people.size(), wanted));
        }
        return people;
    }

    private static Map<UUID, Instant> request(Ground ground, List<UUID> people) {
        var asked = new HashMap<UUID, Instant>();
        try (var texts = new RequestedTexts(ground.platform().kafka())) {
            var from = System.nanoTime();
            for (int i = 0; i < people.size(); i++) {
                Pacing.until(from + i * 1_000_000_000L / RATE);
                var at = Instant.now();
                asked.put(texts.ask(people.get(i), at), at);
            }
        }
        return asked;
    }

    private static Map<UUID, Instant> awaitSent(HttpClient client, Ground ground, Map<UUID, Instant> asked)
            throws Exception {
        try (var connection = ground.connect(Part.NOTIFICATION)) {
            var until = Instant.now().plus(PATIENCE);
            while (!taken(connection).keySet().containsAll(asked.keySet())
                    && Instant.now().isBefore(until)) {
                Thread.sleep(Duration.ofSeconds(1));
            }
            return sent(client, ground, taken(connection));
        }
    }

    /// By the request that asked for a text, what the provider calls it.
    private static Map<UUID, UUID> taken(Connection connection) throws SQLException {
        var taken = new HashMap<UUID, UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select request_id, provider_id from message where provider_id is not null")) {
            while (rows.next()) {
                taken.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
            }
        }
        return taken;
    }

    /// When the provider took the text, by the request that asked for it.
    private static Map<UUID, Instant> sent(HttpClient client, Ground ground, Map<UUID, UUID> taken) throws Exception {
        var list = client.send(HttpRequest.newBuilder(messages(ground)).build(), BodyHandlers.ofString());
        var at = new HashMap<UUID, Instant>();
        JSON.readTree(list.body())
                .forEach(message -> at.put(
                        UUID.fromString(message.path("id").asString()),
                        Instant.parse(message.path("createdAt").asString())));
        var sent = new HashMap<UUID, Instant>();
        taken.forEach((request, text) -> {
            if (at.containsKey(text)) {
                sent.put(request, at.get(text));
            }
        });
        return sent;
    }

    private static void forget(HttpClient client, Ground ground) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(messages(ground)).DELETE().build(), BodyHandlers.discarding());
    }

    private static URI messages(Ground ground) {
        return URI.create(ground.platform().internal(Part.NOTIFY_SANDBOX) + "/sandbox/messages");
    }

    private static Map<String, Duration> clocks(Ground ground) {
        var clocks = new HashMap<String, Duration>();
        new RunRecords(ground.platform().settings().records())
                .alive()
                .forEach((part, stamp) -> clocks.put(part, ProcessorTime.of(stamp.pid())));
        clocks.remove(Installation.LAUNCHER);
        return clocks;
    }
}
