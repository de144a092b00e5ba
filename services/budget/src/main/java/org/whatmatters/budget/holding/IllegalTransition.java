package org.whatmatters.budget.holding;

/// What was asked does not go with where the budget stands.
public final class IllegalTransition extends RuntimeException {

    private final String state;
    private final String action;

    IllegalTransition(BudgetState state, String action) {
        super("cannot " + action + " a budget that is " + state.word());
        this.state = state.word();
        this.action = action;
    }

    public String state() {
        return state;
    }

    public String action() {
        return action;
    }
}
