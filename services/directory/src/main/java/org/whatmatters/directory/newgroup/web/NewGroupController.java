package org.whatmatters.directory.newgroup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.listing.Need;
import org.whatmatters.directory.newgroup.Case;
import org.whatmatters.directory.newgroup.District;
import org.whatmatters.directory.newgroup.DropReason;
import org.whatmatters.directory.newgroup.NewGroup;
import org.whatmatters.directory.newgroup.NewGroupId;
import org.whatmatters.directory.newgroup.NewGroupState.Dropped;
import org.whatmatters.directory.newgroup.application.BeginGroup;
import org.whatmatters.directory.newgroup.application.NewGroups;
import org.whatmatters.directory.newgroup.application.TakeGroupFurther;
import org.whatmatters.directory.newgroup.application.TakeGroupFurther.Opened;
import org.whatmatters.directory.newgroup.application.WhatExists;
import org.whatmatters.directory.newgroup.application.WhatExists.Existing;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// Groups that community builders want to start, and what exists beside them.
@RestController
@RequestMapping("/api/v1/directory")
@MayUse(staff = Role.COMMUNITY_BUILDER)
class NewGroupController {

    private static final int MOST_SHOWN = 50;

    private final BeginGroup beginGroup;
    private final TakeGroupFurther takeGroupFurther;
    private final NewGroups groups;
    private final WhatExists whatExists;

    NewGroupController(
            BeginGroup beginGroup, TakeGroupFurther takeGroupFurther, NewGroups groups, WhatExists whatExists) {
        this.beginGroup = beginGroup;
        this.takeGroupFurther = takeGroupFurther;
        this.groups = groups;
        this.whatExists = whatExists;
    }

    /// What is known of it so far.
    record CaseRequest(
            @NotBlank(message = "Enter what it may be called.") @Size(max = 120, message = "Use at most 120 letters.")
            String name,

            @Nullable @Min(0) @Max(10_000) Integer interested,

            @Nullable @Size(max = 300, message = "Use at most 300 letters.")
            String venue,

            @Nullable @Min(0) @Max(value = Case.LARGEST_GRANT_PENCE, message = "A small grant is at most £5,000.")
            Long grantPence,

            @Nullable LocalDate risksAssessedOn,
            @Nullable LocalDate launchOn) {

        Case plan() {
            return new Case(
                    name.strip(),
                    interested,
                    venue == null || venue.isBlank() ? null : venue.strip(),
                    grantPence,
                    risksAssessedOn,
                    launchOn);
        }
    }

    record BeginRequest(
            @NotNull Need need,

            @NotBlank(message = "Enter the first half of a postcode, like XW1.") @Size(max = 12)
            String district,

            @NotNull @Valid CaseRequest plan) {}

    record DropRequest(@NotNull(message = "Choose why.") DropReason reason) {}

    /// A group as its builders read it.
    ///
    /// @param missing what has to be known before it is ready
    /// @param dropReason only where it is dropped
    record NewGroupResponse(
            UUID id,
            int version,
            Need need,
            String district,
            String name,
            @Nullable Integer interested,
            @Nullable String venue,
            @Nullable Long grantPence,
            @Nullable LocalDate risksAssessedOn,
            @Nullable LocalDate launchOn,
            List<Case.Part> missing,
            String state,
            Instant stateAt,
            @Nullable DropReason dropReason,
            Instant begunAt) {

        static NewGroupResponse of(NewGroup group) {
            var plan = group.plan();
            return new NewGroupResponse(
                    group.id().value(),
                    group.version(),
                    group.need(),
                    group.district().outward(),
                    plan.name(),
                    plan.interested(),
                    plan.venue(),
                    plan.grantPence(),
                    plan.risksAssessedOn(),
                    plan.launchOn(),
                    plan.missing(),
                    group.state().word(),
                    group.state().at(),
                    group.state() instanceof Dropped dropped ? dropped.reason() : null,
                    group.begunAt());
        }
    }

    record ExistingResponse(Need need, String district, List<Existing> items) {}

    /// What there is for a need in a district, for those who may add to it.
    @GetMapping("/what-exists")
    @MayUse(staff = {Role.COMMUNITY_BUILDER, Role.ANALYST})
    ExistingResponse whatExists(@RequestParam Need need, @RequestParam String district) {
        var place = District.parse(district)
                .orElseThrow(() ->
                        Invalid.field("/district", "not-a-district", "Enter the first half of a postcode, like XW1."));
        return new ExistingResponse(need, place.outward(), whatExists.of(need, place, MOST_SHOWN));
    }

    @PostMapping("/new-groups")
    ResponseEntity<NewGroupResponse> begin(@Valid @RequestBody BeginRequest request, Actor.Staff builder) {
        var group = beginGroup.begin(
                request.need(), request.district(), request.plan().plan(), builder.organisationId());
        var location = URI.create("/api/v1/directory/new-groups/" + group.id().value());
        return Versioned.created(location, group.version(), NewGroupResponse.of(group));
    }

    @GetMapping("/new-groups")
    Page<NewGroupResponse> list(PageRequest page, Actor.Staff builder) {
        var own = groups.of(builder.organisationId(), page).stream()
                .map(NewGroupResponse::of)
                .toList();
        return Page.of(own, page, NewGroupResponse::id);
    }

    @GetMapping("/new-groups/{id}")
    ResponseEntity<NewGroupResponse> one(@PathVariable UUID id, Actor.Staff builder) {
        return ok(groups.find(new NewGroupId(id), builder.organisationId()).orElseThrow(NotFound::new));
    }

    @PutMapping("/new-groups/{id}/plan")
    ResponseEntity<NewGroupResponse> plan(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody CaseRequest request,
            Actor.Staff builder) {
        return ok(takeGroupFurther.plan(opened(id, expected, builder), request.plan()));
    }

    @PutMapping("/new-groups/{id}/readiness")
    ResponseEntity<NewGroupResponse> ready(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff builder) {
        return ok(takeGroupFurther.ready(opened(id, expected, builder)));
    }

    @PutMapping("/new-groups/{id}/launch")
    ResponseEntity<NewGroupResponse> launch(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff builder) {
        return ok(takeGroupFurther.launch(opened(id, expected, builder)));
    }

    @PutMapping("/new-groups/{id}/dropping")
    ResponseEntity<NewGroupResponse> drop(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody DropRequest request,
            Actor.Staff builder) {
        return ok(takeGroupFurther.drop(opened(id, expected, builder), request.reason()));
    }

    private static Opened opened(UUID id, ExpectedVersion expected, Actor.Staff builder) {
        return new Opened(new NewGroupId(id), builder.organisationId(), expected);
    }

    private static ResponseEntity<NewGroupResponse> ok(NewGroup group) {
        return Versioned.ok(group.version(), NewGroupResponse.of(group));
    }
}
