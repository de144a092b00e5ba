package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the directory about what is said to be wrong with a listing.
@HttpExchange("/api/v1/directory")
public interface CorrectionService {

    List<String> FIELDS = List.of(
            "TIMES",
            "PLACE",
            "PHONE",
            "EMAIL",
            "WEBSITE",
            "NAME",
            "DESCRIPTION",
            "COST",
            "WHO_IT_IS_FOR",
            "CLOSED",
            "OTHER");

    @PostExchange("/services/{id}/corrections")
    void say(@PathVariable UUID id, @RequestBody NewCorrection correction, Command command);

    @GetExchange("/corrections/mine")
    Listed<Correction> mine();

    @GetExchange("/corrections")
    Listed<Correction> waiting();

    @PutExchange("/corrections/{id}/decision")
    void decide(@PathVariable UUID id, @RequestBody Decision decision, Command command);

    /// What somebody says is wrong with a listing, and what became of it.
    ///
    /// @param state `OPEN`, `PUT_RIGHT` or `LEFT_AS_IT_IS`
    record Correction(
            UUID id,
            UUID serviceId,
            String serviceName,
            String field,
            String says,
            Instant reportedAt,
            String state,
            @Nullable String answer) {}

    record NewCorrection(@Nullable String field, @Nullable String says) {}

    record Decision(@Nullable Boolean putRight, @Nullable String answer) {}
}
