package org.whatmatters.portal.services;

/// A service said no, and why: a problem document, or what could be made of its answer.
public final class Refusal extends RuntimeException {

    private final int status;
    private final transient Problem problem;

    public Refusal(int status, Problem problem) {
        super(status + " " + problem.title());
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    public Problem problem() {
        return problem;
    }

    /// Somebody else changed it first, or it is no longer in a state that allows this.
    public boolean isConflict() {
        return status == 409 || status == 412;
    }

    public boolean isNotFound() {
        return status == 404;
    }
}
