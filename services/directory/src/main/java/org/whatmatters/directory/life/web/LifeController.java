package org.whatmatters.directory.life.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.life.application.ChangeLife;
import org.whatmatters.directory.life.application.Desk;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;

/// The steps of a listing's life that a worker takes.
@RestController
@RequestMapping("/api/v1/directory/listings/{id}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class LifeController {

    private final ChangeLife changeLife;

    LifeController(ChangeLife changeLife) {
        this.changeLife = changeLife;
    }

    /// How a listing is closed.
    enum Closure {
        TEMPORARY,
        /// For now, and nobody knows until when.
        INACTIVE,
        /// For good.
        DEFUNCT
    }

    record ClosureRequest(@NotNull Closure kind) {}

    @PutMapping("/submission")
    @MayUse(staff = Role.DIRECTORY_EDITOR)
    void submit(@PathVariable UUID id, Actor.Staff actor, ExpectedVersion expected) {
        changeLife.change(
                id, Desk.of(actor), expected, (listing, _) -> listing.life().submit());
    }

    @PutMapping("/assurance")
    @MayUse(staff = Role.DIRECTORY_ASSURER)
    void assure(@PathVariable UUID id, Actor.Staff actor, ExpectedVersion expected) {
        changeLife.change(
                id,
                Desk.of(actor),
                expected,
                (listing, today) -> listing.life().assure(actor.organisationId(), listing.its(), today));
    }

    @PutMapping("/confirmation")
    @MayUse(staff = {Role.PROVIDER_WORKER, Role.PROVIDER_MANAGER})
    void confirm(@PathVariable UUID id, Actor.Staff actor, ExpectedVersion expected) {
        changeLife.change(
                id,
                Desk.of(actor).asProvider(),
                expected,
                (listing, today) -> listing.life().confirm(actor.organisationId(), today));
    }

    @PutMapping("/closure")
    @MayUse(staff = {Role.DIRECTORY_EDITOR, Role.PROVIDER_WORKER, Role.PROVIDER_MANAGER})
    void close(
            @PathVariable UUID id,
            @Valid @RequestBody ClosureRequest request,
            Actor.Staff actor,
            ExpectedVersion expected) {
        changeLife.change(id, Desk.of(actor).asEditorOrProvider(), expected, (listing, _) -> switch (request.kind()) {
            case TEMPORARY -> listing.life().close();
            case INACTIVE -> listing.life().rest();
            case DEFUNCT -> listing.life().end();
        });
    }

    @DeleteMapping("/closure")
    @MayUse(staff = {Role.DIRECTORY_EDITOR, Role.PROVIDER_WORKER, Role.PROVIDER_MANAGER})
    void reopen(@PathVariable UUID id, Actor.Staff actor, ExpectedVersion expected) {
        changeLife.change(
                id,
                Desk.of(actor).asEditorOrProvider(),
                expected,
                (listing, today) -> listing.life().reopen(today));
    }
}
