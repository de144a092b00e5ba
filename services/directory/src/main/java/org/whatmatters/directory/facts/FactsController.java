package org.whatmatters.directory.facts;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.life.application.Desk;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// What is said of a service beyond the standard. Whoever reads the service reads it; its editor and its provider write
/// it.
@RestController
@RequestMapping("/api/v1/directory")
class FactsController {

    private final KeepFacts keepFacts;
    private final JdbcFacts facts;

    FactsController(KeepFacts keepFacts, JdbcFacts facts) {
        this.keepFacts = keepFacts;
        this.facts = facts;
    }

    @GetMapping("/services/{id}/facts")
    @MayUse(anyStaff = true, person = true)
    ResponseEntity<Facts> read(@PathVariable UUID id, Actor actor) {
        var version = facts.version(id, actor instanceof Actor.Staff).orElseThrow(NotFound::new);
        return Versioned.ok(version, facts.find(id));
    }

    @PutMapping("/listings/{id}/facts")
    @MayUse(staff = {Role.DIRECTORY_EDITOR, Role.PROVIDER_WORKER, Role.PROVIDER_MANAGER})
    ResponseEntity<Facts> keep(
            @PathVariable UUID id, @Valid @RequestBody Facts request, Actor.Staff actor, ExpectedVersion expected) {
        keepFacts.keep(id, request, Desk.of(actor).asEditorOrProvider(), expected);
        return read(id, actor);
    }
}
