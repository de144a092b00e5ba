package org.whatmatters.person.record.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.record.ContactFact;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.PersonRecord.FieldChange;
import org.whatmatters.person.record.Proposal;
import org.whatmatters.person.record.application.AnswerProposal;
import org.whatmatters.person.record.application.AnswerProposal.Seen;
import org.whatmatters.person.record.application.Proposals.Named;
import org.whatmatters.person.record.application.ProposeChange;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;

/// What others propose to change in a person's record, and what the person says to it.
@RestController
@RequestMapping("/api/v1/people/{id}/proposals")
class ProposalController {

    private final ProposeChange proposeChange;
    private final AnswerProposal answerProposal;

    ProposalController(ProposeChange proposeChange, AnswerProposal answerProposal) {
        this.proposeChange = proposeChange;
        this.answerProposal = answerProposal;
    }

    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TRIAGER, Role.TEAM_LEAD},
            person = true)
    @GetMapping
    ProposalsResponse read(@PathVariable UUID id, Actor actor) {
        return ProposalsResponse.of(answerProposal.read(new PersonId(id), actor));
    }

    @MayUse(
            staff = {
                Role.REFERRER,
                Role.LINK_WORKER,
                Role.HEALTH_COACH,
                Role.CARE_COORDINATOR,
                Role.TRIAGER,
                Role.TEAM_LEAD,
                Role.PROVIDER_WORKER,
                Role.CLINICIAN,
                Role.BUDGET_OFFICER
            })
    @PostMapping
    ResponseEntity<ProposedResponse> propose(
            @PathVariable UUID id, @Valid @RequestBody ProposalRequest request, Actor.Staff worker) {
        var proposal = proposeChange.propose(
                new PersonId(id), request.toFact(), request.because().strip(), worker);
        return ResponseEntity.created(URI.create("/api/v1/people/" + id + "/proposals/" + proposal))
                .body(new ProposedResponse(proposal));
    }

    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TRIAGER},
            person = true)
    @PutMapping("/{proposalId}/answer")
    ProposalsResponse answer(
            @PathVariable UUID id,
            @PathVariable UUID proposalId,
            ExpectedVersion expected,
            @Valid @RequestBody AnswerRequest request,
            Actor actor) {
        return ProposalsResponse.of(answerProposal.answer(
                new PersonId(id), proposalId, expected, request.answer() == Word.YES, request.how(), actor));
    }

    enum Word {
        YES,
        NO
    }

    /// @param how asked of staff, and refused from the person
    record AnswerRequest(@NotNull Word answer, @Nullable How how) {}

    record ProposedResponse(UUID id) {}

    /// @param proposals the open ones first, then the newest
    record ProposalsResponse(UUID personId, List<ProposalResponse> proposals) {

        static ProposalsResponse of(Seen seen) {
            return new ProposalsResponse(
                    seen.record().id().value(),
                    seen.proposals().stream()
                            .map(named -> ProposalResponse.of(named, seen.record()))
                            .toList());
        }
    }

    /// @param changes what a yes changes, field by field, in the record's own names
    /// @param organisation for which it was proposed; absent for the national record
    /// @param outdated whether the record says something else by now, so that it takes no yes
    /// @param answer absent while nobody has answered
    record ProposalResponse(
            UUID id,
            long version,
            ContactFact.Kind fact,
            List<FieldChange> changes,
            String because,
            String by,
            @Nullable String organisation,
            Instant at,
            boolean outdated,
            @Nullable AnswerResponse answer) {

        static ProposalResponse of(Named named, PersonRecord record) {
            var proposal = named.proposal();
            return new ProposalResponse(
                    proposal.id(),
                    proposal.version(),
                    proposal.proposed().kind(),
                    proposal.was().changesTo(proposal.proposed()),
                    proposal.because(),
                    proposal.by().name(),
                    named.organisation(),
                    proposal.at(),
                    proposal.answer() == null && proposal.isOutdatedIn(record.details()),
                    Optional.ofNullable(proposal.answer())
                            .map(AnswerResponse::of)
                            .orElse(null));
        }
    }

    /// @param to the name of whoever put it down
    record AnswerResponse(boolean yes, How how, String to, Instant at) {

        static AnswerResponse of(Proposal.Answer answer) {
            return new AnswerResponse(
                    answer.yes(), answer.how(), answer.heardBy().name(), answer.at());
        }
    }
}
