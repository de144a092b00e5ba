package org.whatmatters.portal.page;

/// Something typed that can't be read as what it is meant to be: a sum, a time. Said beside its field.
public final class Unreadable extends RuntimeException {

    private final String field;

    public Unreadable(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }

    Kept.FieldError asError() {
        return new Kept.FieldError(field, String.valueOf(getMessage()));
    }
}
