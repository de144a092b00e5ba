package org.whatmatters.directory.importing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.importing.DetailState;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.importing.application.DecideOnDetail;
import org.whatmatters.directory.importing.application.WithheldDetails;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

@RestController
@RequestMapping("/api/v1/directory/withheld-details")
@MayUse(staff = Role.DIRECTORY_EDITOR)
class WithheldDetailController {

    private final WithheldDetails details;
    private final DecideOnDetail decideOnDetail;
    private final Audit audit;

    WithheldDetailController(WithheldDetails details, DecideOnDetail decideOnDetail, Audit audit) {
        this.details = details;
        this.decideOnDetail = decideOnDetail;
        this.audit = audit;
    }

    record ShownRequest(
            @NotBlank(message = "Say why everybody may read this.") @Size(max = 500)
            String because) {}

    /// Those in a state; that wait for a word, unless another is asked for.
    ///
    /// @param source those of one source; all where it is left out
    @GetMapping
    Page<WithheldDetails.Detail> list(
            @RequestParam(defaultValue = "WAITING") DetailState state,
            @RequestParam(defaultValue = "") String source,
            PageRequest page,
            Actor.Staff actor) {
        audit.granted(actor, "read withheld contact details", List.of(), "DIRECTORY_EDITOR");
        var named = source.isEmpty() ? null : SourceName.of(source).orElseThrow(NotFound::new);
        return Page.of(details.in(state, named, page), page, WithheldDetails.Detail::id);
    }

    @GetMapping("/{id}")
    ResponseEntity<WithheldDetails.Detail> one(@PathVariable UUID id, Actor.Staff actor) {
        var detail = details.find(id).orElseThrow(NotFound::new);
        audit.granted(actor, "read withheld contact detail", List.of(), "DIRECTORY_EDITOR");
        return Versioned.ok(detail.version(), detail);
    }

    @PutMapping("/{id}/showing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void show(
            @PathVariable UUID id,
            @Valid @RequestBody ShownRequest request,
            Actor.Staff actor,
            ExpectedVersion expected) {
        audit.granted(actor, "show withheld contact detail", List.of(), "DIRECTORY_EDITOR");
        decideOnDetail.decide(actor, id, request.because(), expected);
    }

    @DeleteMapping("/{id}/showing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveOut(@PathVariable UUID id, Actor.Staff actor, ExpectedVersion expected) {
        audit.granted(actor, "withhold contact detail", List.of(), "DIRECTORY_EDITOR");
        decideOnDetail.decide(actor, id, null, expected);
    }
}
