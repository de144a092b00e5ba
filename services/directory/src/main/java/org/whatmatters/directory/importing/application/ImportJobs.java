package org.whatmatters.directory.importing.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.ImportState;
import org.whatmatters.directory.importing.RowFate;
import org.whatmatters.directory.importing.SourceName;

/// The imports, and the fate of each of their rows.
public interface ImportJobs {

    record Asked(UUID id, SourceName source, UUID organisationId, UUID askedBy, Instant at) {}

    /// What the caller calls this request, and what came with it: the same again is the same import.
    ///
    /// @param fingerprint of source and file together
    record RequestKey(String key, String fingerprint) {}

    /// The import that a key asked for before.
    ///
    /// @param sameFile whether it came with what comes now
    record First(UUID importId, boolean sameFile) {}

    /// False when an import of this source is running already, or this organisation has used the key.
    boolean add(Asked asked, RequestKey request);

    /// The import that this organisation's key asked for first.
    Optional<First> firstOf(UUID organisationId, RequestKey request);

    /// The rows of this import that took these ids.
    Map<UUID, Long> rowsThatTook(UUID importId, Collection<UUID> serviceIds);

    void addRows(UUID importId, Collection<RowFate> rows);

    /// Says that the import is alive. False when it is not this process's to go on with.
    boolean touch(UUID importId, Instant at);

    void end(UUID importId, ImportState state, @Nullable String fault, Instant at);

    /// Marks as interrupted what has not been alive since, and frees its keys: who repeats the request wants the
    /// rest. Answers how many.
    int interruptNotAliveSince(Instant since, Instant at);
}
