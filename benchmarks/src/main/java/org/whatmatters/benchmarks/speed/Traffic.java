package org.whatmatters.benchmarks.speed;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.jsonFile;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

/// What Gatling does in its own JVM: warms, takes the processors' clocks, sends what is measured, and takes the clocks
/// again.
public final class Traffic extends Simulation {

    private static final int WARMERS = 16;

    private final Order order = Order.fromProperties();
    private final Bearer bearer = new Bearer(order);
    private final Meter meter = new Meter(order);
    private final FeederBuilder<Object> requests =
            jsonFile(order.requests().toString()).circular();

    {
        var measured = warming()
                .andThen(once("clocks before", meter::before)
                        .andThen(measured().andThen(once("clocks after", meter::after))));
        setUp(measured)
                .protocols(http.baseUrl(order.address().toString())
                        .shareConnections()
                        .disableFollowRedirect()
                        .disableCaching()
                        .header("Authorization", _ -> bearer.header())
                        .header("Idempotency-Key", "#{randomUuid()}")
                        .contentTypeHeader("application/json"));
    }

    private PopulationBuilder warming() {
        var each = Math.max(1, order.warming() / WARMERS);
        return scenario("warming").exec(repeat(each).on(request("warming"))).injectOpen(atOnceUsers(WARMERS));
    }

    private PopulationBuilder measured() {
        var scenario = scenario("measured");
        return switch (order.model()) {
            case OPEN ->
                scenario.exec(measuredRequest())
                        .injectOpen(constantUsersPerSec(order.level()).during(order.duration()));
            case CLOSED ->
                scenario.exec(during(order.duration()).on(measuredRequest())).injectOpen(atOnceUsers(order.level()));
        };
    }

    private ChainBuilder measuredRequest() {
        return request("measured").exec(session -> {
            meter.record(session);
            return session.markAsSucceeded();
        });
    }

    private ChainBuilder request(String name) {
        return feed(requests).exec(call(name));
    }

    private HttpRequestActionBuilder call(String name) {
        var call = order.method().equals("GET")
                ? http(name).get("#{path}")
                : http(name).post("#{path}").body(StringBody("#{body}"));
        return call.check(status().is(order.expected()), responseTimeInMillis().saveAs(Meter.MILLISECONDS));
    }

    private static PopulationBuilder once(String name, Runnable action) {
        ScenarioBuilder scenario = scenario(name).exec(session -> {
            action.run();
            return session;
        });
        return scenario.injectOpen(atOnceUsers(1));
    }
}
