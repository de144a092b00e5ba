package org.whatmatters.directory.importing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.importing.application.DecideOnDetail;
import org.whatmatters.directory.importing.application.WithheldDetails;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;

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

    record ShownRequest(@NotBlank @Size(max = 500) String because) {}

    @GetMapping
    Page<WithheldDetails.Detail> waiting(PageRequest page, Actor.Staff actor) {
        audit.granted(actor, "read withheld contact details", List.of(), "DIRECTORY_EDITOR");
        return Page.of(details.waiting(page), page, WithheldDetails.Detail::id);
    }

    @PutMapping("/{id}/showing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void show(@PathVariable UUID id, @Valid @RequestBody ShownRequest request, Actor.Staff actor) {
        audit.granted(actor, "show withheld contact detail", List.of(), "DIRECTORY_EDITOR");
        decideOnDetail.decide(actor, id, request.because());
    }

    @DeleteMapping("/{id}/showing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withhold(@PathVariable UUID id, Actor.Staff actor) {
        audit.granted(actor, "withhold contact detail", List.of(), "DIRECTORY_EDITOR");
        decideOnDetail.decide(actor, id, null);
    }
}
