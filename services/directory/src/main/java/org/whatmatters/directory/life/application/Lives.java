package org.whatmatters.directory.life.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.life.Life;

/// Where the listings stand.
public interface Lives {

    /// A listing that nobody else can change until this transaction ends.
    ///
    /// @param its the organisations that wrote it or run the service
    record Held(UUID service, Life life, Set<UUID> its, long version) {}

    /// As its feed left it.
    ///
    /// @param said the day of the feed's own assurance
    record Fed(Life life, @Nullable LocalDate said) {}

    /// Empty where there is none, or none that this desk may change.
    Optional<Held> hold(UUID service, Desk desk);

    /// As the service itself: for a clock, and for whoever comes with a link.
    Optional<Held> hold(UUID service);

    Map<UUID, Fed> fed(Collection<UUID> services);

    /// Writes where they stand now, and what the standard calls it.
    void write(Map<UUID, Life> lives);

    /// Counts as a change that others hear of.
    void raiseVersion(UUID service);

    /// Listings that the days have made something else of, the longest waiting first, without those that another
    /// instance is looking at.
    List<Held> grownOld(LocalDate today, int most);
}
