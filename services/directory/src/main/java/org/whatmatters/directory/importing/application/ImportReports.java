package org.whatmatters.directory.importing.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.Fate;
import org.whatmatters.directory.importing.ImportState;
import org.whatmatters.directory.importing.RowFate;

/// What became of an import, as whoever asked for it reads it.
public interface ImportReports {

    /// How an import stands.
    ///
    /// @param refusals the first of them; the counts are of all
    /// @param flagged the first rows that were taken in without something
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

    /// Only of imports that this organisation asked for.
    Optional<Report> find(UUID importId, UUID organisationId);
}
