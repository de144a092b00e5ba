package org.whatmatters.person.subjectaccess;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// What is held on somebody, thing by thing, and what an officer decides about each.
@RestController
@RequestMapping("/api/v1/subject-access/{id}/entries")
@MayUse(staff = Role.IG_OFFICER)
class SubjectAccessEntryController {

    private final PrepareSubjectAccess prepareSubjectAccess;
    private final SubjectAccessDesk desk;
    private final Preparations preparations;
    private final AssembledHoldings holdings;

    SubjectAccessEntryController(
            PrepareSubjectAccess prepareSubjectAccess,
            SubjectAccessDesk desk,
            Preparations preparations,
            AssembledHoldings holdings) {
        this.prepareSubjectAccess = prepareSubjectAccess;
        this.desk = desk;
        this.preparations = preparations;
        this.holdings = holdings;
    }

    /// What is held, in the order in which it came in.
    ///
    /// @param concerning whether only that about which somebody has to decide
    @GetMapping
    Page<HoldingResponse> entries(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean concerning,
            PageRequest page,
            Actor.Staff officer) {
        var order = desk.find(id, officer).order();
        var shown = Page.of(holdings.of(id, concerning, page), page, Holding::id);
        desk.audited("read entries of subject access", order.person(), officer);
        var names = preparations.namesOf(Hindrance.controllers(order, shown.items()));
        return new Page<>(
                shown.items().stream()
                        .map(one -> HoldingResponse.of(one, names))
                        .toList(),
                shown.next());
    }

    @GetMapping("/{entryId}")
    ResponseEntity<HoldingResponse> entry(@PathVariable UUID id, @PathVariable UUID entryId, Actor.Staff officer) {
        var order = desk.find(id, officer).order();
        var holding = holdings.find(id, entryId).orElseThrow(NotFound::new);
        desk.audited("read entries of subject access", order.person(), officer);
        var names = preparations.namesOf(Hindrance.controllers(order, List.of(holding)));
        return Versioned.ok(order.version(), HoldingResponse.of(holding, names));
    }

    @PutMapping("/{entryId}/decision")
    void decide(
            @PathVariable UUID id,
            @PathVariable UUID entryId,
            ExpectedVersion expected,
            @Valid @RequestBody DecisionRequest request,
            Actor.Staff officer) {
        request.check();
        prepareSubjectAccess.decide(
                id, entryId, expected, request.decision(), request.strippedWords(), request.reason(), officer);
    }

    /// What becomes of one entry.
    ///
    /// @param words which are taken out, as they stand in it; only where it is redacted
    /// @param because only where something is kept back
    record DecisionRequest(
            @NotNull Decision decision,

            @Size(max = 50) @Nullable
            List<@NotBlank(message = "Say which words are left out.") @Size(min = 2, max = 2000) String> words,

            @Size(min = 3, max = 1000) @Pattern(regexp = SubjectAccessController.TEXT) @Nullable
            String because) {

        /// That it decides, with all that belongs to it.
        ///
        /// @throws Invalid naming every field that is missing or does not fit
        void check() {
            var wrong = new ArrayList<FieldError>();
            if (decision == Decision.UNDECIDED) {
                wrong.add(new FieldError(
                        "/decision", "INVALID_VALUE", "Decide: give it, leave words out, or keep it back."));
            }
            if (decision == Decision.REDACT && strippedWords().isEmpty()) {
                wrong.add(new FieldError("/words", "REQUIRED", "Say which words are left out."));
            }
            if (keepsSomethingBack() && SubjectAccessController.given(because) == null) {
                wrong.add(new FieldError("/because", "REQUIRED", "Say why."));
            }
            if (!wrong.isEmpty()) {
                throw new Invalid(wrong);
            }
        }

        private boolean keepsSomethingBack() {
            return decision == Decision.REDACT || decision == Decision.WITHHOLD;
        }

        /// Nothing is taken out of what is given whole, or not at all.
        List<String> strippedWords() {
            return words == null || decision != Decision.REDACT
                    ? List.of()
                    : words.stream().map(String::strip).distinct().toList();
        }

        @Nullable
        String reason() {
            return keepsSomethingBack() ? SubjectAccessController.given(because) : null;
        }
    }
}
