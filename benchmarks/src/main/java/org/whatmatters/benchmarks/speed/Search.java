package org.whatmatters.benchmarks.speed;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.process.ProcessorTime;
import org.whatmatters.local.process.RunRecords;

/// Somebody looks for a group, among 2 000, 20 000 and 200 000, at the service itself: eight at a time near a place
/// with three filters, and one after the other whatever is hard to answer.
final class Search implements Benchmark {

    private static final List<Integer> SIZES = List.of(2_000, 20_000, 200_000);
    private static final int CONNECTIONS = 8;

    /// Some thousands, until the compilers have nothing more to do.
    private static final Duration WARMING = Duration.ofSeconds(60);

    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Duration EACH = Duration.ofSeconds(5);
    private static final double RATE = 500;
    private static final double P99 = 40;
    private static final double AT_MOST = 300;

    private static final List<String> PLACES =
            List.of("52.50,-1.50", "51.20,-0.50", "53.80,-2.20", "54.50,0.10", "50.90,-3.10");
    private static final List<String> FILTERED = List.of(
            "q=lunch&day=TU&free=true&access=STEP_FREE",
            "q=lonely&day=FR&free=true&way=IN_PERSON",
            "q=debt%20advice&day=MO&way=IN_PERSON&age=40",
            "q=walking&free=true&access=STEP_FREE&way=IN_PERSON",
            "q=friends&day=WE&time=10:00&free=true");
    /// @param question with a place for the postcode, or without
    private record Hard(String what, String question) {}

    private static final List<Hard> HARD = List.of(
            new Hard("a word that every tenth holds, no place", "q=tenth"),
            new Hard("the same near a place", "q=tenth&postcode=%s"),
            new Hard("the same with three filters", "q=tenth&postcode=%s&day=SU&free=true&language=pl"),
            new Hard("a mistyped word", "q=gardning&postcode=%s"),
            new Hard("nothing but a place", "postcode=%s"),
            new Hard("what nobody has, with three filters", "q=chess%%20debt&postcode=%s&day=SU&free=true&language=pl"),
            new Hard("facets beside it", "q=friends&postcode=%s&facets=true"));

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Row> run(Ground ground) throws Exception {
        var rows = new ArrayList<Row>();
        for (var size : SIZES) {
            try (var owner = ground.connectAsOwner(Part.DIRECTORY)) {
                BigDirectory.fill(owner, size);
                placePostcodes(owner);
            }
            rows.addAll(measured(ground, size));
        }
        return rows;
    }

    /// Invented postcodes of known places, as an operator loads them.
    private static void placePostcodes(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var number = 0; number < PLACES.size(); number++) {
                statement.execute("""
                        insert into postcode_centroid (area, latitude, longitude, learnt) values ('%s', %s, false)
                        on conflict (area) do nothing
                        """.formatted(postcode(number).replace("%20", " "), PLACES.get(number)));
            }
        }
    }

    private static String postcode(int number) {
        return "XW9%209" + (char) ('A' + number) + "Z";
    }

    private static List<Row> measured(Ground ground, int size) throws InterruptedException, ExecutionException {
        var asking = new Asking(ground);
        var filtered = new ArrayList<String>();
        for (var number = 0; number < PLACES.size(); number++) {
            for (var question : FILTERED) {
                filtered.add(question + "&postcode=" + postcode(number));
            }
        }
        var rows = new ArrayList<Row>();
        asking.at(CONNECTIONS, filtered, WARMING);
        rows.add(asking.row(
                "near a place with three filters, among %d".formatted(size),
                CONNECTIONS,
                filtered,
                MEASURED,
                Aim.rate(RATE, P99)));
        for (var hard : HARD) {
            var questions = List.of(hard.question().formatted(postcode(0)));
            rows.add(asking.row("  " + hard.what(), 1, questions, EACH, Aim.within(AT_MOST, AT_MOST, AT_MOST)));
        }
        return rows;
    }

    private record Asking(Ground ground, CloseableHttpClient client, String token) {

        Asking(Ground ground) {
            this(ground, lean(), ground.platform().token("link.worker"));
        }

        /// A client that leaves the processors to those who answer.
        private static CloseableHttpClient lean() {
            return HttpClients.custom()
                    .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                            .setMaxConnTotal(CONNECTIONS)
                            .setMaxConnPerRoute(CONNECTIONS)
                            .build())
                    .disableContentCompression()
                    .build();
        }

        Row row(String what, int connections, List<String> questions, Duration duration, Aim aim)
                throws InterruptedException, ExecutionException {
            var before = processors();
            var times = at(connections, questions, duration);
            var each = new TreeMap<String, Double>();
            processors()
                    .forEach((part, used) ->
                            each.put(part, (used - before.getOrDefault(part, 0.0)) / Math.max(1, times.count())));
            return new Row(
                    what,
                    times.count() * 1000.0 / duration.toMillis(),
                    0,
                    times.percentile(50),
                    times.percentile(99),
                    times.percentile(99.9),
                    each.values().stream().mapToDouble(Double::doubleValue).sum(),
                    each,
                    aim);
        }

        /// Milliseconds that those who answer have had so far.
        private Map<String, Double> processors() {
            var alive = new RunRecords(ground.platform().settings().records()).alive();
            return Stream.of(Part.POSTGRES.title(), Part.DIRECTORY.title())
                    .collect(Collectors.toMap(Function.identity(), part -> (double) ProcessorTime.of(
                                    Objects.requireNonNull(alive.get(part)).pid())
                            .toMillis()));
        }

        /// Each connection asks again as soon as it has its answer.
        Times at(int connections, List<String> questions, Duration duration)
                throws InterruptedException, ExecutionException {
            var until = System.nanoTime() + duration.toNanos();
            try (var threads = Executors.newFixedThreadPool(connections)) {
                var running = new ArrayList<Future<Times>>();
                for (var connection = 0; connection < connections; connection++) {
                    var first = connection;
                    running.add(threads.submit(() -> ask(questions, first, until)));
                }
                var all = new Times();
                for (var one : running) {
                    all.addAll(one.get());
                }
                return all;
            }
        }

        private Times ask(List<String> questions, int first, long until) throws IOException {
            var times = new Times();
            for (var next = first; System.nanoTime() < until; next++) {
                var question = questions.get(next % questions.size());
                var began = System.nanoTime();
                var status = client.execute(
                        ClassicRequestBuilder.get(ground.platform().internal(Part.DIRECTORY)
                                        + "/api/v1/directory/services?limit=20&" + question)
                                .addHeader("Authorization", "Bearer " + token)
                                .build(),
                        answer -> {
                            EntityUtils.consume(answer.getEntity());
                            return answer.getCode();
                        });
                times.add(System.nanoTime() - began);
                if (status != 200) {
                    throw new PlatformFailure("A search answered %d".formatted(status));
                }
            }
            return times;
        }
    }
}
