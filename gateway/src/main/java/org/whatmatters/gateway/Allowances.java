package org.whatmatters.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/// How often each network may do something: so many times at once, and one more after each while.
final class Allowances {

    /// Beyond that, whoever has not come lately is forgotten.
    private static final int MOST_REMEMBERED = 10_000;

    private final ConcurrentHashMap<Network, Instant> spentUntil = new ConcurrentHashMap<>();
    private final Duration all;
    private final Duration each;
    private final Clock clock;

    /// @param atOnce how many are taken at once
    /// @param each after which there is one more
    Allowances(int atOnce, Duration each, Clock clock) {
        this.all = each.multipliedBy(atOnce);
        this.each = each;
        this.clock = clock;
    }

    /// Takes one.
    ///
    /// @return false where there is none left
    boolean take(Network network) {
        var now = clock.instant();
        forgetUnspent(now);
        var taken = new boolean[1];
        spentUntil.compute(network, (_, until) -> {
            var next = (until == null || until.isBefore(now) ? now : until).plus(each);
            taken[0] = !next.isAfter(now.plus(all));
            return taken[0] ? next : until;
        });
        return taken[0];
    }

    private void forgetUnspent(Instant now) {
        if (spentUntil.size() > MOST_REMEMBERED) {
            spentUntil.values().removeIf(until -> until.isBefore(now));
        }
    }
}
