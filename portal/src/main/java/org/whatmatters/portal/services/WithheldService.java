package org.whatmatters.portal.services;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the directory about phone numbers and e-mail addresses that were left out of listings.
@HttpExchange("/api/v1/directory/withheld-details")
public interface WithheldService {

    List<String> STATES = List.of("WAITING", "SHOWN", "LEFT_OUT");

    /// Those in a state, the oldest first.
    ///
    /// @param source those of one list; null for all
    @GetExchange
    Listed<Detail> list(
            @RequestParam String state,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable UUID after,
            @RequestParam int limit);

    @GetExchange("/{id}")
    Detail one(@PathVariable UUID id);

    @PutExchange("/{id}/showing")
    void show(@PathVariable UUID id, @RequestBody Showing showing, Command command);

    @DeleteExchange("/{id}/showing")
    void leaveOut(@PathVariable UUID id, Command command);

    /// A number or an address, and what is known of it.
    ///
    /// @param kind `MOBILE` or `EMAIL`
    /// @param services how many listings of its list hold it
    /// @param because why everybody may read it; absent while nobody may
    record Detail(
            UUID id,
            String source,
            String kind,
            String value,
            Found found,
            long services,
            String state,
            @Nullable String because,
            long version) {

        public boolean isShown() {
            return state.equals("SHOWN");
        }
    }

    /// One place where it stands.
    ///
    /// @param field as a JSON Pointer
    /// @param words what is written before and after it
    record Found(UUID serviceId, String serviceName, String field, String words) {

        /// "phones, number".
        public String fieldInWords() {
            return Arrays.stream(field.split("/"))
                    .filter(name -> !name.isEmpty() && !Character.isDigit(name.charAt(0)))
                    .map(name -> name.replace('_', ' '))
                    .collect(Collectors.joining(", "));
        }
    }

    record Showing(@Nullable String because) {}
}
