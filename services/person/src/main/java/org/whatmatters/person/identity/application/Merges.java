package org.whatmatters.person.identity.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.person.identity.Merge;
import org.whatmatters.person.record.Author;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;

/// The records that stand for two.
public interface Merges {

    /// A merge, with the name of the record that was kept.
    record Named(Merge merge, String personName) {}

    void add(Merge merge);

    /// Those of the records that the worker may speak for, newest first.
    List<Named> list(Actor.Staff worker, PageRequest page);

    Optional<Named> find(Actor.Staff worker, UUID id);

    /// As [#find]; until the transaction ends nobody else decides who is who.
    Optional<Named> hold(Actor.Staff worker, UUID id);

    void undo(Merge merge, Author by, Instant at, String because);
}
