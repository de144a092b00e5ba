package org.whatmatters.notification.number.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.notification.number.GroupPhone;
import org.whatmatters.notification.number.application.GroupPhones;
import org.whatmatters.notification.number.application.KeepGroupPhone;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;

/// The phone with which a group answers the caller's host. The number is never shown whole: its end tells whether it
/// is still the right one.
@RestController
@RequestMapping("/api/v1/group-phones/{serviceId}")
@MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
class GroupPhoneController {

    private static final int SHOWN = 3;

    private final KeepGroupPhone keepGroupPhone;
    private final GroupPhones phones;

    GroupPhoneController(KeepGroupPhone keepGroupPhone, GroupPhones phones) {
        this.keepGroupPhone = keepGroupPhone;
        this.phones = phones;
    }

    /// @param agreed the group says that it may be texted about people who would like to come
    record PhoneRequest(
            @Nullable @Size(max = 40) String number,
            @Nullable Boolean agreed) {}

    /// Empty where none is put down.
    ///
    /// @param id by which an offer names it
    /// @param ending the last digits
    record PhoneResponse(
            @Nullable UUID id,
            @Nullable String ending,
            @Nullable Instant putDownAt) {

        static final PhoneResponse NONE = new PhoneResponse(null, null, null);

        static PhoneResponse of(GroupPhone phone) {
            var number = phone.mobile().e164();
            return new PhoneResponse(phone.id().value(), number.substring(number.length() - SHOWN), phone.at());
        }
    }

    @GetMapping
    PhoneResponse phone(@PathVariable UUID serviceId, Actor.Staff worker) {
        return phones.find(worker.organisationId(), serviceId)
                .map(PhoneResponse::of)
                .orElse(PhoneResponse.NONE);
    }

    @PutMapping
    PhoneResponse keep(@PathVariable UUID serviceId, @Valid @RequestBody PhoneRequest request, Actor.Staff worker) {
        return PhoneResponse.of(
                keepGroupPhone.keep(serviceId, request.number(), Boolean.TRUE.equals(request.agreed()), worker));
    }

    /// The group no longer wants it. Nothing more goes to it, not even about offers that wait.
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID serviceId, Actor.Staff worker) {
        phones.remove(worker.organisationId(), serviceId);
    }
}
