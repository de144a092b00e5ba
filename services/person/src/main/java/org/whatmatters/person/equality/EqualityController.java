package org.whatmatters.person.equality;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.equality.Equality.Caring;
import org.whatmatters.person.equality.Equality.Disability;
import org.whatmatters.person.equality.Equality.Ethnicity;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.Authors;
import org.whatmatters.person.record.application.ReadRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.StaleVersion;
import org.whatmatters.platform.web.Versioned;

/// What a person says of themselves, to be read and changed by those who may change the record.
@RestController
class EqualityController {

    private final ReadRecord readRecord;
    private final EqualityAnswers answers;
    private final Clock clock;

    EqualityController(ReadRecord readRecord, EqualityAnswers answers, Clock clock) {
        this.readRecord = readRecord;
        this.answers = answers;
        this.clock = clock;
    }

    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR},
            person = true)
    @GetMapping("/api/v1/people/{id}/equality")
    ResponseEntity<EqualityResponse> read(@PathVariable UUID id, Actor actor) {
        var record = readRecord
                .read(new PersonId(id), "read equality answers", actor)
                .record();
        return answer(answers.of(record.id()));
    }

    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR},
            person = true)
    @PutMapping("/api/v1/people/{id}/equality")
    ResponseEntity<EqualityResponse> say(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody EqualityRequest request, Actor actor) {
        var visible = readRecord.read(new PersonId(id), "write equality answers", actor);
        if (!visible.mayBeChanged()) {
            throw new IllegalState("ended", "change");
        }
        var person = visible.record().id();
        var before = answers.of(person);
        expected.mustBe(before.version());
        var said = new Equality(
                before.version() + 1,
                request.ethnicity(),
                request.disability(),
                request.caring(),
                Authors.of(actor),
                clock.instant());
        try {
            answers.add(person, said);
        } catch (DuplicateKeyException _) {
            throw new StaleVersion(); // Somebody else has just written the same version.
        }
        return answer(said);
    }

    private static ResponseEntity<EqualityResponse> answer(Equality equality) {
        return Versioned.ok(equality.version(), EqualityResponse.of(equality));
    }

    /// What is left out was not asked.
    record EqualityRequest(
            @Nullable Ethnicity ethnicity,
            @Nullable Disability disability,
            @Nullable Caring caring) {}

    /// @param saidTo the name of whoever heard it; absent while nobody has asked
    record EqualityResponse(
            long version,
            @Nullable Ethnicity ethnicity,
            @Nullable Disability disability,
            @Nullable Caring caring,
            @Nullable String saidTo,
            @Nullable Instant saidAt) {

        static EqualityResponse of(Equality equality) {
            return new EqualityResponse(
                    equality.version(),
                    equality.ethnicity(),
                    equality.disability(),
                    equality.caring(),
                    Optional.ofNullable(equality.saidTo()).map(Author::name).orElse(null),
                    equality.saidAt());
        }
    }
}
