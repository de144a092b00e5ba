package org.whatmatters.directory.writing;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// An editor writes a listing, and writes it again as long as it is theirs.
@RestController
@RequestMapping("/api/v1/directory/listings")
@MayUse(staff = Role.DIRECTORY_EDITOR)
class WritingController {

    private final WriteListing writeListing;

    WritingController(WriteListing writeListing) {
        this.writeListing = writeListing;
    }

    record WrittenResponse(UUID id) {}

    @PostMapping
    ResponseEntity<WrittenResponse> begin(@Valid @RequestBody Words words, Actor.Staff actor) {
        var id = writeListing.begin(words, actor.organisationId());
        return ResponseEntity.created(URI.create("/api/v1/directory/listings/" + id))
                .body(new WrittenResponse(id));
    }

    @GetMapping("/{id}/words")
    ResponseEntity<Words> read(@PathVariable UUID id, Actor.Staff actor) {
        var written = writeListing.read(id, actor.organisationId());
        return Versioned.ok(written.version(), written.words());
    }

    @PutMapping("/{id}/words")
    ResponseEntity<Words> rewrite(
            @PathVariable UUID id, @Valid @RequestBody Words words, Actor.Staff actor, ExpectedVersion expected) {
        writeListing.rewrite(id, words, actor.organisationId(), expected);
        return read(id, actor);
    }
}
