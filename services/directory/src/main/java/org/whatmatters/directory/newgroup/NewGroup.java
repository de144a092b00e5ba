package org.whatmatters.directory.newgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.whatmatters.directory.listing.Need;
import org.whatmatters.directory.newgroup.NewGroupState.Dropped;
import org.whatmatters.directory.newgroup.NewGroupState.Gathering;
import org.whatmatters.directory.newgroup.NewGroupState.Launched;
import org.whatmatters.directory.newgroup.NewGroupState.Ready;

/// A group that somebody wants to start, because a need near a place is not met.
///
/// Immutable: a step answers the next one.
///
/// @param organisation whose community builder begins it
/// @param version 1 when it is begun, one more with each step
public record NewGroup(
        NewGroupId id,
        UUID organisation,
        Need need,
        District district,
        Case plan,
        NewGroupState state,
        Instant begunAt,
        int version) {

    public static NewGroup begin(
            NewGroupId id, UUID organisation, Need need, District district, Case plan, Instant at) {
        return new NewGroup(id, organisation, need, district, plan, new Gathering(at), at, 1);
    }

    /// Whatever is changed of a group that was ready, somebody has to say again that it is.
    public NewGroup plan(Case next, Instant at) {
        return switch (state) {
            case Gathering unchanged -> with(next, unchanged);
            case Ready _ -> with(next, new Gathering(at));
            case Launched _, Dropped _ -> throw new IllegalStep(state, "change");
        };
    }

    public NewGroup ready(Instant at) {
        return switch (state) {
            case Gathering _ -> {
                var missing = plan.missing();
                if (!missing.isEmpty()) {
                    throw new NotReady(missing);
                }
                yield with(plan, new Ready(at));
            }
            case Ready _, Launched _, Dropped _ -> throw new IllegalStep(state, "get ready");
        };
    }

    /// It has met for the first time.
    ///
    /// @param today in London; before the day of its first meeting it cannot have met
    public NewGroup launch(LocalDate today, Instant at) {
        return switch (state) {
            case Ready _ -> {
                var launchOn = plan.launchOn();
                if (launchOn != null && today.isBefore(launchOn)) {
                    throw new IllegalStep(state, "launch before its first day");
                }
                yield with(plan, new Launched(at));
            }
            case Gathering _, Launched _, Dropped _ -> throw new IllegalStep(state, "launch");
        };
    }

    public NewGroup drop(DropReason reason, Instant at) {
        return switch (state) {
            case Gathering _, Ready _ -> with(plan, new Dropped(reason, at));
            case Launched _, Dropped _ -> throw new IllegalStep(state, "drop");
        };
    }

    private NewGroup with(Case next, NewGroupState then) {
        return new NewGroup(id, organisation, need, district, next, then, begunAt, version + 1);
    }
}
