package org.whatmatters.portal.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /// What is found with every choice of a form.
    ///
    /// @param wanted every parameter that is asked, by its name in the API
    @GetExchange("/services")
    Found search(@RequestParam Map<String, String> wanted);

    @GetExchange("/services/{id}")
    Listing service(@PathVariable UUID id);

    /// What a service says of itself beyond the standard.
    @GetExchange("/services/{id}/facts")
    Facts facts(@PathVariable UUID id);

    /// What a search found.
    ///
    /// @param near absent without a postcode
    /// @param facets how many of it are what else could be asked; absent unless asked for
    record Found(
            List<Listing> items,
            @Nullable Near near,
            @Nullable Map<String, Long> facets) {}

    /// Around which place it was looked for.
    ///
    /// @param within metres beyond which nothing was looked for; absent where all are told of, or the list is full
    record Near(@Nullable Integer within) {}

    /// A service as somebody reads it before choosing.
    ///
    /// @param approximate whether its place is only known by its postcode
    /// @param capacity absent where nobody said lately: that is unknown
    /// @param traits what can be asked of it, in the API's codes; absent of one service
    /// @param life such as `assurance due`; absent in a list
    record Listing(
            UUID id,
            String name,
            @Nullable String description,
            @Nullable String organisationName,
            @Nullable Double distanceMetres,
            @Nullable Boolean approximate,
            @Nullable String postcode,
            @Nullable String url,
            boolean takesOffers,
            @Nullable Boolean takesReferrals,
            @Nullable Capacity capacity,
            @Nullable List<String> traits,
            @Nullable String life,
            @Nullable LocalDate assuredOn,
            @Nullable Boolean confidential,
            @Nullable String email) {

        /// What is said of it in a list. Languages stand with the service itself; of which need it is, its words say.
        public List<String> said() {
            return traits == null
                    ? List.of()
                    : traits.stream()
                            .filter(code -> !code.startsWith("LANG_") && !code.startsWith("NEED_"))
                            .toList();
        }
    }

    record Facts(
            List<String> referralRoutes,
            List<String> agencyTypes,
            @Nullable Boolean acceptsSelfReferral,
            List<String> inclusion,
            List<String> exclusion,
            @Nullable Integer responseTargetDays,
            @Nullable String consentText,
            @Nullable Integer contactsLimit,
            @Nullable String genderRestriction,
            Papers papers,
            WalkingIn walkingIn,
            boolean internalOnly,
            boolean confidentialLocation) {

        /// Whether anything is said of whom it is for, or of how it takes somebody in.
        public boolean saysForWhom() {
            return !inclusion.isEmpty()
                    || !exclusion.isEmpty()
                    || consentText != null
                    || contactsLimit != null
                    || genderRestriction != null;
        }
    }

    record Papers(
            @Nullable LocalDate safeguardingPolicyOn,
            @Nullable LocalDate insuredUntil,
            @Nullable Boolean dbsChecked) {}
}
