package org.whatmatters.directory.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.whatmatters.directory.duplicate.PairState.Different;
import org.whatmatters.directory.duplicate.PairState.Merged;
import org.whatmatters.directory.duplicate.PairState.Open;
import org.whatmatters.directory.duplicate.PairState.Reopened;
import org.whatmatters.directory.life.LifeState;
import org.whatmatters.platform.web.IllegalState;

/// Two listings that may be one group. Immutable: what an editor says answers the next one.
record Pair(UUID id, UUID first, UUID second, Agreement agreement, PairState state) {

    Pair tellApart(UUID by, Instant at) {
        return switch (state) {
            case Open _ -> with(new Different(by, at));
            case Different _, Merged _ -> throw illegal("decide");
        };
    }

    /// One of them stands for both.
    ///
    /// @param endedFrom where the other one stands in its life
    Pair merge(UUID kept, LifeState endedFrom, UUID by, Instant at) {
        return switch (state) {
            case Open _ -> {
                if (!holds(kept)) {
                    throw new IllegalArgumentException("the kept one is one of the two");
                }
                yield with(new Merged(kept, endedFrom, by, at));
            }
            case Different _, Merged _ -> throw illegal("decide");
        };
    }

    /// The word was wrong: an editor is asked anew.
    Pair reopen(UUID by, Instant at, String because) {
        return switch (state) {
            case Different _, Merged _ -> with(new Open(new Reopened(by, at, because)));
            case Open _ -> throw illegal("undo");
        };
    }

    boolean holds(UUID listing) {
        return listing.equals(first) || listing.equals(second);
    }

    UUID other(UUID listing) {
        return listing.equals(first) ? second : first;
    }

    private Pair with(PairState next) {
        return new Pair(id, first, second, agreement, next);
    }

    private IllegalState illegal(String action) {
        return new IllegalState(state.word(), action);
    }
}
