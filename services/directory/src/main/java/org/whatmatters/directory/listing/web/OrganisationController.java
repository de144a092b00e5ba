package org.whatmatters.directory.listing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.listing.application.LinkOrganisation;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;

@RestController
@RequestMapping("/api/v1/directory/organisations/{id}")
class OrganisationController {

    private final LinkOrganisation linkOrganisation;

    OrganisationController(LinkOrganisation linkOrganisation) {
        this.linkOrganisation = linkOrganisation;
    }

    record PlatformOrganisationRequest(@NotNull UUID organisationId) {}

    record PlatformOrganisationResponse(UUID id, UUID organisationId) {}

    @PutMapping("/platform-organisation")
    @MayUse(staff = Role.DIRECTORY_EDITOR)
    PlatformOrganisationResponse link(@PathVariable UUID id, @Valid @RequestBody PlatformOrganisationRequest request) {
        linkOrganisation.link(id, request.organisationId());
        return new PlatformOrganisationResponse(id, request.organisationId());
    }
}
