package org.whatmatters.person.record;

/// How the question "who is this?" was answered for one id.
public enum MatchState {
    /// Heard of in a fact, but its intake has not come yet.
    AWAITED,
    /// Nobody alike was known: a record of its own.
    CREATED,
    /// Certainly a person already known.
    MATCHED,
    /// Somebody alike is known. A human decides; meanwhile a record of its own.
    CANDIDATES
}
