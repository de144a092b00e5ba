package org.whatmatters.portal.page;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whatmatters.portal.services.DirectoryService.Listing;
import org.whatmatters.portal.services.Listed;
import org.whatmatters.portal.services.Refusal;

/// What a search of the directory found, or what was wrong with the question: a form that asks and changes nothing.
public record Search(@Nullable List<Listing> services, Kept kept) {

    public static Search of(Supplier<Listed<Listing>> question) {
        try {
            return new Search(question.get().items(), Kept.NOTHING);
        } catch (Refusal refusal) {
            var errors = Commands.errors(refusal.problem(), Map.of());
            if (errors.isEmpty()) {
                throw refusal;
            }
            return new Search(null, new Kept(Map.of(), errors, null, false, null));
        }
    }
}
