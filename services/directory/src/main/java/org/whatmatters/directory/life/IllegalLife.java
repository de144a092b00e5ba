package org.whatmatters.directory.life;

/// What was asked does not go with where the listing stands.
public final class IllegalLife extends RuntimeException {

    private final LifeState state;
    private final String action;

    IllegalLife(LifeState state, String action) {
        super("cannot " + action + " a listing that is " + state.word());
        this.state = state;
        this.action = action;
    }

    public LifeState state() {
        return state;
    }

    /// As a verb: "assure".
    public String action() {
        return action;
    }
}
