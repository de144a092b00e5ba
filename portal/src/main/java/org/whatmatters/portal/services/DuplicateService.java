package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the directory about groups that may be listed twice.
@HttpExchange("/api/v1/directory")
public interface DuplicateService {

    /// Those of one state.
    ///
    /// @param which `OPEN`, `MERGED` or `DIFFERENT`
    @GetExchange("/duplicates")
    Listed<Pair> list(@RequestParam String which);

    @GetExchange("/duplicates/{id}")
    OpenedPair pair(@PathVariable UUID id);

    /// Looks now, and answers what waits of this listing.
    @PostExchange("/listings/{listing}/duplicates")
    Listed<Pair> lookAt(@PathVariable UUID listing, Command command);

    @PutExchange("/duplicates/{id}/decision")
    void decide(@PathVariable UUID id, @RequestBody Decision decision, Command command);

    @PutExchange("/duplicates/{id}/undoing")
    void undo(@PathVariable UUID id, @RequestBody Undoing undoing, Command command);

    /// Two listings that may be one group.
    ///
    /// @param keptId which of the two stands for both, where they are one
    record Pair(
            UUID id,
            Named first,
            Named second,
            Agreement agreement,
            Instant foundAt,
            @Nullable Instant decidedAt,
            @Nullable UUID keptId) {}

    /// One of the two in a list.
    record Named(UUID id, String name, @Nullable String organisationName) {}

    /// What agrees.
    record Agreement(boolean identifier, boolean name, boolean postcode) {}

    /// A pair, side by side.
    ///
    /// @param state `open`, `different` or `merged`
    /// @param reopenedBecause why an earlier word was taken back
    record OpenedPair(
            UUID id,
            String state,
            Agreement agreement,
            Side first,
            Side second,
            @Nullable UUID keptId,
            @Nullable Instant decidedAt,
            @Nullable String reopenedBecause) {

        /// The one that stands for both.
        public @Nullable Side getKept() {
            if (keptId == null) {
                return null;
            }
            return keptId.equals(first.id()) ? first : second;
        }
    }

    /// One of the two, with all that is compared.
    ///
    /// @param times such as `MO 10:00 12:00`
    /// @param life where it stands: `assurance due`
    record Side(
            UUID id,
            String name,
            @Nullable String organisationName,
            List<String> identifiers,
            @Nullable String description,
            List<String> places,
            List<String> times,
            List<String> phones,
            @Nullable String email,
            @Nullable String url,
            List<String> costs,
            String source,
            String life,
            @Nullable LocalDate assuredOn,
            Instant lastModified) {}

    /// What an editor says.
    ///
    /// @param word `SAME` or `DIFFERENT`
    /// @param keep which stays, where they are the same
    record Decision(@Nullable String word, @Nullable UUID keep) {}

    record Undoing(@Nullable String because) {}
}
