package org.whatmatters.person.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.identity.Candidate.Outcome;
import org.whatmatters.person.identity.Candidate.Side;
import org.whatmatters.person.identity.Candidate.Verdict;
import org.whatmatters.person.identity.Comparison;
import org.whatmatters.person.identity.application.Candidates.Asked;
import org.whatmatters.person.identity.application.Candidates.Waiting;
import org.whatmatters.person.identity.application.DecideWhoItIs;
import org.whatmatters.person.identity.application.DecideWhoItIs.Opened;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

@MayUse(
        staff = {
            Role.LINK_WORKER,
            Role.HEALTH_COACH,
            Role.CARE_COORDINATOR,
            Role.TRIAGER,
            Role.TEAM_LEAD,
            Role.IG_OFFICER
        })
@RestController
class CandidateController {

    private final DecideWhoItIs decideWhoItIs;

    CandidateController(DecideWhoItIs decideWhoItIs) {
        this.decideWhoItIs = decideWhoItIs;
    }

    @GetMapping("/api/v1/candidates")
    Page<WaitingResponse> list(PageRequest page, Actor.Staff worker) {
        var waiting = decideWhoItIs.list(worker, page).stream()
                .map(WaitingResponse::of)
                .toList();
        return Page.of(waiting, page, WaitingResponse::id);
    }

    @GetMapping("/api/v1/candidates/{id}")
    ResponseEntity<CandidateResponse> read(@PathVariable UUID id, Actor.Staff worker) {
        return answer(decideWhoItIs.read(id, worker));
    }

    @PutMapping("/api/v1/candidates/{id}/word")
    ResponseEntity<CandidateResponse> say(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody WordRequest request,
            Actor.Staff worker) {
        return answer(decideWhoItIs.say(
                id, expected, request.verdict(), request.because().strip(), worker));
    }

    private static ResponseEntity<CandidateResponse> answer(Opened opened) {
        var response = CandidateResponse.of(opened);
        return Versioned.ok(response.version(), response);
    }

    /// @param because how the worker knows
    record WordRequest(
            @NotNull Verdict verdict,

            @NotBlank(message = "Say how you know.") @Size(max = 500) @Pattern(regexp = "(\\P{Cntrl}|[\\r\\n])*")
            String because) {}

    /// @param personName of the record that the caller speaks for
    record WaitingResponse(UUID id, String personName, Instant noticedAt) {

        static WaitingResponse of(Waiting waiting) {
            return new WaitingResponse(waiting.id(), waiting.personName(), waiting.noticedAt());
        }
    }

    /// @param facts what the caller may see of them; a value is absent where it is not known, or where it differs and
    ///     the caller does not work with that record
    /// @param claimedAt when somebody signed in as one of the two had the code of the other's referral: no proof
    /// @param outcome absent while nobody has decided
    record CandidateResponse(
            UUID id,
            long version,
            Instant noticedAt,
            SideResponse newer,
            SideResponse older,
            List<Comparison> facts,
            @Nullable Instant claimedAt,
            @Nullable Outcome outcome) {

        static CandidateResponse of(Opened opened) {
            var candidate = opened.asked().candidate();
            return new CandidateResponse(
                    candidate.id(),
                    candidate.version(),
                    candidate.noticedAt(),
                    SideResponse.of(opened.asked(), Side.NEWER),
                    SideResponse.of(opened.asked(), Side.OLDER),
                    opened.facts(),
                    opened.asked().claimedAt(),
                    candidate.outcome());
        }
    }

    /// @param yours whether the caller speaks for this record
    /// @param said absent until somebody has said a word for this record
    /// @param because how they know; only for who speaks for the record
    record SideResponse(
            boolean yours,
            @Nullable Verdict said,
            @Nullable String saidBy,
            @Nullable String because) {

        static SideResponse of(Asked asked, Side side) {
            var yours = asked.yours().contains(side);
            var word = asked.candidate().words().get(side);
            return word == null
                    ? new SideResponse(yours, null, null, null)
                    : new SideResponse(yours, word.verdict(), word.by().name(), yours ? word.because() : null);
        }
    }
}
