package org.whatmatters.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// The chance in one life: the same for the same seed and the same number of the person, whoever came before.
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final SplittableRandom random;

    Dice(long seed, int person) {
        this.random = new SplittableRandom(seed * GOLDEN_GAMMA + person);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /// From 0 to below 1.
    double share() {
        return random.nextDouble();
    }

    Duration hours(int least, int most) {
        return Duration.ofMinutes(between(least * 60, most * 60));
    }

    /// A time that is mostly short and now and then very long.
    Duration daysOfMean(double mean) {
        return Duration.ofMinutes((long) (-Math.log(1 - random.nextDouble()) * mean * 24 * 60));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// An id of that moment, UUID version 7.
    UUID id(Instant at) {
        var millis = at.toEpochMilli() << 16;
        return new UUID(millis | VERSION_7 | random.nextInt(1 << 12), VARIANT | (random.nextLong() >>> 2));
    }
}
