package org.whatmatters.directory.capacity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.life.application.Desk;
import org.whatmatters.directory.listing.Capacity;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;

/// Two clicks for whoever runs a group, and for an editor who rang them.
@RestController
@RequestMapping("/api/v1/directory/listings/{id}/capacity")
@MayUse(staff = {Role.PROVIDER_WORKER, Role.PROVIDER_MANAGER, Role.DIRECTORY_EDITOR})
class CapacityController {

    private final SayCapacity sayCapacity;

    CapacityController(SayCapacity sayCapacity) {
        this.sayCapacity = sayCapacity;
    }

    record CapacityRequest(
            @NotNull Capacity.Status status,
            @Nullable @Min(0) @Max(730) Integer expectedWaitDays) {}

    /// The last word stands, so nothing has to be read before.
    @PutMapping
    Capacity say(@PathVariable UUID id, @Valid @RequestBody CapacityRequest request, Actor.Staff actor) {
        return sayCapacity.say(
                id, request.status(), request.expectedWaitDays(), Desk.of(actor).asEditorOrProvider());
    }
}
