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
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about who was let in without the person's agreement.
@HttpExchange("/api/v1")
public interface OverrideService {

    List<String> REASONS = List.of(
            "RISK_TO_LIFE", "URGENT_CARE", "SAFEGUARDING_ADULT", "SAFEGUARDING_CHILD", "SERIOUS_CRIME", "COURT_ORDER");

    @PostExchange("/overrides/break-glass")
    LetIn breakGlass(@RequestBody Emergency emergency, Command command);

    @GetExchange("/overrides/mine")
    List<LetIn> mine();

    @PutExchange("/overrides/{id}/closing")
    void close(@PathVariable UUID id, Command command);

    @PostExchange("/people/{personId}/disclosures")
    void disclose(@PathVariable UUID personId, @RequestBody Disclosure disclosure, Command command);

    @GetExchange("/overrides")
    Listed<LetIn> toReview(@RequestParam(required = false) @Nullable String after);

    @GetExchange("/overrides/{id}")
    LetIn override(@PathVariable UUID id);

    @PutExchange("/overrides/{id}/review")
    void review(@PathVariable UUID id, @RequestBody Review review, Command command);

    @GetExchange("/me/overrides")
    List<LetIn> aboutMe();

    /// Somebody who was let in without agreement.
    ///
    /// @param kind `BREAK_GLASS` or `DISCLOSURE`
    record LetIn(
            UUID id,
            @Nullable Long version,
            @Nullable UUID personId,
            @Nullable String personName,
            String kind,
            @Nullable String organisation,
            List<String> headings,
            String reason,
            String because,
            @Nullable Boolean personTold,
            String by,
            Instant from,
            Instant until,
            @Nullable Instant closedAt,
            @Nullable Long nthInADay,
            @Nullable String finding,
            @Nullable String note,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt) {

        public boolean isBrokenGlass() {
            return kind.equals("BREAK_GLASS");
        }
    }

    record Emergency(
            @Nullable String nhsNumber,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String birthDate,
            @Nullable String postcode,
            @Nullable String reason,
            @Nullable String because,
            @Nullable Boolean personTold) {}

    record Disclosure(
            UUID organisationId,
            List<String> headings,
            @Nullable String lastDay,
            @Nullable String reason,
            @Nullable String because,
            @Nullable Boolean personTold) {}

    record Review(@Nullable String finding, @Nullable String note) {}
}
