package org.whatmatters.person.subjectaccess;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.IllegalState;

/// Where an order for a copy stands. Each state carries what is only true in that state.
sealed interface OrderState {

    /// How many London days a released copy can be fetched, and is kept.
    int DAYS_KEPT = 30;

    /// Not every service has answered.
    record Ordered() implements OrderState {}

    /// All of it is here, to be decided about.
    record Assembled() implements OrderState {}

    /// One officer says that it may go out.
    record Proposed(By by, Instant at) implements OrderState {}

    /// Another one has let it go out.
    record Released(Proposed proposed, By by, Instant at) implements OrderState {

        /// Until then it can be fetched.
        Instant until() {
            return at.atZone(ZoneId.of("Europe/London")).plusDays(DAYS_KEPT).toInstant();
        }
    }

    /// Nothing goes out: the person took it back, or nobody is entitled to it.
    record Closed(By by, Instant at, String because) implements OrderState {}

    /// Who said that it may go out, while that stands.
    default Optional<Proposed> proposal() {
        return switch (this) {
            case Proposed proposed -> Optional.of(proposed);
            case Released released -> Optional.of(released.proposed());
            case Ordered _, Assembled _, Closed _ -> Optional.empty();
        };
    }

    /// In the API's word, and the database's in capitals.
    default String word() {
        return switch (this) {
            case Ordered _ -> "ordered";
            case Assembled _ -> "assembled";
            case Proposed _ -> "proposed";
            case Released _ -> "released";
            case Closed _ -> "closed";
        };
    }

    /// The services were asked, the first time or again.
    ///
    /// @param whole whether by now each has answered
    default OrderState assembled(boolean whole) {
        return switch (this) {
            case Ordered _, Assembled _ -> whole ? new Assembled() : new Ordered();
            case Proposed _, Released _, Closed _ -> throw new IllegalState(word(), "assemble");
        };
    }

    /// Whoever decides about its parts may go on.
    default void mustBeOpenToDecisions() {
        switch (this) {
            case Ordered _, Assembled _ -> {}
            case Proposed _, Released _, Closed _ -> throw new IllegalState(word(), "decide about");
        }
    }

    /// Nothing has gone out yet, nor will it never.
    default void mustBeUnderWay(String action) {
        switch (this) {
            case Ordered _, Assembled _, Proposed _ -> {}
            case Released _, Closed _ -> throw new IllegalState(word(), action);
        }
    }

    default OrderState proposed(By officer, Instant now) {
        return switch (this) {
            case Assembled _ -> new Proposed(officer, now);
            case Ordered _, Proposed _, Released _, Closed _ -> throw new IllegalState(word(), "propose");
        };
    }

    default OrderState sentBack() {
        return switch (this) {
            case Proposed _ -> new Assembled();
            case Ordered _, Assembled _, Released _, Closed _ -> throw new IllegalState(word(), "send back");
        };
    }

    /// Four eyes: whoever proposed it does not release it.
    default OrderState released(By officer, Instant now) {
        return switch (this) {
            case Proposed proposed
            when proposed.by().subject().equals(officer.subject()) ->
                throw new Conflict("own-proposal", "Somebody else has to release what you proposed.");
            case Proposed proposed -> new Released(proposed, officer, now);
            case Ordered _, Assembled _, Released _, Closed _ -> throw new IllegalState(word(), "release");
        };
    }

    default OrderState closed(By officer, Instant now, String because) {
        mustBeUnderWay("close");
        return new Closed(officer, now, because);
    }
}
