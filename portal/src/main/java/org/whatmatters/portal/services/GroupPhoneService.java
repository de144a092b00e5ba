package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// The phones with which groups answer offers. A number goes to the notification service and nowhere else.
@HttpExchange("/api/v1/group-phones/{serviceId}")
public interface GroupPhoneService {

    @GetExchange
    Phone phone(@PathVariable UUID serviceId);

    @PutExchange
    Phone keep(@PathVariable UUID serviceId, @RequestBody Typed typed, Command command);

    /// What the worker typed.
    ///
    /// @param agreed the group says that it may be texted
    record Typed(String number, boolean agreed) {}

    /// Empty where none is put down.
    ///
    /// @param ending the last digits
    record Phone(
            @Nullable UUID id,
            @Nullable String ending,
            @Nullable Instant putDownAt) {}
}
