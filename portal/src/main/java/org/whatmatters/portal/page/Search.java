package org.whatmatters.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whatmatters.portal.services.DirectoryService.Found;
import org.whatmatters.portal.services.DirectoryService.Listing;
import org.whatmatters.portal.services.Refusal;

/// What a search of the directory found, or what was wrong with the question: a form that asks and changes nothing.
///
/// @param within metres beyond which nothing was looked for; absent where all are told of, or the list is full
/// @param facets how many of what was found are what else could be asked
public record Search(
        @Nullable List<Listing> services, @Nullable Integer within, Map<String, Long> facets, Kept kept) {

    public static Search of(Supplier<Found> question) {
        try {
            var found = question.get();
            var near = found.near();
            return new Search(
                    found.items(),
                    near == null ? null : near.within(),
                    Objects.requireNonNullElse(found.facets(), Map.of()),
                    Kept.NOTHING);
        } catch (Refusal refusal) {
            var errors = Commands.errors(refusal.problem(), Map.of());
            if (errors.isEmpty()) {
                throw refusal;
            }
            return new Search(null, null, Map.of(), new Kept(Map.of(), errors, null, false, null));
        }
    }
}
