package org.whatmatters.directory.editing.web;

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
import org.whatmatters.directory.editing.EditedField;
import org.whatmatters.directory.editing.application.EditListing;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// Where each field of a feed's listing is from, and what editors put right of it.
@RestController
@RequestMapping("/api/v1/directory/listings/{id}/edits")
@MayUse(staff = Role.DIRECTORY_EDITOR)
class EditController {

    private final EditListing editListing;

    EditController(EditListing editListing) {
        this.editListing = editListing;
    }

    @GetMapping
    ResponseEntity<EditsResponse> read(@PathVariable UUID id, Actor.Staff actor) {
        var listing = editListing.read(id, actor.organisationId());
        return Versioned.ok(listing.version(), EditsResponse.of(listing));
    }

    @PutMapping
    ResponseEntity<EditsResponse> putRight(
            @PathVariable UUID id,
            @Valid @RequestBody EditRequest request,
            Actor.Staff actor,
            ExpectedVersion expected) {
        editListing.putRight(id, request.said(), request.because(), actor, expected);
        return read(id, actor);
    }

    @DeleteMapping("/{field}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @PathVariable EditedField field, Actor.Staff actor, ExpectedVersion expected) {
        editListing.takeBack(id, field, actor, expected);
    }

    @PutMapping("/{field}/keeping")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable UUID id, @PathVariable EditedField field, Actor.Staff actor, ExpectedVersion expected) {
        editListing.keep(id, field, actor, expected);
    }
}
