package org.whatmatters.directory.duplicate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.duplicate.PairState.Different;
import org.whatmatters.directory.duplicate.PairState.Merged;
import org.whatmatters.directory.duplicate.PairState.Open;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// Pairs of listings that may be one group, for the editors who say what they are.
@RestController
@RequestMapping("/api/v1/directory")
@MayUse(staff = Role.DIRECTORY_EDITOR)
class DuplicateController {

    private final Pairs pairs;
    private final PairList pairList;
    private final Sides sides;
    private final LookForPairs lookForPairs;
    private final DecideOnPair decideOnPair;

    DuplicateController(
            Pairs pairs, PairList pairList, Sides sides, LookForPairs lookForPairs, DecideOnPair decideOnPair) {
        this.pairs = pairs;
        this.pairList = pairList;
        this.sides = sides;
        this.lookForPairs = lookForPairs;
        this.decideOnPair = decideOnPair;
    }

    record ListResponse(List<PairList.Listed> items) {}

    /// A pair, side by side.
    ///
    /// @param keptId which of the two stands for both, where they are one
    /// @param reopenedBecause why an earlier word was taken back
    record PairResponse(
            UUID id,
            String state,
            Agreement agreement,
            Side first,
            Side second,
            @Nullable UUID keptId,
            @Nullable Instant decidedAt,
            @Nullable String reopenedBecause) {}

    /// What an editor says of a pair.
    enum Word {
        DIFFERENT,
        SAME
    }

    record DecisionRequest(
            @NotNull(message = "Say whether they are the same.")
            Word word,

            @Nullable UUID keep) {}

    record UndoingRequest(
            @NotBlank(message = "Say how it came out.") @Size(max = 500, message = "Use at most 500 letters.")
            String because) {}

    @GetMapping("/duplicates")
    ListResponse list(@RequestParam(defaultValue = "OPEN") PairList.Which which) {
        return new ListResponse(pairList.list(which));
    }

    @GetMapping("/duplicates/{id}")
    PairResponse one(@PathVariable UUID id) {
        var pair = pairs.find(id).orElseThrow(NotFound::new);
        var first = sides.of(pair.first()).orElseThrow(NotFound::new);
        var second = sides.of(pair.second()).orElseThrow(NotFound::new);
        return switch (pair.state()) {
            case Open open -> {
                var again = open.again();
                yield new PairResponse(
                        id,
                        open.word(),
                        pair.agreement(),
                        first,
                        second,
                        null,
                        null,
                        again == null ? null : again.because());
            }
            case Different different ->
                new PairResponse(id, different.word(), pair.agreement(), first, second, null, different.at(), null);
            case Merged merged ->
                new PairResponse(id, merged.word(), pair.agreement(), first, second, merged.kept(), merged.at(), null);
        };
    }

    /// Looks now, and answers what waits of this listing.
    @PostMapping("/listings/{id}/duplicates")
    ListResponse lookAt(@PathVariable UUID id) {
        lookForPairs.lookAt(id);
        return new ListResponse(pairList.waiting(id));
    }

    @PutMapping("/duplicates/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID id, @Valid @RequestBody DecisionRequest request, Actor.Staff editor) {
        switch (request.word()) {
            case DIFFERENT -> decideOnPair.different(id, editor);
            case SAME -> {
                var keep = request.keep();
                if (keep == null) {
                    throw Invalid.field("/keep", "REQUIRED", "Choose which of the two stays.");
                }
                decideOnPair.same(id, keep, editor);
            }
        }
    }

    @PutMapping("/duplicates/{id}/undoing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable UUID id, @Valid @RequestBody UndoingRequest request, Actor.Staff editor) {
        decideOnPair.undo(id, request.because().strip(), editor);
    }
}
