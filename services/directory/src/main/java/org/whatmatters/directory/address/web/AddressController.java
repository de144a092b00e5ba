package org.whatmatters.directory.address.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.address.application.EditAddress;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// Where a feed's listing is, and what editors put right of that. The version is the listing's.
@RestController
@RequestMapping("/api/v1/directory/listings/{id}/places")
@MayUse(staff = Role.DIRECTORY_EDITOR)
class AddressController {

    private final EditAddress editAddress;

    AddressController(EditAddress editAddress) {
        this.editAddress = editAddress;
    }

    @GetMapping
    ResponseEntity<PlacesResponse> read(@PathVariable UUID id, Actor.Staff actor) {
        var places = editAddress.read(id, actor.organisationId());
        return Versioned.ok(places.version(), PlacesResponse.of(places));
    }

    @PutMapping("/{place}/address")
    ResponseEntity<PlacesResponse> putRight(
            @PathVariable UUID id,
            @PathVariable UUID place,
            @Valid @RequestBody AddressRequest request,
            Actor.Staff actor,
            ExpectedVersion expected) {
        editAddress.putRight(id, place, request.said(), request.because(), actor, expected);
        return read(id, actor);
    }

    @DeleteMapping("/{place}/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @PathVariable UUID place, Actor.Staff actor, ExpectedVersion expected) {
        editAddress.takeBack(id, place, actor, expected);
    }

    @PutMapping("/{place}/address/keeping")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable UUID id, @PathVariable UUID place, Actor.Staff actor, ExpectedVersion expected) {
        editAddress.keep(id, place, actor, expected);
    }
}
