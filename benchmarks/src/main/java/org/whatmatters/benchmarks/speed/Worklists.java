package org.whatmatters.benchmarks.speed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.PlatformFailure;
import tools.jackson.databind.json.JsonMapper;

/// Every list of one host with 50 000 open and a million closed referrals: first page and thousandth, each filter,
/// search by name, and the counts. One request after the other, at the service itself.
final class Worklists implements Benchmark {

    private static final int OPEN = 50_000;
    private static final int CLOSED = 1_000_000;
    private static final int A_PAGE = 25;
    private static final int BEFORE_THE_THOUSANDTH = 999 * A_PAGE;
    private static final int WARMING = 200;

    /// Before the first row: until then the service's code has hardly run, and compiles while it is measured.
    private static final int WARMING_AT_FIRST = 3_000;

    private static final int TIMES = 500;

    /// A row that is slow is asked for less often.
    private static final Duration AT_MOST = Duration.ofSeconds(15);

    private static final Duration AT_MOST_AT_FIRST = Duration.ofSeconds(90);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "worklists";
    }

    @Override
    public List<Row> run(Ground ground) throws Exception {
        var host = idOf(ground, "link.worker");
        var referrer = idOf(ground, "fire.officer");
        var provider = idOf(ground, "garden.leader");
        try (var connection = ground.connectAsOwner(Part.REFERRAL)) {
            BigHost.fill(connection, new BigHost.Order(host, referrer, provider, OPEN, CLOSED));
        }
        try (var client = HttpClient.newHttpClient()) {
            return measured(new Asking(ground, client, host, referrer));
        }
    }

    private static UUID idOf(Ground ground, String account) throws SQLException {
        return Synthetic.idOf(ground, Synthetic.organisationOf(ground, account));
    }

    private static List<Row> measured(Asking asking) throws Exception {
        var caseload = "/api/v1/referrals/caseload?limit=" + A_PAGE;
        var incoming = "/api/v1/referrals/incoming?limit=" + A_PAGE;
        var sent = "/api/v1/referrals/sent?limit=" + A_PAGE;
        var offers = "/api/v1/offers?limit=" + A_PAGE;
        var active = caseload + "&state=active";
        var ended = caseload + "&state=ended";
        asking.warm(asking.request("link.worker", caseload).build(), WARMING_AT_FIRST, AT_MOST_AT_FIRST);
        var rows = new ArrayList<Row>();
        rows.add(asking.row("team's caseload", "link.worker", caseload));
        rows.add(asking.row(
                "  thousandth page",
                "link.worker",
                caseload + asking.thousandth("state not in " + "('SUBMITTED', 'INFORMATION_ASKED', 'ENDED')")));
        rows.add(asking.row("  in touch", "link.worker", active));
        rows.add(asking.row("  of one worker", "link.worker", caseload + "&worker=" + asking.aWorker()));
        rows.add(asking.row("  of nobody", "link.worker", caseload + "&worker=nobody"));
        rows.add(asking.row("  to do now", "link.worker", caseload + "&due=true"));
        rows.add(asking.row("  name from 'ma'", "link.worker", caseload + asking.search("link.worker", "ma")));
        rows.add(asking.row("  two words", "link.worker", caseload + asking.search("link.worker", "mary smi")));
        rows.add(asking.row("what has ended", "link.worker", ended));
        rows.add(asking.row("  thousandth page", "link.worker", ended + asking.thousandth("state = 'ENDED'")));
        rows.add(asking.row("  name from 'smi'", "link.worker", ended + asking.search("link.worker", "smi")));
        rows.add(asking.row("  two words", "link.worker", ended + asking.search("link.worker", "mary smi")));
        rows.add(asking.row("incoming", "triager", incoming));
        rows.add(asking.row("  from one kind", "triager", incoming + "&agencyType=FIRE"));
        rows.add(asking.row("  name from 'ma'", "triager", incoming + asking.search("triager", "ma")));
        rows.add(asking.row("sent by a team", "fire.officer", sent));
        rows.add(asking.row("  thousandth page", "fire.officer", sent + asking.thousandthSent()));
        rows.add(asking.row("  question to the team", "fire.officer", sent + "&asked=true"));
        rows.add(asking.row("  closed", "fire.officer", sent + "&progress=CLOSED"));
        rows.add(asking.row("  name from 'ma'", "fire.officer", sent + asking.search("fire.officer", "ma")));
        rows.add(asking.row("offers to a group", "garden.leader", offers));
        rows.add(asking.row("  waiting for an answer", "garden.leader", offers + "&state=OPEN"));
        rows.add(asking.row("counts of the team's caseload", "link.worker", "/api/v1/referrals/caseload/counts"));
        rows.add(asking.row("counts of incoming", "triager", "/api/v1/referrals/incoming/counts"));
        rows.add(asking.row("counts of what a team sent", "fire.officer", "/api/v1/referrals/sent/counts"));
        rows.add(asking.row("counts of offers", "garden.leader", "/api/v1/offers/counts"));
        rows.add(asking.row("the team at a glance", "team.lead", "/api/v1/referrals/team"));
        return rows;
    }

    private record Asking(Ground ground, HttpClient client, UUID host, UUID referrer) {

        Row row(String what, String as, String path) throws Exception {
            var request = request(as, path).build();
            warm(request, WARMING, AT_MOST);
            var times = new Times();
            var from = System.nanoTime();
            var until = from + AT_MOST.toNanos();
            var asked = 0;
            while (asked < TIMES && System.nanoTime() < until) {
                var began = System.nanoTime();
                answer(request, 200);
                times.add(System.nanoTime() - began);
                asked++;
            }
            var seconds = (System.nanoTime() - from) / 1e9;
            return new Row(
                    what,
                    asked / seconds,
                    0,
                    times.percentile(50),
                    times.percentile(99),
                    times.percentile(99.9),
                    0,
                    Map.of(),
                    Aim.p99(60));
        }

        void warm(HttpRequest request, int times, Duration atMost) throws Exception {
            var until = System.nanoTime() + atMost.toNanos();
            for (var time = 0; time < times && System.nanoTime() < until; time++) {
                answer(request, 200);
            }
        }

        String search(String as, String typed) throws Exception {
            var made = request(as, "/api/v1/referrals/searches")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("typed", typed))))
                    .build();
            return "&search=" + JSON.readTree(answer(made, 201)).required("id").asString();
        }

        String thousandth(String which) throws SQLException {
            return "&after="
                    + one("select id from referral where host_id = '%s' and %s order by id offset %d limit 1"
                            .formatted(host, which, BEFORE_THE_THOUSANDTH - 1));
        }

        String thousandthSent() throws SQLException {
            return "&after="
                    + one("select id from referral where referrer_id = '%s' order by id desc offset %d limit 1"
                            .formatted(referrer, BEFORE_THE_THOUSANDTH - 1));
        }

        String aWorker() throws SQLException {
            return one(
                    "select worker_id from referral where host_id = '%s' and state = 'ACTIVE' limit 1".formatted(host));
        }

        private String one(String sql) throws SQLException {
            try (Connection connection = ground.connect(Part.REFERRAL);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                if (!row.next()) {
                    throw new PlatformFailure("The list ends before its thousandth page");
                }
                return row.getString(1);
            }
        }

        private HttpRequest.Builder request(String as, String path) {
            return HttpRequest.newBuilder(URI.create(ground.platform().internal(Part.REFERRAL) + path))
                    .header("Authorization", "Bearer " + token(as));
        }

        private String token(String as) {
            var platform = ground.platform();
            return as.equals("team.lead") ? platform.token(as, "harrowdale-link-workers") : platform.token(as);
        }

        private String answer(HttpRequest request, int expected) throws IOException, InterruptedException {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new PlatformFailure(
                        "%s answered %d".formatted(request.uri().getPath(), answer.statusCode()));
            }
            return answer.body();
        }
    }
}
