package org.whatmatters.faults.traffic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.whatmatters.faults.traffic.Answer.Accepted;
import org.whatmatters.faults.traffic.Answer.Refused;
import org.whatmatters.faults.traffic.Answer.Unanswered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a fire officer holds in the hand: sends a form with one key again and again until it is answered, as every
/// client should, more and more rarely, no sooner than it was told to and not in step with others.
public final class Device implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE_OF_A_TRY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Bearer bearer;
    private final AtomicLong tries = new AtomicLong();

    public Device(Bearer bearer) {
        this.bearer = bearer;
    }

    /// How often anything was sent.
    public long tries() {
        return tries.get();
    }

    /// Sends the form until it is answered, or patience ends.
    ///
    /// @param doors the gateway, or processes behind it: each try goes to the next
    public Answer submit(List<URI> doors, Form form) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var pause = FIRST_PAUSE;
        for (var tried = 1; System.nanoTime() < end; tried++) {
            var triedAt = System.nanoTime();
            var told = Duration.ZERO;
            try {
                var answer = send(doors.get((form.number() + tried) % doors.size()), form);
                if (answer.statusCode() == 201) {
                    return accepted(JSON.readTree(answer.body()), tried, triedAt);
                }
                if (!passes(answer.statusCode())) {
                    return new Refused(answer.statusCode(), answer.body());
                }
                told = retryAfter(answer);
            } catch (IOException away) {
                // Nobody knows whether it arrived: the same again, under the same key.
            }
            var spread = ThreadLocalRandom.current().nextLong(pause.toMillis());
            Thread.sleep(Math.max(told.toMillis(), pause.toMillis() / 2) + spread);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return new Unanswered();
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    private static Accepted accepted(JsonNode body, int tries, long triedAt) {
        return new Accepted(
                UUID.fromString(body.required("id").asString()),
                UUID.fromString(body.required("personId").asString()),
                tries,
                triedAt);
    }

    /// A token may run out on the way, and too many may come at once.
    private static boolean passes(int status) {
        return status >= 500 || status == 401 || status == 408 || status == 429;
    }

    private HttpResponse<String> send(URI at, Form form) throws IOException, InterruptedException {
        tries.incrementAndGet();
        var request = HttpRequest.newBuilder(at.resolve("/api/v1/referrals"))
                .timeout(PATIENCE_OF_A_TRY)
                .header("Authorization", bearer.header())
                .header("Idempotency-Key", form.key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(form.body()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.shutdownNow();
        bearer.close();
    }
}
