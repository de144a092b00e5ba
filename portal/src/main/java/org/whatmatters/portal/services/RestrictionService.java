package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about who must be hidden.
@HttpExchange("/api/v1")
public interface RestrictionService {

    @PutExchange("/people/{id}/restriction")
    void restrict(@PathVariable UUID id, @RequestBody RestrictionAsked asked, Command command);

    @GetExchange("/restrictions")
    Listed<Restriction> restrictions(@RequestParam(required = false) @Nullable String after);

    @GetExchange("/restrictions/{personId}")
    OpenedRestriction restriction(@PathVariable UUID personId);

    @PutExchange("/restrictions/{personId}/named/{subject}")
    void name(@PathVariable UUID personId, @PathVariable UUID subject, Command command);

    @DeleteExchange("/restrictions/{personId}/named/{subject}")
    void unname(@PathVariable UUID personId, @PathVariable UUID subject, Command command);

    @PutExchange("/restrictions/{personId}/review")
    void review(@PathVariable UUID personId, @RequestBody Review review, Command command);

    @PutExchange("/restrictions/{personId}/lifting")
    void lift(@PathVariable UUID personId, @RequestBody Lifting lifting, Command command);

    List<String> REASONS_TO_RESTRICT =
            List.of("DANGER_FROM_SOMEBODY", "WORKS_HERE", "IN_THE_PUBLIC_EYE", "COURT_ORDER", "OTHER");

    record RestrictionAsked(
            @Nullable String reason,
            @Nullable String note,
            @Nullable String reviewOn) {}

    record Review(@Nullable String reviewOn) {}

    record Lifting(@Nullable String because) {}

    /// A worker, or a helper, who sees somebody restricted, or could be named to.
    ///
    /// @param organisation absent where it is a helper
    record NamedWorker(UUID subject, String name, @Nullable String organisation) {}

    record Restriction(
            long version,
            UUID personId,
            String personName,
            String reason,
            @Nullable String note,
            String setBy,
            Instant setAt,
            LocalDate reviewOn,
            List<NamedWorker> named) {}

    record OpenedRestriction(Restriction restriction, List<NamedWorker> nameable, List<NamedWorker> helpers) {

        /// Those who could be named and are not.
        public List<NamedWorker> notNamed() {
            return notNamed(nameable);
        }

        public List<NamedWorker> shutOut() {
            return notNamed(helpers);
        }

        private List<NamedWorker> notNamed(List<NamedWorker> all) {
            return all.stream()
                    .filter(one -> restriction.named().stream()
                            .noneMatch(named -> named.subject().equals(one.subject())))
                    .toList();
        }
    }
}
