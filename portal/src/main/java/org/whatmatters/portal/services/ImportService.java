package org.whatmatters.portal.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/// What the portal asks of the directory for whoever takes in lists of groups.
@HttpExchange("/api/v1/directory")
public interface ImportService {

    @GetExchange("/imports")
    Listed<Import> imports(@RequestParam int limit);

    @GetExchange("/sources")
    List<Source> sources();

    @GetExchange("/imports/{id}")
    Report report(@PathVariable UUID id);

    /// The refused and flagged rows, for a spreadsheet program.
    @GetExchange(url = "/imports/{id}/report", accept = "text/csv")
    byte[] table(@PathVariable UUID id);

    @GetExchange(url = "/imports/template", accept = "text/csv")
    byte[] template();

    record Import(
            UUID id,
            String source,
            String state,
            Instant askedAt,
            @Nullable Instant endedAt) {}

    /// A feed that the directory fetches by itself.
    ///
    /// @param nextPage more than 1 when a fetch has stopped and will go on there
    record Source(String name, URI url, long everyHours, int nextPage, Instant nextAt) {}

    /// What became of the rows of a file.
    ///
    /// @param added services that were not there before
    record Report(
            UUID id,
            String source,
            String state,
            @Nullable String fault,
            long read,
            @JsonProperty("new") long added,
            long changed,
            long unchanged,
            long refused,
            List<Refused> refusals,
            long flagged,
            List<Flagged> flags) {

        public boolean isRunning() {
            return state.equals("RUNNING");
        }
    }

    record Refused(long row, @Nullable String id, String reason, String message) {}

    record Flagged(long row, @Nullable UUID id, String message) {}
}
