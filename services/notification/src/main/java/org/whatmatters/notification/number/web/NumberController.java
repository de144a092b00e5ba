package org.whatmatters.notification.number.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.notification.number.application.KeepNumber;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;

/// Takes down a number for a text to somebody without a record. Nothing is sent by this: another service asks for the
/// text and names the number by its id, so that the number goes nowhere else.
@RestController
@RequestMapping("/api/v1/numbers")
@MayUse(anyStaff = true)
class NumberController {

    private final KeepNumber keepNumber;

    NumberController(KeepNumber keepNumber) {
        this.keepNumber = keepNumber;
    }

    /// @param saidSafe the person said that it is safe to text this phone
    record NumberRequest(
            @Nullable @Size(max = 40) String number,
            @Nullable Boolean saidSafe,
            @Nullable @Size(max = 35) String language) {}

    record NumberResponse(UUID id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NumberResponse keep(@Valid @RequestBody NumberRequest request, Actor.Staff worker) {
        var id = keepNumber.keep(request.number(), Boolean.TRUE.equals(request.saidSafe()), request.language(), worker);
        return new NumberResponse(id.value());
    }
}
