package org.whatmatters.platform.web;

/// What was asked does not go with where the record stands. Answered as 409 with the state.
public final class IllegalState extends RuntimeException {

    private final String state;

    /// Says that the action does not go with the state.
    ///
    /// @param state where the record stands, in the API's word
    /// @param action what was asked, as a verb: "accept"
    public IllegalState(String state, String action) {
        super("You cannot " + action + " this: it is " + state + ".");
        this.state = state;
    }

    public String state() {
        return state;
    }
}
