package org.whatmatters.platform.web;

/// What was asked clashes with something that is already so. Answered as 409.
public final class Conflict extends RuntimeException {

    private final String code;

    /// Says what clashes.
    ///
    /// @param code stable and in kebab case: `approver-must-be-another-officer`
    public Conflict(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
