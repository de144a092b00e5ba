package org.whatmatters.portal.page;

import org.jspecify.annotations.Nullable;

/// One part of a page: what a service answered, or why there is nothing to show. A silent service costs its own part of
/// the page and no other.
public record Part<T>(@Nullable T value, Outcome outcome) {

    /// How the asking ended.
    public enum Outcome {
        SHOWN,
        NOT_FOUND,
        NOT_ALLOWED,
        SILENT
    }

    public static <T> Part<T> of(T value) {
        return new Part<>(value, Outcome.SHOWN);
    }

    static <T> Part<T> missing(Outcome outcome) {
        return new Part<>(null, outcome);
    }

    public boolean isShown() {
        return outcome == Outcome.SHOWN;
    }

    public boolean isSilent() {
        return outcome == Outcome.SILENT;
    }
}
