package org.whatmatters.directory.importing.application;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.SourceName;

/// Feeds that are fetched from where they are, again and again.
public interface FeedSources {

    /// A feed that is to be fetched.
    ///
    /// @param address of the feed, to which `/services` is added
    /// @param organisationId whose editor asked for it, and whose reports its imports are
    record Wanted(SourceName name, URI address, Duration every, UUID organisationId, UUID askedBy) {}

    /// A feed as it stands.
    ///
    /// @param nextPage where to go on after a stop; 1 when the last fetch came to its end
    /// @param fetchingSince when the fetch that has not come to its end began
    /// @param modifiedAfter what is older has been fetched before; null for the first time
    record Source(
            Wanted wanted,
            int nextPage,
            @Nullable Instant fetchingSince,
            @Nullable Instant modifiedAfter,
            Instant nextAt) {}

    /// Another address is another feed: it is fetched from its beginning.
    void put(Wanted wanted, Instant at);

    /// Those that this organisation asked for.
    List<Source> of(UUID organisationId);

    boolean remove(SourceName name, UUID organisationId);

    /// Whether another organisation fetches under this name.
    boolean isAnothers(SourceName name, UUID organisationId);

    /// A source whose time has come and of which no import runs. It is nobody else's until `again`.
    Optional<Source> claimDue(Instant now, Instant again);

    void reached(SourceName name, int nextPage);

    /// Everything is asked for the next time, whatever was fetched before. Nothing where no feed is called so.
    void askForAll(String name);

    /// It was fetched to its end; what is modified after `modifiedAfter` is asked for at `nextAt`.
    void completed(SourceName name, Instant modifiedAfter, Instant nextAt);
}
