package org.whatmatters.directory.importing.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.Fate;
import org.whatmatters.directory.importing.ImportState;
import org.whatmatters.directory.importing.RowFate;
import org.whatmatters.platform.web.PageRequest;

/// What became of an import, as whoever asked for it reads it.
public interface ImportReports {

    /// How an import stands.
    ///
    /// @param refusals the first of them; the counts are of all
    /// @param flagged the first rows that were taken in and are to be looked at
    record Report(
            UUID id,
            String source,
            ImportState state,
            @Nullable String fault,
            Map<Fate, Long> counts,
            Map<String, Long> countsByReason,
            List<RowFate> refusals,
            long flaggedRows,
            List<RowFate> flagged) {}

    /// An import in a list of them.
    record Summary(
            UUID id,
            String source,
            ImportState state,
            Instant askedAt,
            @Nullable Instant endedAt) {}

    /// Those that this organisation asked for, the newest first.
    List<Summary> list(UUID organisationId, PageRequest page);

    /// Rows that were refused or are to be looked at, in the order of the file; at most so many.
    List<RowFate> remarkable(UUID importId, int most);

    /// The refused rows after that one, in the order of the file.
    List<RowFate> refusals(UUID importId, long after, int limit);

    /// The rows after that one that were taken in and are to be looked at.
    List<RowFate> flagged(UUID importId, long after, int limit);

    /// Whether this organisation asked for it.
    boolean isOf(UUID importId, UUID organisationId);

    /// Only of imports that this organisation asked for.
    Optional<Report> find(UUID importId, UUID organisationId);
}
