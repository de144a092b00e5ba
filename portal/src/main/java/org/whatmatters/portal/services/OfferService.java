package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What a provider asks of the referral service.
@HttpExchange("/api/v1/offers")
public interface OfferService {

    @GetExchange("/{id}")
    ProviderOffer offer(@PathVariable UUID id);

    @PutExchange("/{id}/acceptance")
    void accept(@PathVariable UUID id, Command command);

    @PutExchange("/{id}/rejection")
    void reject(@PathVariable UUID id, @RequestBody Rejection rejection, Command command);

    /// An offer as its provider may see it.
    ///
    /// @param answerBy the last day for an answer; absent where none is waited for
    /// @param personId absent where the person lets the group read nothing
    record ProviderOffer(
            UUID id,
            long version,
            @Nullable UUID personId,
            @Nullable String serviceName,
            @Nullable String need,
            String state,
            @Nullable Instant madeAt,
            @Nullable LocalDate answerBy,
            @Nullable String personName) {

        public boolean isAccepted() {
            return state.equalsIgnoreCase("accepted");
        }
    }

    record Rejection(@Nullable String reasonCode) {}
}
