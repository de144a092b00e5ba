package org.whatmatters.notification.number.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.notification.number.KnownNumber;
import org.whatmatters.notification.number.NumberId;
import org.whatmatters.notification.number.TypedNumber;

/// All numbers that were typed and are still needed, groups' phones among them.
public interface TypedNumbers {

    void add(TypedNumber number);

    /// Empty when it has been forgotten, or another organisation's worker typed it.
    Optional<KnownNumber> find(NumberId id, @Nullable UUID organisation);

    /// Forgets what was typed before that moment and has no text. Not a group's phone: it waits for the next offer.
    void forgetUnused(Instant typedBefore);
}
