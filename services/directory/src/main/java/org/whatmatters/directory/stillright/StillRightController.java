package org.whatmatters.directory.stillright;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Secret;

/// Every step is a POST with the secret in its body: what opens an address to see whether it is safe does nothing here,
/// and no secret stands in an address of ours.
@RestController
@RequestMapping("/api/v1")
class StillRightController {

    private final SayStillRight sayStillRight;

    StillRightController(SayStillRight sayStillRight) {
        this.sayStillRight = sayStillRight;
    }

    /// @param token for the link; told this once
    record MadeResponse(String token, Instant goodUntil) {}

    /// @param token as the link has it
    record LinkRequest(@NotBlank @Size(max = 60) String token) {}

    /// What stands in the directory, so that whoever is asked can tell whether it is right.
    ///
    /// @param open whether an answer is still waited for
    record OpeningResponse(String name, @Nullable String description, boolean open) {}

    @PostMapping("/directory/listings/{id}/still-right-links")
    @MayUse(staff = {Role.DIRECTORY_ASSURER, Role.DIRECTORY_EDITOR})
    @ResponseStatus(HttpStatus.CREATED)
    MadeResponse make(@PathVariable UUID id, Actor.Staff actor) {
        var made = sayStillRight.make(id, actor);
        return new MadeResponse(made.secret().text(), made.goodUntil());
    }

    /// Changes nothing, however often it is asked.
    @PostMapping("/public/listings/openings")
    @MayUse(anyone = true)
    OpeningResponse open(@Valid @RequestBody LinkRequest request) {
        var link = sayStillRight.open(new Secret(request.token()));
        return new OpeningResponse(link.name(), link.description(), link.isGood());
    }

    @PostMapping("/public/listings/confirmations")
    @MayUse(anyone = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody LinkRequest request) {
        sayStillRight.confirm(new Secret(request.token()));
    }
}
