package org.whatmatters.referral.offerlink;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The codes of one link: how many are texted, and how long the newest is good. Only the newest ever counts.
///
/// @param sent when codes were texted in the last day, oldest first
/// @param wrong wrong tries with the newest
/// @param used whether the newest has opened the offer
record Codes(List<Instant> sent, int wrong, boolean used) {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    static final int TRIES = 3;

    static final Duration PAUSE = Duration.ofMinutes(1);
    static final int MOST_IN_AN_HOUR = 3;
    static final int MOST_IN_A_DAY = 5;

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    Codes {
        sent = List.copyOf(sent);
    }

    static Codes none() {
        return new Codes(List.of(), 0, false);
    }

    /// When the next may be texted; empty where that is now.
    Optional<Instant> nextAt(Instant now) {
        return Stream.of(
                        freeAt(1, PAUSE, now), freeAt(MOST_IN_AN_HOUR, AN_HOUR, now), freeAt(MOST_IN_A_DAY, A_DAY, now))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    private Optional<Instant> freeAt(int most, Duration span, Instant now) {
        var within = within(span, now);
        return within.size() < most
                ? Optional.empty()
                : Optional.of(within.get(within.size() - most).plus(span));
    }

    private List<Instant> within(Duration span, Instant now) {
        return sent.stream().filter(at -> at.plus(span).isAfter(now)).toList();
    }

    /// Another is texted; the one before is good for nothing.
    Codes send(Instant now) {
        if (nextAt(now).isPresent()) {
            throw new IllegalStateException("too many codes");
        }
        return new Codes(
                Stream.concat(within(A_DAY, now).stream(), Stream.of(now)).toList(), 0, false);
    }

    boolean mayBeTried(Instant now) {
        return triesLeft(now) > 0;
    }

    int triesLeft(Instant now) {
        var isGood = !used && !sent.isEmpty() && now.isBefore(sent.getLast().plus(GOOD_FOR));
        return isGood ? Math.max(0, TRIES - wrong) : 0;
    }

    /// The newest was typed, rightly or wrongly.
    Codes tried(boolean right, Instant now) {
        if (!mayBeTried(now)) {
            throw new IllegalStateException("no code is good now");
        }
        return right ? new Codes(sent, wrong, true) : new Codes(sent, wrong + 1, false);
    }
}
