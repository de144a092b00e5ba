package org.whatmatters.directory.resource.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.directory.resource.Condition;
import org.whatmatters.directory.resource.Format;
import org.whatmatters.directory.resource.Kind;
import org.whatmatters.directory.resource.Resource;
import org.whatmatters.directory.resource.ResourceId;
import org.whatmatters.directory.resource.application.ChangeResource;
import org.whatmatters.directory.resource.application.PutDownResource;
import org.whatmatters.directory.resource.application.Resources;
import org.whatmatters.directory.resource.application.Resources.Wanted;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// Resources: looked for by everybody, kept by the directory's editors.
@RestController
class ResourceController {

    private static final String RESOURCES = "/api/v1/directory/resources";
    private static final int LONGEST_QUESTION = 200;

    private final PutDownResource putDownResource;
    private final ChangeResource changeResource;
    private final Resources resources;
    private final Clock clock;

    ResourceController(
            PutDownResource putDownResource, ChangeResource changeResource, Resources resources, Clock clock) {
        this.putDownResource = putDownResource;
        this.changeResource = changeResource;
        this.resources = resources;
        this.clock = clock;
    }

    @GetMapping(RESOURCES)
    @MayUse(anyStaff = true, person = true)
    Page<ResourceResponse> look(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable Condition condition,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable Format format,
            PageRequest page) {
        if (q.length() > LONGEST_QUESTION) {
            throw Invalid.field("/q", "too-long", "Ask with at most " + LONGEST_QUESTION + " characters.");
        }
        var wanted = new Wanted(q.isBlank() ? null : q, kind, condition, language, format);
        var today = Days.today(clock);
        var found = resources.look(wanted, page).stream()
                .map(resource -> ResourceResponse.of(resource, today))
                .toList();
        return Page.of(found, page, ResourceResponse::id);
    }

    @GetMapping(RESOURCES + "/{id}")
    @MayUse(anyStaff = true, person = true)
    ResponseEntity<ResourceResponse> one(@PathVariable UUID id) {
        return ok(resources.find(new ResourceId(id)).orElseThrow(NotFound::new));
    }

    /// For whoever was texted where to read it. Nothing in the address says who that is.
    @GetMapping("/api/v1/public/resources/{id}")
    @MayUse(anyone = true)
    ResponseEntity<ResourceResponse> toRead(@PathVariable UUID id) {
        return ok(resources.find(new ResourceId(id)).filter(Resource::isOffered).orElseThrow(NotFound::new));
    }

    @PostMapping(RESOURCES)
    @MayUse(staff = Role.DIRECTORY_EDITOR)
    ResponseEntity<ResourceResponse> putDown(@Valid @RequestBody ResourceRequest request) {
        var resource = putDownResource.putDown(request.details());
        var location = URI.create(RESOURCES + "/" + resource.id().value());
        return Versioned.created(location, resource.version(), ResourceResponse.of(resource, Days.today(clock)));
    }

    @PutMapping(RESOURCES + "/{id}")
    @MayUse(staff = Role.DIRECTORY_EDITOR)
    ResponseEntity<ResourceResponse> putRight(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody ResourceRequest request) {
        return ok(changeResource.putRight(new ResourceId(id), request.details(), expected));
    }

    @PutMapping(RESOURCES + "/{id}/withdrawal")
    @MayUse(staff = Role.DIRECTORY_EDITOR)
    ResponseEntity<ResourceResponse> withdraw(@PathVariable UUID id, ExpectedVersion expected) {
        return ok(changeResource.withdraw(new ResourceId(id), expected));
    }

    private ResponseEntity<ResourceResponse> ok(Resource resource) {
        return Versioned.ok(resource.version(), ResourceResponse.of(resource, Days.today(clock)));
    }
}
