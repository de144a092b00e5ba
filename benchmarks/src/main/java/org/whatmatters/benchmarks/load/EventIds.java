package org.whatmatters.benchmarks.load;

import java.time.Instant;
import java.util.UUID;

/// Ids of facts that are told while writing, where no dice are at hand: made from the aggregate's own.
final class EventIds {

    private static final long MIX = 0xBF58476D1CE4E5B9L;
    private static final int TIME = 16;

    private EventIds() {}

    /// UUID version 7, of that moment and always the same.
    static UUID of(UUID aggregate, String kind, Instant at) {
        var chance = (aggregate.getLeastSignificantBits() + kind.hashCode()) * MIX;
        return new UUID(
                at.toEpochMilli() << TIME | 0x7000L | (aggregate.getMostSignificantBits() & 0xFFF),
                0x8000000000000000L | (chance >>> 2));
    }
}
