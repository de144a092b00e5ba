package org.whatmatters.directory.life;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.ListingState;

/// A listing's life. Immutable: a transition answers the next one, and this is the only place that makes one.
///
/// @param assurance the last; kept while closed, so that a listing opens again as old as it is
public record Life(LifeState state, @Nullable Assurance assurance) {

    public static final Life DRAFT = new Life(LifeState.DRAFT, null);

    public Life {
        var mustBeAssured = switch (state) {
            case ASSURED, ASSURANCE_DUE, STALE -> true;
            case DRAFT, SUBMITTED, LISTED, TEMPORARILY_CLOSED, INACTIVE, DEFUNCT -> false;
        };
        if (mustBeAssured && assurance == null) {
            throw new IllegalArgumentException("a listing that is " + state.word() + " was assured once");
        }
    }

    public Life submit() {
        return switch (state) {
            case DRAFT -> new Life(LifeState.SUBMITTED, null);
            case SUBMITTED, LISTED, ASSURED, ASSURANCE_DUE, STALE, TEMPORARILY_CLOSED, INACTIVE, DEFUNCT ->
                throw illegal("submit");
        };
    }

    /// Somebody whose work it is made sure of it.
    ///
    /// @param its the organisations that wrote it or run it: the first assurance is none of theirs
    public Life assure(UUID by, Collection<UUID> its, LocalDate today) {
        return switch (state) {
            case SUBMITTED, LISTED -> {
                if (its.contains(by)) {
                    throw new OwnListing();
                }
                yield assured(by, today);
            }
            case ASSURED, ASSURANCE_DUE, STALE -> assured(by, today);
            case INACTIVE -> {
                if (assurance == null && its.contains(by)) {
                    throw new OwnListing();
                }
                yield assured(by, today);
            }
            case DRAFT, TEMPORARILY_CLOSED, DEFUNCT -> throw illegal("assure");
        };
    }

    /// Whoever runs the service says that everything is still right. They cannot be the first to say so.
    public Life confirm(@Nullable UUID by, LocalDate today) {
        return switch (state) {
            case ASSURED, ASSURANCE_DUE, STALE -> assured(by, today);
            case DRAFT, SUBMITTED, LISTED, TEMPORARILY_CLOSED, INACTIVE, DEFUNCT -> throw illegal("confirm");
        };
    }

    private static Life assured(@Nullable UUID by, LocalDate today) {
        return new Life(LifeState.ASSURED, Assurance.of(today, by));
    }

    /// What the days have made of it; itself where they made nothing.
    public Life aged(LocalDate today) {
        return switch (state) {
            case ASSURED, ASSURANCE_DUE, STALE -> open(assurance, today);
            case DRAFT, SUBMITTED, LISTED, TEMPORARILY_CLOSED, INACTIVE, DEFUNCT -> this;
        };
    }

    /// Something says that it may be wrong, so somebody has to look today rather than when its time is over.
    public Life doubt(LocalDate today) {
        return switch (state) {
            case ASSURED -> open(assurance == null ? null : assurance.dueBy(today), today);
            case DRAFT, SUBMITTED, LISTED, ASSURANCE_DUE, STALE, TEMPORARILY_CLOSED, INACTIVE, DEFUNCT -> this;
        };
    }

    public Life close() {
        return switch (state) {
            case LISTED, ASSURED, ASSURANCE_DUE, STALE -> new Life(LifeState.TEMPORARILY_CLOSED, assurance);
            case DRAFT, SUBMITTED, TEMPORARILY_CLOSED, INACTIVE, DEFUNCT -> throw illegal("close");
        };
    }

    public Life reopen(LocalDate today) {
        return switch (state) {
            case TEMPORARILY_CLOSED -> open(assurance, today);
            case DRAFT, SUBMITTED, LISTED, ASSURED, ASSURANCE_DUE, STALE, INACTIVE, DEFUNCT -> throw illegal("reopen");
        };
    }

    /// It is there no more, for now: nobody knows until when.
    public Life rest() {
        return switch (state) {
            case LISTED, ASSURED, ASSURANCE_DUE, STALE, TEMPORARILY_CLOSED -> new Life(LifeState.INACTIVE, assurance);
            case DRAFT, SUBMITTED, INACTIVE, DEFUNCT -> throw illegal("rest");
        };
    }

    public Life end() {
        return switch (state) {
            case LISTED, ASSURED, ASSURANCE_DUE, STALE, TEMPORARILY_CLOSED, INACTIVE ->
                new Life(LifeState.DEFUNCT, assurance);
            case DRAFT, SUBMITTED, DEFUNCT -> throw illegal("end");
        };
    }

    /// It was ended by mistake: open or closed as it was, and as old as it is by now.
    ///
    /// @param before where it stood when it was ended
    public Life restore(LifeState before, LocalDate today) {
        return switch (state) {
            case DEFUNCT ->
                switch (before) {
                    case LISTED, ASSURED, ASSURANCE_DUE, STALE -> open(assurance, today);
                    case TEMPORARILY_CLOSED, INACTIVE -> new Life(before, assurance);
                    case DRAFT, SUBMITTED, DEFUNCT -> throw illegal("restore");
                };
            case DRAFT, SUBMITTED, LISTED, ASSURED, ASSURANCE_DUE, STALE, TEMPORARILY_CLOSED, INACTIVE ->
                throw illegal("restore");
        };
    }

    /// What its feed says of it now. A feed's own assurance counts from the day that it names, unless it has run out.
    ///
    /// @param said by the feed, as long as it is a day that has come
    public Life fed(ListingState status, @Nullable LocalDate said, LocalDate today) {
        var newest = newest(said, today);
        return switch (status) {
            case ACTIVE -> open(newest, today);
            case TEMPORARILY_CLOSED -> new Life(LifeState.TEMPORARILY_CLOSED, newest);
            case INACTIVE -> new Life(LifeState.INACTIVE, newest);
            case DEFUNCT -> new Life(LifeState.DEFUNCT, newest);
        };
    }

    private @Nullable Assurance newest(@Nullable LocalDate said, LocalDate today) {
        if (said == null || said.isAfter(today)) {
            return assurance;
        }
        var feeds = Assurance.of(said, null);
        if (assurance == null) {
            return today.isBefore(feeds.staleOn()) ? feeds : null;
        }
        return said.isAfter(assurance.on()) ? feeds : assurance;
    }

    /// An open listing that was assured then, or never.
    private static Life open(@Nullable Assurance assurance, LocalDate today) {
        return assurance == null ? new Life(LifeState.LISTED, null) : new Life(assurance.state(today), assurance);
    }

    private IllegalLife illegal(String action) {
        return new IllegalLife(state, action);
    }
}
