package org.whatmatters.platform.web;

import java.util.List;

/// The request cannot be taken as it is. Names every wrong field at once. Answered as 422.
public final class Invalid extends RuntimeException {

    private final List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super("Some of what was sent needs putting right.");
        this.errors = List.copyOf(errors);
    }

    public static Invalid field(String pointer, String code, String message) {
        return new Invalid(List.of(new FieldError(pointer, code, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
