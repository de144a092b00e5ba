package org.whatmatters.directory.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.listing.Postcode;

/// Finds services for a need in plain words, near a postcode.
@Component
class SearchServices {

    /// So few may be found by a mistake that their own text makes: what is spelt otherwise follows them.
    private static final int FEW = 3;

    private final AskedWords askedWords;
    private final Gazetteer gazetteer;
    private final JdbcServices services;

    SearchServices(AskedWords askedWords, Gazetteer gazetteer, JdbcServices services) {
        this.askedWords = askedWords;
        this.gazetteer = gazetteer;
        this.services = services;
    }

    /// @param understoodAs the words after putting mistyped ones right; null when none were asked
    record Found(List<FoundService> services, @Nullable String understoodAs, Optional<Origin> origin) {}

    Found search(String text, Optional<Postcode> postcode, int limit) {
        var origin = postcode.flatMap(gazetteer::find);
        var query = askedWords.understand(text);
        if (query.isEmpty()) {
            return new Found(services.find(null, origin.orElse(null), limit), null, origin);
        }
        var found = new LinkedHashSet<>(services.find(query.get().all(), origin.orElse(null), limit));
        if (found.size() < FEW) {
            found.addAll(services.find(query.get().alike(), origin.orElse(null), limit));
        }
        // "I feel lonely and like gardening" is in no listing as a whole; each word is in some.
        if (found.isEmpty()) {
            found.addAll(services.find(query.get().any(), origin.orElse(null), limit));
        }
        return new Found(found.stream().limit(limit).toList(), query.get().words(), origin);
    }
}
