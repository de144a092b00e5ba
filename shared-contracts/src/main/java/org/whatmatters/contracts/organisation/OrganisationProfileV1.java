package org.whatmatters.contracts.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partner organisation as the others need it: its kind, what it may be told back, whom it serves as a host, and its
/// workers.
///
/// @param feedbackLevel 0 nothing to 6 everything: how much of a referral it is told back at most
/// @param agreementFrom when its sharing agreement begins: before it nobody is referred by it or to it; absent where
///     none was put down
/// @param agreementUntil when its sharing agreement ends: from then on nobody is referred by it or to it; absent where
///     none was put down
public record OrganisationProfileV1(
        UUID organisationId,
        String alias,
        String name,
        String kind,
        @Nullable String odsCode,
        int feedbackLevel,
        @Nullable Host host,
        List<Member> members,
        @Nullable Instant agreementFrom,
        @Nullable Instant agreementUntil,
        long version) {

    public static final String TYPE = "org.whatmatters.organisation.profile-recorded.v1";

    /// Of one whose sharing agreement has begun, or was not put down.
    public OrganisationProfileV1(
            UUID organisationId,
            String alias,
            String name,
            String kind,
            @Nullable String odsCode,
            int feedbackLevel,
            @Nullable Host host,
            List<Member> members,
            @Nullable Instant agreementUntil,
            long version) {
        this(organisationId, alias, name, kind, odsCode, feedbackLevel, host, members, null, agreementUntil, version);
    }

    /// Whom the organisation serves as a host of link work, coaching or care co-ordination.
    ///
    /// @param practices ODS codes of the GP practices
    /// @param postcodeDistricts outward halves of postcodes
    /// @param defaultHost takes whom nobody else serves
    public record Host(
            List<String> capabilities, List<String> practices, List<String> postcodeDistricts, boolean defaultHost) {}

    /// A worker of the organisation.
    ///
    /// @param subject at the sign-in service
    /// @param roles in kebab case, as the organisation's groups are called
    public record Member(UUID subject, String name, List<String> roles) {}
}
