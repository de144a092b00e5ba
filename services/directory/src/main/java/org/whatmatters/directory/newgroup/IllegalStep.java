package org.whatmatters.directory.newgroup;

/// A step that does not go with where the group stands.
public final class IllegalStep extends RuntimeException {

    private final String state;
    private final String step;

    IllegalStep(NewGroupState state, String step) {
        super("cannot " + step + " what is " + state.word());
        this.state = state.word();
        this.step = step;
    }

    public String state() {
        return state;
    }

    public String step() {
        return step;
    }
}
