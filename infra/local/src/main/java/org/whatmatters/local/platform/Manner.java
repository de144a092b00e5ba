package org.whatmatters.local.platform;

import java.time.Duration;
import java.util.List;

/// What a program of ours is run for. Compact headers stand in all: an ahead-of-time cache fits no JVM with others.
public enum Manner {
    EVERYDAY(Duration.ofMinutes(8), Duration.ofSeconds(20)),

    /// As in earnest, for weeks: all compilers, and room enough that the collector rarely matters.
    SUSTAINED(Duration.ofMinutes(8), Duration.ofSeconds(20)),

    /// For the cache. It starts without any help, and what was recorded is written when the process ends.
    RECORDED(Duration.ofMinutes(15), Duration.ofMinutes(5));

    private final Duration patienceAtStart;
    private final Duration patienceAtEnd;

    Manner(Duration patienceAtStart, Duration patienceAtEnd) {
        this.patienceAtStart = patienceAtStart;
        this.patienceAtEnd = patienceAtEnd;
    }

    Duration patienceAtStart() {
        return patienceAtStart;
    }

    Duration patienceAtEnd() {
        return patienceAtEnd;
    }

    List<String> options() {
        return switch (this) {
            // One compiler and one collector thread: with a dozen JVMs on two cores, what starts sooner is what
            // matters.
            case EVERYDAY ->
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError");
            case SUSTAINED ->
                List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError");
            // A cache comes to hold objects only under G1, and profiles only with all compilers.
            case RECORDED -> List.of("-XX:+UseG1GC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError");
        };
    }

    /// The heap's size where so many megabytes are enough for the demo. It begins with room for the objects of a cache:
    /// where there is little memory, the JVM would begin with less and end for want of it.
    List<String> heap(int megabytes) {
        return List.of("-Xms64m", "-Xmx" + (this == SUSTAINED ? 2 * megabytes : megabytes) + "m");
    }
}
