package org.whatmatters.notification.number.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.notification.number.NumberId;
import org.whatmatters.notification.number.TypedNumber;
import org.whatmatters.notification.people.UkMobile;

/// All typed numbers that are still needed.
public interface TypedNumbers {

    void add(TypedNumber number);

    /// Empty when it has been forgotten, or another organisation's worker typed it.
    Optional<UkMobile> find(NumberId id, @Nullable UUID organisation);

    /// Forgets what was typed before that moment and has no text.
    void forgetUnused(Instant typedBefore);
}
