package org.whatmatters.directory.newgroup;

import java.util.List;

/// A group is said to be ready of which not all is known.
public final class NotReady extends RuntimeException {

    @SuppressWarnings("serial") // never serialised
    private final List<Case.Part> missing;

    NotReady(List<Case.Part> missing) {
        super("parts of the case are missing: " + missing);
        this.missing = List.copyOf(missing);
    }

    public List<Case.Part> missing() {
        return missing;
    }
}
