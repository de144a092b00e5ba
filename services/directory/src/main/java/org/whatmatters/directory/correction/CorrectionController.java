package org.whatmatters.directory.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;

/// Corrections: said by anybody signed in, decided by an editor.
@RestController
@RequestMapping("/api/v1/directory")
class CorrectionController {

    private final CorrectListings correctListings;
    private final Corrections corrections;

    CorrectionController(CorrectListings correctListings, Corrections corrections) {
        this.correctListings = correctListings;
        this.corrections = corrections;
    }

    record CorrectionRequest(
            @NotNull Correction.Field field,

            @NotBlank(message = "Say what is right.") @Size(max = 500)
            String says) {}

    record SaidResponse(UUID id) {}

    /// @param putRight whether the listing, or its source, was corrected
    record DecisionRequest(
            @NotNull Boolean putRight,

            @NotBlank(message = "Write your answer.") @Size(max = 500)
            String answer) {}

    record ListResponse(List<Correction> items) {}

    @PostMapping("/services/{id}/corrections")
    @MayUse(anyStaff = true, person = true)
    @ResponseStatus(HttpStatus.CREATED)
    SaidResponse say(@PathVariable UUID id, @Valid @RequestBody CorrectionRequest request, Actor actor) {
        return new SaidResponse(correctListings.say(id, request.field(), request.says(), actor));
    }

    @GetMapping("/corrections/mine")
    @MayUse(anyStaff = true, person = true)
    ListResponse mine(Actor actor) {
        return new ListResponse(corrections.of(actor.subject()));
    }

    @GetMapping("/corrections")
    @MayUse(staff = Role.DIRECTORY_EDITOR)
    ListResponse waiting() {
        return new ListResponse(corrections.waiting());
    }

    @PutMapping("/corrections/{id}/decision")
    @MayUse(staff = Role.DIRECTORY_EDITOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID id, @Valid @RequestBody DecisionRequest request, Actor.Staff actor) {
        correctListings.decide(id, request.putRight(), request.answer(), actor);
    }
}
