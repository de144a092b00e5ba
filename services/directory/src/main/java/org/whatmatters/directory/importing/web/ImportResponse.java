package org.whatmatters.directory.importing.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.Fate;
import org.whatmatters.directory.importing.ImportState;
import org.whatmatters.directory.importing.RowFate;
import org.whatmatters.directory.importing.application.ImportReports;

/// @param refusals the first 500 rows that were refused; `refused` and `refusedByReason` count all
/// @param flags the first 500 rows that were taken in and are to be looked at; `flagged` counts all
record ImportResponse(
        UUID id,
        String source,
        ImportState state,
        @Nullable String fault,
        long read,
        @JsonProperty("new") long added,
        long changed,
        long unchanged,
        long refused,
        Map<String, Long> refusedByReason,
        List<RefusalResponse> refusals,
        long flagged,
        List<FlagResponse> flags) {

    record RefusalResponse(long row, @Nullable String id, String reason, String message) {}

    record FlagResponse(
            long row, @Nullable UUID id, @Nullable String message) {}

    static ImportResponse of(ImportReports.Report report) {
        return new ImportResponse(
                report.id(),
                report.source(),
                report.state(),
                report.fault(),
                report.counts().values().stream().mapToLong(Long::longValue).sum(),
                count(report, Fate.NEW),
                count(report, Fate.CHANGED),
                count(report, Fate.UNCHANGED),
                count(report, Fate.REFUSED),
                report.countsByReason(),
                report.refusals().stream().flatMap(row -> refusal(row).stream()).toList(),
                report.flaggedRows(),
                report.flagged().stream().map(ImportResponse::flag).toList());
    }

    static FlagResponse flag(RowFate row) {
        return new FlagResponse(row.row(), row.serviceId(), row.flag());
    }

    static List<RefusalResponse> refusal(RowFate row) {
        var refusal = row.refusal();
        return refusal == null
                ? List.of()
                : List.of(new RefusalResponse(row.row(), refusal.givenId(), refusal.reason(), refusal.message()));
    }

    private static long count(ImportReports.Report report, Fate fate) {
        return report.counts().getOrDefault(fate, 0L);
    }
}
