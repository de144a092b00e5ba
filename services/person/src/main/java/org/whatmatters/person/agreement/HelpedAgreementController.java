package org.whatmatters.person.agreement;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.agreement.AgreementController.AgreementRequest;
import org.whatmatters.person.circle.application.Narrowings;
import org.whatmatters.person.proxy.Representatives;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Versioned;

/// Who sees what of somebody, for whoever may decide that for them. Who referred them, and what was said before, are
/// not shown.
@RestController
@RequestMapping("/api/v1/me/helping/{personId}/agreements")
@MayUse(person = true)
class HelpedAgreementController {

    private final Agree agree;
    private final Agreements agreements;
    private final Representatives representatives;
    private final Narrowings narrowings;
    private final Audit audit;
    private final Clock clock;

    HelpedAgreementController(
            Agree agree,
            Agreements agreements,
            Representatives representatives,
            Narrowings narrowings,
            Audit audit,
            Clock clock) {
        this.agree = agree;
        this.agreements = agreements;
        this.representatives = representatives;
        this.narrowings = narrowings;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<AgreementsResponse> read(@PathVariable UUID personId, Actor.Person representative) {
        var person = new PersonId(personId);
        if (representatives.deciderOnSharing(person, representative.subject()).isEmpty()) {
            throw new NotFound();
        }
        audit.granted(representative, "read for them what organisations may see", List.of(person.value()), "PROXY");
        return answer(person);
    }

    @PutMapping("/{organisationId}")
    ResponseEntity<AgreementsResponse> say(
            @PathVariable UUID personId,
            @PathVariable UUID organisationId,
            ExpectedVersion expected,
            @Valid @RequestBody AgreementRequest request,
            Actor.Person representative) {
        return answer(agree.sayFor(new PersonId(personId), organisationId, expected, request.toWord(), representative));
    }

    private ResponseEntity<AgreementsResponse> answer(PersonId person) {
        var version = agreements.version(person);
        var response = new AgreementsResponse(
                version,
                Wording.current(),
                agreements.recipientsForRepresentative(person, clock.instant()).stream()
                        .map(Recipient::withoutReferring)
                        .flatMap(Optional::stream)
                        .map(AgreementsResponse.OrganisationResponse::of)
                        .map(AgreementsResponse.OrganisationResponse::withoutFeedback)
                        .toList(),
                List.of(),
                narrowings.missing(person));
        return Versioned.ok(version, response);
    }
}
