package org.whatmatters.referral.lifecycle;

/// What was asked does not go with where the referral, or the offer, stands.
public final class IllegalTransition extends RuntimeException {

    private final String state;
    private final String action;

    public IllegalTransition(String state, String action) {
        super("cannot " + action + " what is " + state);
        this.state = state;
        this.action = action;
    }

    public String state() {
        return state;
    }

    public String action() {
        return action;
    }
}
