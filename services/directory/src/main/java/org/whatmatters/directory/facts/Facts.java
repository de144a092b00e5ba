package org.whatmatters.directory.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a service says of itself beyond the standard. Nothing said is not "no".
///
/// @param agencyTypes whose referrals it takes; none named: everybody's
/// @param responseTargetDays in working days
/// @param consentText what somebody is asked to agree to before they are referred, in the service's own words
/// @param contactsLimit how many times it sees somebody, at most
/// @param internalOnly whether it is for the platform's own staff to know, and for nobody outside
/// @param confidentialLocation whether nobody may be told where it is, as with a refuge
record Facts(
        Set<ReferralRoute> referralRoutes,
        Set<AgencyType> agencyTypes,
        @Nullable Boolean acceptsSelfReferral,
        Set<Criterion> inclusion,
        Set<Criterion> exclusion,
        @Nullable @Min(1) @Max(60) Integer responseTargetDays,
        @Nullable @Size(max = 1000) String consentText,
        @Nullable @Min(1) @Max(365) Integer contactsLimit,
        @Nullable GenderRestriction genderRestriction,
        @Valid Papers papers,
        @Valid WalkingIn walkingIn,
        Boolean internalOnly,
        Boolean confidentialLocation) {

    static final Facts NONE = new Facts(
            Set.of(),
            Set.of(),
            null,
            Set.of(),
            Set.of(),
            null,
            null,
            null,
            null,
            Papers.NONE,
            WalkingIn.NONE,
            false,
            false);

    /// What a request leaves out was not said.
    Facts {
        referralRoutes = Set.copyOf(Objects.requireNonNullElse(referralRoutes, Set.of()));
        agencyTypes = Set.copyOf(Objects.requireNonNullElse(agencyTypes, Set.of()));
        inclusion = Set.copyOf(Objects.requireNonNullElse(inclusion, Set.of()));
        exclusion = Set.copyOf(Objects.requireNonNullElse(exclusion, Set.of()));
        papers = Objects.requireNonNullElse(papers, Papers.NONE);
        walkingIn = Objects.requireNonNullElse(walkingIn, WalkingIn.NONE);
        internalOnly = Objects.requireNonNullElse(internalOnly, false);
        confidentialLocation = Objects.requireNonNullElse(confidentialLocation, false);
    }
}
