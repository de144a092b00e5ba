package org.whatmatters.budget.ledger;

/// Where the money of one budget stands.
public enum Account {
    /// What the holder has put in: the other side of every allocation, so it stands below zero.
    ALLOCATED,
    /// What may still be promised.
    AVAILABLE,
    /// Promised to a supplier, not yet paid.
    COMMITTED,
    /// Paid.
    SPENT,
    /// Given back to the holder.
    RETURNED
}
