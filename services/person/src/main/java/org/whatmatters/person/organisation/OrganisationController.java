package org.whatmatters.person.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

@RestController
class OrganisationController {

    private final KeepOrganisation keepOrganisation;
    private final Organisations organisations;

    OrganisationController(KeepOrganisation keepOrganisation, Organisations organisations) {
        this.keepOrganisation = keepOrganisation;
        this.organisations = organisations;
    }

    @MayUse(anyStaff = true)
    @GetMapping("/api/v1/organisations")
    Page<OrganisationResponse> list(PageRequest page) {
        var found =
                organisations.list(page).stream().map(OrganisationResponse::of).toList();
        return Page.of(found, page, OrganisationResponse::id);
    }

    /// Those that the reader works for: they may sign in for each.
    @MayUse(anyStaff = true)
    @GetMapping("/api/v1/organisations/mine")
    List<OrganisationResponse> mine(Actor.Staff reader) {
        return organisations.of(reader.subject()).stream()
                .map(OrganisationResponse::of)
                .toList();
    }

    @MayUse(staff = {Role.ICS_ADMIN, Role.ORG_ADMIN})
    @GetMapping("/api/v1/organisations/{id}")
    ResponseEntity<DetailsResponse> read(@PathVariable UUID id, Actor.Staff reader) {
        // First: a change between the two is then found stale, and not lost.
        var version = organisations.detailsVersion(id);
        var organisation = organisations
                .find(id)
                .filter(_ -> reader.has(Role.ICS_ADMIN) || id.equals(reader.organisationId()))
                .orElseThrow(NotFound::new);
        return Versioned.ok(version, DetailsResponse.of(organisation, version));
    }

    /// Brings in what nobody knows yet, and changes what was seen. What says nothing new is answered without a version:
    /// nobody's word is lost by it, and whoever fills a platform says it again and again.
    @MayUse(staff = Role.ICS_ADMIN)
    @PutMapping("/api/v1/organisations/{id}")
    ResponseEntity<OrganisationResponse> keep(
            @PathVariable UUID id,
            @Valid @RequestBody OrganisationRequest request,
            @Nullable ExpectedVersion expected) {
        var organisation = request.toOrganisation(id);
        keepOrganisation.keep(organisation, request.givable(), expected);
        return Versioned.ok(organisations.detailsVersion(id), OrganisationResponse.of(organisation));
    }

    /// For members whom the sign-in service had before us. What follows there is heard by itself.
    @MayUse(staff = Role.ICS_ADMIN)
    @PutMapping("/api/v1/organisations/{id}/members/{subject}")
    Organisation.Member keepMember(
            @PathVariable UUID id, @PathVariable UUID subject, @Valid @RequestBody MemberRequest request) {
        var member = new Organisation.Member(subject, request.name(), request.roles());
        keepOrganisation.keep(id, member);
        return member;
    }

    /// What everybody may know of a partner.
    record OrganisationResponse(UUID id, String alias, String name, Organisation.Kind kind) {

        static OrganisationResponse of(Organisation organisation) {
            return new OrganisationResponse(
                    organisation.id(), organisation.alias(), organisation.name(), organisation.kind());
        }
    }

    /// What was put down about a partner, as it is sent to change it.
    ///
    /// @param version of what the board put down; who works there has none
    record DetailsResponse(
            UUID id,
            long version,
            String alias,
            String name,
            Organisation.Kind kind,
            @Nullable String odsCode,
            @Nullable String charityNumber,
            @Nullable UUID parentId,
            Organisation.Tier tier,
            List<String> domains,
            int feedbackLevel,
            Organisation.@Nullable Host host) {

        static DetailsResponse of(Organisation organisation, long version) {
            return new DetailsResponse(
                    organisation.id(),
                    version,
                    organisation.alias(),
                    organisation.name(),
                    organisation.kind(),
                    organisation.odsCode(),
                    organisation.charityNumber(),
                    organisation.parent(),
                    organisation.tier(),
                    organisation.domains(),
                    organisation.feedbackLevel(),
                    organisation.host());
        }
    }

    /// @param roles names of groups, such as `link-worker`; none for somebody who left
    record MemberRequest(
            @NotBlank(message = "Enter a name.") @Size(max = 140) @Pattern(regexp = "\\P{Cntrl}*")
            String name,

            @NotNull List<@NotNull @KnownRole String> roles) {}
}
