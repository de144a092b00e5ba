package org.whatmatters.budget.holding;

/// Somebody who asked, told or submitted would decide on their own work.
public final class SameHands extends RuntimeException {

    SameHands() {
        super("whoever asked, told or submitted does not decide");
    }
}
