package org.whatmatters.person.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.organisation.Organisation.Capability;
import org.whatmatters.person.organisation.Organisation.Kind;
import org.whatmatters.person.organisation.Organisation.Tier;
import org.whatmatters.platform.web.Role;

/// The whole of what is to be known of an organisation, apart from its members.
///
/// @param tier all, unless it is to learn less
/// @param feedbackLevel nothing, unless it was agreed
/// @param roles that it gives its people from now on, beside those it gives already
record OrganisationRequest(
        @NotNull @Size(max = 63) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String alias,

        @NotBlank(message = "Enter its name.") @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String name,

        @NotNull Kind kind,
        @Pattern(regexp = ODS_CODE) @Nullable String odsCode,
        @Pattern(regexp = CHARITY_NUMBER) @Nullable String charityNumber,
        @Nullable UUID parentId,
        @Nullable Tier tier,
        @Size(max = 20) @Nullable List<@NotNull @Size(max = 253) @Pattern(regexp = DOMAIN) String> domains,
        @Min(0) @Max(6) @Nullable Integer feedbackLevel,
        @Valid @Nullable HostRequest host,
        @Nullable List<@NotNull @KnownRole String> roles) {

    static final String ODS_CODE = "[A-Z0-9]{3,10}";
    static final String CHARITY_NUMBER = "[0-9]{6,8}|SC[0-9]{6}|NI[0-9]{6}";
    static final String DISTRICT = "[A-Z]{1,2}[0-9][0-9A-Z]?";
    static final String DISTRICT_SHAPE = "Write the first half of a postcode, like XW1";
    static final String SECTOR_SHAPE = "Write part of a district like XW1 1: its name, a space and one digit";
    static final String DOMAIN = "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+";

    /// Which referrals it is to receive.
    record HostRequest(
            @NotNull List<@NotNull Capability> capabilities,
            @NotNull List<@NotNull @Pattern(regexp = ODS_CODE) String> practices,
            @Nullable List<@NotNull UUID> networks,

            @Nullable
            List<@NotNull @Pattern(regexp = DISTRICT + " [0-9]", message = SECTOR_SHAPE) String> postcodeSectors,

            @NotNull List<@NotNull @Pattern(regexp = DISTRICT, message = DISTRICT_SHAPE) String> postcodeDistricts,
            @Nullable Boolean defaultHost) {

        Organisation.Host toHost() {
            return new Organisation.Host(
                    capabilities,
                    practices,
                    networks == null ? List.of() : networks,
                    postcodeSectors == null ? List.of() : postcodeSectors,
                    postcodeDistricts,
                    Boolean.TRUE.equals(defaultHost));
        }
    }

    Set<Role> givable() {
        return (roles == null ? Stream.<String>empty() : roles.stream())
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    Organisation toOrganisation(UUID id) {
        return new Organisation(
                id,
                alias,
                name,
                kind,
                odsCode,
                charityNumber,
                parentId,
                tier == null ? Tier.FULL : tier,
                domains == null ? List.of() : domains.stream().distinct().toList(),
                feedbackLevel == null ? 0 : feedbackLevel,
                host == null ? null : host.toHost());
    }
}
