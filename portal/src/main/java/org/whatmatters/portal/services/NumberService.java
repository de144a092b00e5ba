package org.whatmatters.portal.services;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// Where a number that is typed for one text goes, and nowhere else.
@HttpExchange("/api/v1/numbers")
public interface NumberService {

    @PostExchange
    Kept keep(@RequestBody Typed number, Command command);

    /// What the worker typed.
    ///
    /// @param saidSafe the person says that it is safe to text this phone
    /// @param language that they read
    record Typed(
            @Nullable String number,
            boolean saidSafe,
            @Nullable String language) {}

    record Kept(UUID id) {}
}
