package org.whatmatters.benchmarks.load;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.referral.lifecycle.Reference;

/// What must be unlike everybody else's: each person and each referral has its own place in a shuffled sequence, so
/// nothing has to be drawn twice.
final class Numbers {

    /// People of one installation, at most: so many numbers the test range holds.
    static final int MOST_PEOPLE = 900_000;

    /// The first thousand of the test range are the demo's and the tests'.
    private static final int TAKEN = 1_000;

    private static final int SHUFFLED = 1_000_000 - TAKEN;
    private static final int STRIDE = 618_031;
    private static final int SYMBOLS = 23;
    private static final long REFERENCES = 3_404_825_447L;
    private static final long A_LONG_WAY = 1_000_000_007L;
    private static final long REFERENCE_STRIDE = 2_104_298_389L;

    private final long seed;

    Numbers(long seed) {
        this.seed = seed;
    }

    /// From the test range 999. One place in eleven has no check digit, and its person no number.
    Optional<NhsNumber> nhsNumber(int person) {
        var place = (Math.floorMod(seed, SHUFFLED) + (long) person * STRIDE) % SHUFFLED;
        var digits = "999%06d".formatted(TAKEN + place);
        return IntStream.range(0, 10)
                .mapToObj(check -> NhsNumber.parse(digits + check))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// As the referral service draws one, with the symbols told beforehand.
    ///
    /// @param redraw how often the service has answered that somebody has it already
    Reference reference(long referral, int redraw) {
        var turn = (referral + redraw * A_LONG_WAY) % REFERENCES;
        var place = (Math.floorMod(seed, REFERENCES) + turn * REFERENCE_STRIDE) % REFERENCES;
        return Reference.draw(new Told(place));
    }

    /// Says the digits of one number, last first.
    private static final class Told implements RandomGenerator {

        private long rest;

        Told(long number) {
            this.rest = number;
        }

        @Override
        public int nextInt(int bound) {
            if (bound != SYMBOLS) {
                throw new IllegalStateException("a reference has other symbols now");
            }
            var digit = (int) (rest % SYMBOLS);
            rest /= SYMBOLS;
            return digit;
        }

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException("a reference is drawn symbol by symbol");
        }
    }
}
