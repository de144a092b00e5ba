package org.whatmatters.directory.duplicate;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.duplicate.PairState.Merged;
import org.whatmatters.directory.importing.application.FeedSources;
import org.whatmatters.directory.life.LifeState;
import org.whatmatters.directory.life.application.ChangeLife;
import org.whatmatters.directory.life.application.Lives;
import org.whatmatters.directory.life.application.Lives.Held;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;

/// An editor says what a pair is, or takes that back. In the caller's transaction.
@Component
class DecideOnPair {

    private final Pairs pairs;
    private final Merges merges;
    private final Lives lives;
    private final ChangeLife changeLife;
    private final FeedSources feedSources;
    private final Clock clock;

    DecideOnPair(Pairs pairs, Merges merges, Lives lives, ChangeLife changeLife, FeedSources feedSources, Clock clock) {
        this.pairs = pairs;
        this.merges = merges;
        this.lives = lives;
        this.changeLife = changeLife;
        this.feedSources = feedSources;
        this.clock = clock;
    }

    void different(UUID id, Actor.Staff editor) {
        pairs.write(held(id).tellApart(editor.subject(), clock.instant()));
    }

    /// The other one ends: it leaves searches, lists and offers at once. Offers that were made there go on.
    void same(UUID id, UUID kept, Actor.Staff editor) {
        var pair = held(id);
        if (!pair.holds(kept)) {
            throw Invalid.field("/keep", "NOT_OF_THE_PAIR", "Choose one of the two listings.");
        }
        var other = pair.other(kept);
        var chains = merges.of(pair.first(), pair.second()).merge(other, kept);
        var ends = listing(other);
        var merged = pair.merge(kept, ends.life().state(), editor.subject(), clock.instant());
        var stands = listing(chains.last(kept)).life().state();
        if (stands == LifeState.DEFUNCT) {
            throw new IllegalState(stands.word(), "keep");
        }
        changeLife.take(ends, (ending, _) -> ending.life().end());
        merges.merge(other, kept);
        pairs.write(merged);
    }

    /// Opens the pair again. What was merged stands on its own again, and its feed is asked for all it has, as nothing
    /// of it was taken in meanwhile.
    void undo(UUID id, String because, Actor.Staff editor) {
        var pair = held(id);
        var reopened = pair.reopen(editor.subject(), clock.instant(), because);
        if (pair.state() instanceof Merged was) {
            var other = pair.other(was.kept());
            merges.restore(other);
            changeLife.take(listing(other), (ended, today) -> ended.life().restore(was.endedFrom(), today));
            feedSources.askForAll(merges.source(other));
        }
        pairs.write(reopened);
    }

    private Pair held(UUID id) {
        merges.hold();
        return pairs.find(id).orElseThrow(NotFound::new);
    }

    private Held listing(UUID id) {
        return lives.hold(id).orElseThrow(NotFound::new);
    }
}
