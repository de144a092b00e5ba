package org.whatmatters.person.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.organisation.Organisation.Capability;
import org.whatmatters.person.organisation.Organisation.Kind;

/// The whole of what is to be known of an organisation, apart from its members.
///
/// @param feedbackLevel nothing, unless it was agreed
record OrganisationRequest(
        @NotNull @Size(max = 63) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String alias,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String name,

        @NotNull Kind kind,
        @Pattern(regexp = ODS_CODE) @Nullable String odsCode,
        @Min(0) @Max(6) @Nullable Integer feedbackLevel,
        @Valid @Nullable HostRequest host) {

    static final String ODS_CODE = "[A-Z0-9]{3,10}";

    /// Which referrals it is to receive.
    record HostRequest(
            @NotNull List<@NotNull Capability> capabilities,
            @NotNull List<@NotNull @Pattern(regexp = ODS_CODE) String> practices,
            @NotNull List<@NotNull @Pattern(regexp = "[A-Z]{1,2}[0-9][0-9A-Z]?") String> postcodeDistricts,
            @Nullable Boolean defaultHost) {

        Organisation.Host toHost() {
            return new Organisation.Host(capabilities, practices, postcodeDistricts, Boolean.TRUE.equals(defaultHost));
        }
    }

    Organisation toOrganisation(UUID id) {
        return new Organisation(
                id,
                alias,
                name,
                kind,
                odsCode,
                feedbackLevel == null ? 0 : feedbackLevel,
                host == null ? null : host.toHost());
    }
}
