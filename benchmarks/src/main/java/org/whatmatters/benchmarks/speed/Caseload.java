package org.whatmatters.benchmarks.speed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.whatmatters.local.platform.PlatformFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A team's list of cases among 100 000 referrals: its first page, and the thousandth.
final class Caseload implements Benchmark {

    private static final String WORKER = "link.worker";
    private static final String PAGE = "/api/v1/referrals/caseload?limit=25";
    private static final int THOUSANDTH = 1000;
    private static final int CONNECTIONS = 8;
    private static final Duration DURATION = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "caseload";
    }

    @Override
    public List<Row> run(Ground ground) throws Exception {
        var referrals = Synthetic.people(ground);
        var thousandth = PAGE + "&after=" + cursorBefore(ground, THOUSANDTH);
        return List.of(
                row(ground, "first page among %d referrals".formatted(referrals), PAGE),
                row(ground, "thousandth page", thousandth));
    }

    private static Row row(Ground ground, String what, String path) {
        var read = ground.read("caseload", WORKER, CONNECTIONS, DURATION, List.of(Ground.Call.get(path)));
        return Row.of(what + ", %d connections".formatted(CONNECTIONS), read, Aim.p99(60));
    }

    private static String cursorBefore(Ground ground, int page) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var token = ground.platform().token(WORKER);
            var cursor = "";
            for (int read = 1; read < page; read++) {
                cursor = page(client, ground, token, cursor.isEmpty() ? PAGE : PAGE + "&after=" + cursor)
                        .path("next")
                        .asString("");
                if (cursor.isEmpty()) {
                    throw new PlatformFailure("The caseload ends at page %d".formatted(read));
                }
            }
            return cursor;
        }
    }

    private static JsonNode page(HttpClient client, Ground ground, String token, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(ground.platform().address() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }
}
