package org.whatmatters.portal.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    Listed<Import> imports(@RequestParam @Nullable UUID after, @RequestParam int limit);

    @GetExchange("/sources")
    List<Source> sources();

    @GetExchange("/imports/{id}")
    Report report(@PathVariable UUID id);

    /// The refused rows, a page of them.
    ///
    /// @param after the last row of the page before; 0 for the first
    @GetExchange("/imports/{id}/refusals")
    Listed<Refused> refusals(@PathVariable UUID id, @RequestParam long after);

    /// The rows that were taken in and are to be looked at, a page of them.
    ///
    /// @param after the last row of the page before; 0 for the first
    @GetExchange("/imports/{id}/flags")
    Listed<Flagged> flags(@PathVariable UUID id, @RequestParam long after);

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
    /// @param refusals the first of them; `refused` counts all
    /// @param flags the first of them; `flagged` counts all
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
            Map<String, Long> refusedByReason,
            List<Refused> refusals,
            long flagged,
            List<Flagged> flags) {

        private static final int SHOWN = 20;

        public boolean isRunning() {
            return state.equals("RUNNING");
        }

        /// What fits on the report's own page.
        public List<Refused> firstRefusals() {
            return refusals.stream().limit(SHOWN).toList();
        }

        public List<Flagged> firstFlags() {
            return flags.stream().limit(SHOWN).toList();
        }

        public boolean hasMoreRefusals() {
            return refused > SHOWN;
        }

        public boolean hasMoreFlags() {
            return flagged > SHOWN;
        }
    }

    record Refused(long row, @Nullable String id, String reason, String message) {}

    record Flagged(long row, @Nullable UUID id, String message) {}
}
