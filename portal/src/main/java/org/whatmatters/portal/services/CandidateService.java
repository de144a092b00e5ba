package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about records that may be of one person.
@HttpExchange("/api/v1")
public interface CandidateService {

    @GetExchange("/candidates")
    Listed<Candidate> candidates(@RequestParam(required = false) @Nullable String after);

    @GetExchange("/candidates/{id}")
    OpenedCandidate candidate(@PathVariable UUID id);

    @PutExchange("/candidates/{id}/word")
    OpenedCandidate say(@PathVariable UUID id, @RequestBody Word word, Command command);

    @GetExchange("/merges")
    Listed<Merge> merges();

    @GetExchange("/merges/{id}")
    Merge merge(@PathVariable UUID id);

    @PutExchange("/merges/{id}/undoing")
    void undoMerge(@PathVariable UUID id, @RequestBody Undoing undoing, Command command);

    /// A record that may be of somebody known.
    record Candidate(UUID id, String personName, Instant noticedAt) {}

    /// A question with the two records.
    ///
    /// @param claimedAt when somebody signed in as one of the two had the code of the other's referral
    record OpenedCandidate(
            UUID id,
            long version,
            Instant noticedAt,
            Side newer,
            Side older,
            List<Fact> facts,
            @Nullable Instant claimedAt,
            @Nullable String outcome) {

        public boolean isDecided() {
            return outcome != null;
        }

        /// Whether the worker has a word to say that they have not said.
        public boolean isAsked() {
            return !isDecided() && (newer.isAsked() || older.isAsked());
        }
    }

    /// What was said for one of the two records.
    ///
    /// @param yours whether the reader works with it
    record Side(
            boolean yours,
            @Nullable String said,
            @Nullable String saidBy,
            @Nullable String because) {

        boolean isAsked() {
            return yours && said == null;
        }
    }

    /// One fact of both records, as far as the reader may see it.
    record Fact(
            String fact, @Nullable String newer, @Nullable String older, String agreement) {}

    record Word(@Nullable String verdict, @Nullable String because) {}

    record Merge(UUID id, long version, UUID personId, String personName, Instant mergedAt) {}

    record Undoing(@Nullable String because) {}
}
