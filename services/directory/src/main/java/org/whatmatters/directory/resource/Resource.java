package org.whatmatters.directory.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something to read, watch or do.
///
/// Immutable: a change answers the next one.
///
/// @param withdrawnAt null while it is offered
/// @param version 1 when it is put down, one more with each change
public record Resource(
        ResourceId id, Details details, @Nullable Instant withdrawnAt, int version) {

    public static Resource putDown(ResourceId id, Details details) {
        return new Resource(id, details, null, 1);
    }

    /// Empty where it is withdrawn: what was taken back is put down anew, so that nobody is sent it by an oversight.
    public Optional<Resource> with(Details next) {
        return isOffered() ? Optional.of(new Resource(id, next, null, version + 1)) : Optional.empty();
    }

    /// Takes it away from everybody who looks for it. Empty where that has been done.
    public Optional<Resource> withdraw(Instant at) {
        return isOffered() ? Optional.of(new Resource(id, details, at, version + 1)) : Optional.empty();
    }

    public boolean isOffered() {
        return withdrawnAt == null;
    }

    /// Whether it may be given to somebody on a day.
    public boolean mayBeGiven(LocalDate day) {
        return isOffered() && details.review().on(day) != Review.Standing.TOO_OLD;
    }
}
