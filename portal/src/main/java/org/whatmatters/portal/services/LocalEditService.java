package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the directory about what a feed says of a listing, and what was put right of it.
@HttpExchange("/api/v1/directory/listings/{id}/edits")
public interface LocalEditService {

    @GetExchange
    Edits of(@PathVariable UUID id);

    @PutExchange
    void putRight(@PathVariable UUID id, @RequestBody NewWords words, Command command);

    @DeleteExchange("/{field}")
    void takeBack(@PathVariable UUID id, @PathVariable String field, Command command);

    @PutExchange("/{field}/keeping")
    void keep(@PathVariable UUID id, @PathVariable String field, Command command);

    /// A listing field by field.
    ///
    /// @param source the list that it comes from
    /// @param saidAt when the list last said so
    record Edits(String source, @Nullable Instant saidAt, List<Field> fields) {

        /// How a field reads now.
        ///
        /// @param field such as `PHONE`
        public @Nullable String value(String field) {
            return fields.stream()
                    .filter(one -> one.field().equals(field))
                    .findFirst()
                    .map(Field::value)
                    .orElse(null);
        }
    }

    /// One field, and where it is from.
    ///
    /// @param value how it reads; absent where nothing is said
    /// @param feedSays what the list says now
    /// @param putRight absent where the list's word stands
    record Field(
            String field,
            @Nullable String value,
            @Nullable String feedSays,
            @Nullable PutRight putRight) {}

    /// Whose word stands in the place of the list's.
    ///
    /// @param feedSaid what the list said when somebody last looked at both
    /// @param disputed whether the list says something else now
    record PutRight(
            UUID organisationId,
            Instant at,
            String because,
            @Nullable String feedSaid,
            boolean disputed) {}

    record NewWords(
            @Nullable String name,
            @Nullable String description,
            @Nullable String website,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String cost,
            @Nullable String because) {}
}
