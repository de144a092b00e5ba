package org.whatmatters.person.proxy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.Scope;
import org.whatmatters.person.record.HeardBy;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.PersonId;

/// That somebody may help a person. It lets nobody in before they have signed in with the code that the person hands
/// on, and the person has seen by which name.
///
/// @param name as the person calls them
/// @param authority by what they act where it is not the person's own wish, such as a power of attorney with its
///     reference
/// @param looksAfter whether the person says that this is who looks after them
/// @param claim who signed in with the code; absent until somebody has
/// @param confirmedAt when it was said that it is the right one; from then on they are let in
/// @param atSixteen what was decided for the time from the sixteenth birthday; absent where nothing was
record Proxy(
        UUID id,
        long version,
        PersonId person,
        String name,
        Kind kind,
        @Nullable String authority,
        Grant grant,
        How how,
        HeardBy namedBy,
        Instant namedAt,
        boolean looksAfter,
        @Nullable Claim claim,
        @Nullable Instant confirmedAt,
        @Nullable Ending ending,
        @Nullable AtSixteen atSixteen) {

    /// What they may do, and how long.
    ///
    /// @param headings what they may read
    /// @param until the last day, in London
    record Grant(Set<Heading> headings, Set<Scope> scopes, LocalDate until) {

        /// Every heading of About Me. Who writes sees the whole of it: what they do not see would be lost.
        static final Set<Heading> ABOUT_ME = Set.copyOf(EnumSet.complementOf(EnumSet.of(Heading.PLAN)));

        Grant {
            headings = Set.copyOf(headings);
            scopes = Set.copyOf(scopes);
        }

        boolean writesWhatItDoesNotSee() {
            return scopes.contains(Scope.WRITE_ABOUT_ME) && !headings.containsAll(ABOUT_ME);
        }
    }

    /// That somebody signed in with the code.
    ///
    /// @param name as the sign-in service has it from the proof of who they are
    /// @param looksAfter whether they say that they look after the person
    record Claim(UUID subject, String name, boolean looksAfter, Instant at) {}

    /// @param by the name of whoever ended it; absent where it is nobody's affair
    record Ending(Instant at, @Nullable String by, Why why) {}

    /// Why it ended before its last day.
    enum Why {
        BY_THE_PERSON,
        BY_A_WORKER,
        BY_THEMSELVES,
        /// Another took its place, for the same account.
        GIVEN_ANEW,
        /// The person was found to be able to decide themselves.
        CAN_DECIDE_AGAIN,
        PERSON_DIED,
        /// Whoever helped has died. It is not said: whom they helped is told no more than that.
        CANNOT_GO_ON
    }

    /// What becomes of a parent's right when the child turns sixteen.
    enum AtSixteen {
        ENDS,
        /// The young person wants them to go on helping.
        GOES_ON
    }

    /// Where it stands.
    enum State {
        NAMED,
        CLAIMED,
        ACTIVE,
        RUN_OUT,
        ENDED
    }

    State state(LocalDate today) {
        if (ending != null) {
            return State.ENDED;
        }
        if (grant.until().isBefore(today)) {
            return State.RUN_OUT;
        }
        if (confirmedAt != null) {
            return State.ACTIVE;
        }
        return claim == null ? State.NAMED : State.CLAIMED;
    }

    /// Whether it holds on a day, whoever has signed in for it.
    boolean holds(LocalDate today) {
        return switch (state(today)) {
            case NAMED, CLAIMED, ACTIVE -> true;
            case RUN_OUT, ENDED -> false;
        };
    }

    /// Whether both say that one looks after the other.
    boolean isCarer() {
        return looksAfter && claim != null && claim.looksAfter();
    }
}
