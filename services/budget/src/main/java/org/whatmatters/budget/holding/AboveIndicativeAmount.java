package org.whatmatters.budget.holding;

/// A plan comes to more than the person was told, and nobody says why.
public final class AboveIndicativeAmount extends RuntimeException {

    AboveIndicativeAmount() {
        super("the lines come to more than the amount told");
    }
}
