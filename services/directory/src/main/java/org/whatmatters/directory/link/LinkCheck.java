package org.whatmatters.directory.link;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of one web address. Once is chance: it is dead when it failed twice within 48 hours. The whole
/// table is `LinkCheckTest`.
///
/// @param failedAt when it failed first; null where it works or nobody has looked
/// @param lookAt when to look next
record LinkCheck(State state, @Nullable Instant failedAt, Instant lookAt) {

    enum State {
        NOT_LOOKED_AT,
        WORKS,
        FAILED_ONCE,
        DEAD
    }

    private static final Duration USUALLY_AFTER = Duration.ofDays(30);
    private static final Duration SECOND_LOOK_AFTER = Duration.ofHours(24);
    private static final Duration TWICE_WITHIN = Duration.ofDays(2);
    private static final Duration PUT_OFF_FOR = Duration.ofHours(1);

    LinkCheck {
        var hasFailed = switch (state) {
            case FAILED_ONCE, DEAD -> true;
            case NOT_LOOKED_AT, WORKS -> false;
        };
        if (hasFailed != (failedAt != null)) {
            throw new IllegalArgumentException(state + " does not go with " + failedAt);
        }
    }

    /// After another look. Of what its host does not let us ask for nobody knows whether it works.
    LinkCheck after(Look look, Instant now) {
        return switch (look) {
            case WORKS -> new LinkCheck(State.WORKS, null, now.plus(USUALLY_AFTER));
            case NOTHING_THERE, NO_ANSWER -> failed(now);
            case NOT_ASKED -> new LinkCheck(State.NOT_LOOKED_AT, null, now.plus(USUALLY_AFTER));
        };
    }

    /// After a look that told nothing.
    LinkCheck putOff(Instant now) {
        return new LinkCheck(state, failedAt, now.plus(PUT_OFF_FOR));
    }

    private LinkCheck failed(Instant now) {
        return switch (state) {
            case NOT_LOOKED_AT, WORKS -> failedFirst(now);
            case FAILED_ONCE -> isSoon(now) ? dead(now) : failedFirst(now);
            case DEAD -> dead(now);
        };
    }

    /// Where the second look came too late, nobody knows what was in between.
    private boolean isSoon(Instant now) {
        return failedAt != null && !now.isAfter(failedAt.plus(TWICE_WITHIN));
    }

    private static LinkCheck failedFirst(Instant now) {
        return new LinkCheck(State.FAILED_ONCE, now, now.plus(SECOND_LOOK_AFTER));
    }

    private LinkCheck dead(Instant now) {
        return new LinkCheck(State.DEAD, failedAt, now.plus(USUALLY_AFTER));
    }
}
