package org.whatmatters.portal.services;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.whatmatters.portal.services.ListingService.Capacity;
import org.whatmatters.portal.services.ListingService.WalkingIn;

/// What the portal asks of the directory.
@HttpExchange("/api/v1/directory")
public interface DirectoryService {

    @GetExchange("/services")
    Listed<Listing> search(
            @RequestParam @Nullable String q, @RequestParam @Nullable String postcode, @RequestParam int limit);

    @GetExchange("/services/{id}")
    Listing service(@PathVariable UUID id);

    /// What a service says of itself beyond the standard.
    @GetExchange("/services/{id}/facts")
    Facts facts(@PathVariable UUID id);

    /// A service as somebody reads it before choosing.
    ///
    /// @param capacity absent where nobody said lately: that is unknown
    /// @param life such as `assurance due`; absent in a list
    record Listing(
            UUID id,
            String name,
            @Nullable String description,
            @Nullable String organisationName,
            @Nullable Double distanceMetres,
            @Nullable String postcode,
            @Nullable String url,
            boolean takesOffers,
            @Nullable Boolean takesReferrals,
            @Nullable Capacity capacity,
            @Nullable String life,
            @Nullable LocalDate assuredOn,
            @Nullable Boolean confidential,
            @Nullable String email) {}

    record Facts(
            List<String> referralRoutes,
            List<String> agencyTypes,
            @Nullable Boolean acceptsSelfReferral,
            List<String> inclusion,
            List<String> exclusion,
            @Nullable Integer responseTargetDays,
            Papers papers,
            WalkingIn walkingIn,
            boolean internalOnly,
            boolean confidentialLocation) {}

    record Papers(
            @Nullable LocalDate safeguardingPolicyOn,
            @Nullable LocalDate insuredUntil,
            @Nullable Boolean dbsChecked) {}
}
