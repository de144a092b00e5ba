package org.whatmatters.person.record;

/// How the question "who is this?" was answered for one id.
public enum MatchState {
    /// Heard of in a fact, but its intake has not come yet.
    AWAITED,
    /// Nobody alike is known, or humans have said that it is nobody known: a record of its own.
    CREATED,
    /// A person already known, for certain or because humans have said so.
    MATCHED,
    /// Somebody alike is known. Humans decide; meanwhile a record of its own.
    CANDIDATES
}
