package org.whatmatters.person.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.agreement.Agree.Word;
import org.whatmatters.person.agreement.Agreement.GivenBy;
import org.whatmatters.person.agreement.Agreement.Said;
import org.whatmatters.person.circle.Around.Answer;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.application.Narrowings;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.ReadRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// What a person agrees to, for the person and those who work with them.
@RestController
class AgreementController {

    private static final int LATELY = 50;

    private final ReadRecord readRecord;
    private final Agree agree;
    private final Agreements agreements;
    private final Narrowings narrowings;
    private final Clock clock;

    AgreementController(ReadRecord readRecord, Agree agree, Agreements agreements, Narrowings narrowings, Clock clock) {
        this.readRecord = readRecord;
        this.agree = agree;
        this.agreements = agreements;
        this.narrowings = narrowings;
        this.clock = clock;
    }

    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR},
            person = true)
    @GetMapping("/api/v1/people/{id}/agreements")
    ResponseEntity<AgreementsResponse> read(@PathVariable UUID id, Actor actor) {
        return answer(readRecord
                .read(new PersonId(id), "read what organisations may see", actor)
                .record()
                .id());
    }

    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR},
            person = true)
    @PutMapping("/api/v1/people/{id}/agreements/{organisationId}")
    ResponseEntity<AgreementsResponse> say(
            @PathVariable UUID id,
            @PathVariable UUID organisationId,
            ExpectedVersion expected,
            @Valid @RequestBody AgreementRequest request,
            Actor actor) {
        return answer(agree.say(new PersonId(id), organisationId, expected, request.toWord(), actor));
    }

    private ResponseEntity<AgreementsResponse> answer(PersonId person) {
        var version = agreements.version(person);
        var response = new AgreementsResponse(
                version,
                Wording.current(),
                agreements.recipients(person, clock.instant()).stream()
                        .map(AgreementsResponse.OrganisationResponse::of)
                        .toList(),
                agreements.history(person, LATELY).stream()
                        .map(AgreementsResponse.SpokenResponse::of)
                        .toList(),
                narrowings.missing(person));
        return Versioned.ok(version, response);
    }

    /// The whole of what is said about an organisation: what is left out is not agreed to.
    ///
    /// @param givenBy `how` and it are asked of staff, and refused from the person
    /// @param representativeId the proxy who decided, and only then
    record AgreementRequest(
            @NotNull Set<@NotNull Heading> headings,
            @Nullable Answer feedback,
            @Nullable Answer texts,
            @Nullable LocalDate until,
            @NotNull Integer wording,
            @Nullable GivenBy givenBy,
            @Nullable UUID representativeId,
            @Nullable How how) {

        Word toWord() {
            return new Word(new Said(headings, feedback, texts, until), wording, givenBy, representativeId, how);
        }
    }
}
