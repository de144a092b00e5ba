package org.whatmatters.benchmarks.speed;

import java.time.Duration;
import java.util.List;

/// Somebody looks for a service near a place, among 20 000.
final class Search implements Benchmark {

    private static final String WORKER = "link.worker";
    private static final int CONNECTIONS = 8;
    private static final Duration DURATION = Duration.ofSeconds(30);
    private static final List<String> QUESTIONS = List.of(
            "q=gardening&postcode=XW1%202AB",
            "q=lonely&postcode=XW1%202AB",
            "q=lunch%20club&postcode=XW3%201AA",
            "q=walking",
            "q=debt%20advice&postcode=XW2%201AA",
            "q=chior",
            "q=baby%20group&postcode=XW4%201AA",
            "q=men%20shed");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Row> run(Ground ground) throws Exception {
        var services = Synthetic.services(ground);
        var calls = QUESTIONS.stream()
                .map(question -> Ground.Call.get("/api/v1/directory/services?" + question))
                .toList();
        var found = ground.read("search", WORKER, CONNECTIONS, DURATION, calls);
        return List.of(Row.of(
                "search among %d services, %d connections".formatted(services, CONNECTIONS), found, Aim.p99(40)));
    }
}
