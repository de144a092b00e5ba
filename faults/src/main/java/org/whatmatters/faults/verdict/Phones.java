package org.whatmatters.faults.verdict;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.whatmatters.benchmarks.load.Invariant;
import org.whatmatters.benchmarks.load.ServiceDatabases;
import org.whatmatters.local.platform.Part;
import tools.jackson.databind.json.JsonMapper;

/// Whether each text that was asked for has reached its phone once.
public final class Phones {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A message in doubt is asked about when its lease is over, and sent again when the provider has not heard of it
    /// for a minute.
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final String NOT_SENT = """
            select count(*) from unnest(?::uuid[]) asked
             where not exists (select from message
                                where request_id = asked and state in ('SENT', 'DELIVERED', 'REPLIED'))
            """;

    private final ServiceDatabases databases;
    private final URI sandbox;

    /// @param sandbox the stand-in for the provider, which has the phones
    public Phones(ServiceDatabases databases, URI sandbox) {
        this.databases = databases;
        this.sandbox = sandbox;
    }

    /// Answers when each has been sent, or patience ends.
    void awaitSent(Set<UUID> asked) throws SQLException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (notSent(asked) > 0 && System.nanoTime() < end) {
            Thread.sleep(250);
        }
    }

    List<Invariant> check(Set<UUID> asked) throws SQLException, IOException, InterruptedException {
        var arrived = arrived();
        var wrong = attempts().entrySet().stream()
                .filter(message -> arrived.getOrDefault(message.getKey(), 0L) > 1)
                .toList();
        var unexplained =
                wrong.stream().filter(message -> message.getValue() < 2).count();
        return List.of(
                Invariant.none("of %,d texts asked for, those not sent".formatted(asked.size()), notSent(asked)),
                Invariant.none("texts that reached a phone twice", wrong.size()),
                Invariant.none("of those, not even sent again on purpose", unexplained));
    }

    private long notSent(Set<UUID> asked) throws SQLException {
        try (var connection = databases.open(Part.NOTIFICATION);
                var query = connection.prepareStatement(NOT_SENT)) {
            query.setArray(1, connection.createArrayOf("uuid", asked.toArray()));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /// How often each message was handed over, as far as the notification service knows.
    private Map<String, Integer> attempts() throws SQLException {
        var attempts = new HashMap<String, Integer>();
        try (var connection = databases.open(Part.NOTIFICATION);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id::text, attempt from message")) {
            while (rows.next()) {
                attempts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return attempts;
    }

    /// How often each message is on a phone, by its own id.
    private Map<String, Long> arrived() throws IOException, InterruptedException {
        var arrived = new HashMap<String, Long>();
        try (var client = HttpClient.newHttpClient()) {
            var list = client.send(
                    HttpRequest.newBuilder(sandbox.resolve("/sandbox/messages")).build(), BodyHandlers.ofString());
            JSON.readTree(list.body())
                    .forEach(text -> arrived.merge(text.path("reference").asString(), 1L, Long::sum));
        }
        return arrived;
    }
}
