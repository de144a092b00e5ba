package org.whatmatters.person.personalcontact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.personalcontact.PersonalContact.Knows;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.Authors;
import org.whatmatters.person.record.application.PhoneNumbers;
import org.whatmatters.person.record.application.ReadRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.StaleVersion;
import org.whatmatters.platform.web.Versioned;

/// The people around a person whom they want to be rung or told, for the person and those who work with them.
@RestController
@RequestMapping("/api/v1/people/{id}/personal-contacts")
@MayUse(
        staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR},
        person = true)
class PersonalContactController {

    /// What stood before is shown so far back.
    private static final int LATELY = 10;

    private static final String LINE = "\\P{Cntrl}*";

    private final ReadRecord readRecord;
    private final ContactLists lists;
    private final Clock clock;

    PersonalContactController(ReadRecord readRecord, ContactLists lists, Clock clock) {
        this.readRecord = readRecord;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<ContactsResponse> read(@PathVariable UUID id, Actor actor) {
        var record = readRecord
                .read(new PersonId(id), "read personal contacts", actor)
                .record();
        return answer(record.id());
    }

    @PutMapping
    ResponseEntity<ContactsResponse> write(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody ContactsRequest request, Actor actor) {
        var visible = readRecord.read(new PersonId(id), "write personal contacts", actor);
        if (!visible.mayBeChanged()) {
            throw new IllegalState("ended", "change");
        }
        var person = visible.record().id();
        var version = lists.version(person);
        expected.mustBe(version);
        var contacts = request.contacts();
        refuseUndialable(contacts);
        var list = new ContactList(
                version + 1,
                contacts.stream().map(ContactRequest::contact).toList(),
                request.because().strip(),
                Authors.of(actor),
                clock.instant());
        try {
            lists.add(person, list);
        } catch (DuplicateKeyException _) {
            throw new StaleVersion(); // Somebody else has just written the same version.
        }
        return answer(person);
    }

    private static void refuseUndialable(List<ContactRequest> contacts) {
        var wrong = new ArrayList<FieldError>();
        IntStream.range(0, contacts.size()).forEach(at -> {
            var phone = contacts.get(at).phone();
            if (phone != null && PhoneNumbers.e164(phone).isEmpty()) {
                wrong.add(new FieldError(
                        "/contacts/" + at + "/phone",
                        "INVALID_VALUE",
                        "This is not a phone number that we can ring. Write it like 07700 900123."));
            }
        });
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private ResponseEntity<ContactsResponse> answer(PersonId person) {
        var all = lists.of(person, LATELY);
        var version = all.isEmpty() ? 0 : all.getFirst().version();
        return Versioned.ok(version, ContactsResponse.of(all));
    }

    /// The whole list as it is to stand.
    ///
    /// @param because why it is changed
    record ContactsRequest(
            @NotNull @Size(max = ContactList.MOST) List<@NotNull @Valid ContactRequest> contacts,

            @NotBlank(message = "Say how you know.") @Size(max = 200) @Pattern(regexp = LINE)
            String because) {}

    record ContactRequest(
            @NotBlank(message = "Enter a name.") @Size(max = 140) @Pattern(regexp = LINE)
            String name,

            @NotEmpty Set<PersonalContact.@NotNull Type> types,

            @Size(max = 70) @Pattern(regexp = LINE) @Nullable
            String relationship,

            @Nullable String phone,
            @NotNull Knows knows,

            @Size(max = 300) @Pattern(regexp = LINE) @Nullable
            String comment) {

        PersonalContact contact() {
            return new PersonalContact(
                    name.strip(),
                    types,
                    relationship,
                    Optional.ofNullable(phone).flatMap(PhoneNumbers::e164).orElse(null),
                    knows,
                    comment);
        }
    }

    /// What stands, and how it came to.
    ///
    /// @param changes newest first
    record ContactsResponse(long version, List<PersonalContact> contacts, List<ChangeResponse> changes) {

        static ContactsResponse of(List<ContactList> all) {
            return all.isEmpty()
                    ? new ContactsResponse(0, List.of(), List.of())
                    : new ContactsResponse(
                            all.getFirst().version(),
                            all.getFirst().contacts(),
                            all.stream().map(ChangeResponse::of).toList());
        }
    }

    /// One change, with what stood after it.
    record ChangeResponse(Instant at, String by, String because, List<PersonalContact> contacts) {

        static ChangeResponse of(ContactList list) {
            return new ChangeResponse(list.at(), list.by().name(), list.because(), list.contacts());
        }
    }
}
