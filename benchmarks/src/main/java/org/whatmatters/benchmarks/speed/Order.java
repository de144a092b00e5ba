package org.whatmatters.benchmarks.speed;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What is to be sent, as it travels from the benchmark to Gatling's own JVM.
///
/// @param requests a file of JSON objects with `path` and `body`, sent in turn
/// @param as the demo account whose token goes along; empty for none
/// @param warming requests before anything is measured
/// @param level requests a second (open) or connections (closed)
/// @param into the folder for what comes of it
record Order(
        URI address,
        String method,
        Path requests,
        int expected,
        String as,
        int warming,
        Model model,
        int level,
        Duration duration,
        Path into) {

    /// Open: they come when they come, as people do. Closed: each connection sends its next when it has its answer.
    enum Model {
        OPEN,
        CLOSED
    }

    private static final String PREFIX = "wm.traffic.";

    static Order fromProperties() {
        return new Order(
                URI.create(property("address")),
                property("method"),
                Path.of(property("requests")),
                Integer.parseInt(property("expected")),
                property("as"),
                Integer.parseInt(property("warming")),
                Model.valueOf(property("model")),
                Integer.parseInt(property("level")),
                Duration.parse(property("duration")),
                Path.of(property("into")));
    }

    List<String> asProperties() {
        return List.of(
                define("address", address),
                define("method", method),
                define("requests", requests),
                define("expected", expected),
                define("as", as),
                define("warming", warming),
                define("model", model),
                define("level", level),
                define("duration", duration),
                define("into", into));
    }

    private static String define(String name, Object value) {
        return "-D" + PREFIX + name + "=" + value;
    }

    private static String property(String name) {
        var value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException("no property " + PREFIX + name);
        }
        return value;
    }
}
