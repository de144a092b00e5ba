package org.whatmatters.person.member.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.member.SendingSystem;
import org.whatmatters.person.member.application.KeepSystems;
import org.whatmatters.person.member.application.KeySet;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;

/// The suppliers' systems that refer for an organisation, over HTTP.
@RestController
@RequestMapping("/api/v1/organisations/{id}/systems")
@MayUse(staff = {Role.ORG_ADMIN, Role.ICS_ADMIN})
class SystemController {

    private static final String NO_KEYS = "Paste the public keys of the system";
    private static final int LONGEST_KEYS = 16_000;

    private final KeepSystems keepSystems;

    SystemController(KeepSystems keepSystems) {
        this.keepSystems = keepSystems;
    }

    @GetMapping
    List<SystemResponse> list(@PathVariable UUID id, Actor.Staff actor) {
        return keepSystems.list(id, actor).stream().map(SystemResponse::of).toList();
    }

    @PostMapping
    ResponseEntity<SystemResponse> register(
            @PathVariable UUID id, @Valid @RequestBody SystemRequest request, Actor.Staff actor) {
        var system = keepSystems.register(id, request.name().strip(), KeySet.read(request.keys()), actor);
        return ResponseEntity.created(URI.create("/api/v1/organisations/" + id + "/systems"))
                .body(SystemResponse.of(system));
    }

    @PutMapping("/{clientId}/keys")
    SystemResponse changeKeys(
            @PathVariable UUID id,
            @PathVariable UUID clientId,
            @Valid @RequestBody KeysRequest request,
            Actor.Staff actor) {
        return SystemResponse.of(keepSystems.changeKeys(id, clientId, KeySet.read(request.keys()), actor));
    }

    @DeleteMapping("/{clientId}")
    void remove(@PathVariable UUID id, @PathVariable UUID clientId, Actor.Staff actor) {
        keepSystems.remove(id, clientId, actor);
    }

    /// @param keys the text of a JWK Set
    record SystemRequest(
            @NotBlank(message = "Enter a name for the system") @Size(max = 70) @Pattern(regexp = "\\P{Cntrl}*")
            String name,

            @NotBlank(message = NO_KEYS) @Size(max = LONGEST_KEYS)
            String keys) {}

    record KeysRequest(
            @NotBlank(message = NO_KEYS) @Size(max = LONGEST_KEYS)
            String keys) {}

    record SystemResponse(
            UUID clientId,
            String name,
            String algorithm,
            List<String> keyNames,
            String registeredBy,
            Instant registeredAt,
            Instant keysAt) {

        static SystemResponse of(SendingSystem system) {
            return new SystemResponse(
                    system.id(),
                    system.name(),
                    system.keys().algorithm(),
                    system.keys().names(),
                    system.registeredBy(),
                    system.registeredAt(),
                    system.keysAt());
        }
    }
}
