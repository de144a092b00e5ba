package org.whatmatters.benchmarks.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// The files of the load, as lines without comments.
final class Packaged {

    private Packaged() {}

    static Stream<String> lines(String file) {
        var found = Packaged.class.getResourceAsStream("/load/" + file);
        if (found == null) {
            throw new IllegalStateException("not packaged: load/" + file);
        }
        var reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8));
        return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
