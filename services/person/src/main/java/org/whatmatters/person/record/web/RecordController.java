package org.whatmatters.person.record.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.person.record.application.ChangeDetails;
import org.whatmatters.person.record.application.ConfirmSafeContact;
import org.whatmatters.person.record.application.People.KeptChange;
import org.whatmatters.person.record.application.ReadRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

@RestController
class RecordController {

    private final ReadRecord readRecord;
    private final ChangeDetails changeDetails;
    private final ConfirmSafeContact confirmSafeContact;

    RecordController(ReadRecord readRecord, ChangeDetails changeDetails, ConfirmSafeContact confirmSafeContact) {
        this.readRecord = readRecord;
        this.changeDetails = changeDetails;
        this.confirmSafeContact = confirmSafeContact;
    }

    @MayUse(
            staff = {
                Role.LINK_WORKER,
                Role.HEALTH_COACH,
                Role.CARE_COORDINATOR,
                Role.TRIAGER,
                Role.TEAM_LEAD,
                Role.CLINICIAN
            },
            person = true)
    @GetMapping("/api/v1/people/{id}")
    ResponseEntity<RecordResponse> read(@PathVariable UUID id, Actor actor) {
        return answer(readRecord.read(new PersonId(id), actor));
    }

    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TRIAGER, Role.TEAM_LEAD},
            person = true)
    @GetMapping("/api/v1/people/{id}/changes")
    Page<ChangeResponse> changes(@PathVariable UUID id, PageRequest page, Actor actor) {
        var changes = readRecord.changes(new PersonId(id), page, actor).stream()
                .map(ChangeResponse::of)
                .toList();
        return Page.of(changes, page, ChangeResponse::id);
    }

    @MayUse(person = true)
    @GetMapping("/api/v1/me")
    ResponseEntity<RecordResponse> readOwn(Actor.Person actor) {
        return answer(readRecord.readOwn(actor));
    }

    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TRIAGER},
            person = true)
    @PutMapping("/api/v1/people/{id}/details")
    ResponseEntity<RecordResponse> changeDetails(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody DetailsRequest request, Actor actor) {
        return answer(changeDetails.change(
                new PersonId(id),
                expected,
                request.toDetails(),
                request.because().strip(),
                actor));
    }

    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TRIAGER},
            person = true)
    @PutMapping("/api/v1/people/{id}/safe-contact")
    ResponseEntity<RecordResponse> confirmSafeContact(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody SafeContactRequest request,
            Actor actor) {
        return answer(confirmSafeContact.confirm(new PersonId(id), expected, request.toSaid(), actor));
    }

    /// One field of a change.
    ///
    /// @param field the record's own name of it, `safeContact.SMS` for one way of contact
    /// @param was absent where nothing was known
    /// @param because absent where the change says it by itself
    record ChangeResponse(
            UUID id,
            Instant at,
            String by,
            @Nullable String because,
            String field,
            @Nullable String was,
            @Nullable String is) {

        static ChangeResponse of(KeptChange change) {
            var field = change.field();
            return new ChangeResponse(
                    change.id(), change.at(), change.by(), change.because(), field.field(), field.was(), field.is());
        }
    }

    private static ResponseEntity<RecordResponse> answer(VisibleRecord visible) {
        return Versioned.ok(visible.record().version(), RecordResponse.of(visible));
    }
}
