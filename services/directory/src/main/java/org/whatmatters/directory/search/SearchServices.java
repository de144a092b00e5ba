package org.whatmatters.directory.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.search.WantedParameters.Question;

/// Finds services for a need in plain words, near a postcode, that are what is wanted.
@Component
class SearchServices {

    /// So few may be found by a mistake that their own text makes: what is spelt otherwise follows them.
    private static final int FEW = 3;

    /// So many at once keep the processors busy; whoever comes then waits for a turn, which is over sooner than all at
    /// once would be.
    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    private final AskedWords askedWords;
    private final Gazetteer gazetteer;
    private final Findables findables;

    SearchServices(AskedWords askedWords, Gazetteer gazetteer, Findables findables) {
        this.askedWords = askedWords;
        this.gazetteer = gazetteer;
        this.findables = findables;
    }

    /// What was found.
    ///
    /// @param precision POSTCODE, SECTOR or DISTRICT; UNKNOWN: nothing is known near it, so there are no distances
    /// @param within metres beyond which nothing was looked for; absent where all are told of, or the list is full
    record Near(String postcode, String precision, @Nullable Integer within) {}

    /// @param understoodAs the words after putting mistyped ones right; absent when none were asked
    /// @param facets how many of what was found are what else could be asked; absent unless asked for
    record Found(
            List<FoundService> items,
            @Nullable String understoodAs,
            @Nullable Near near,
            @Nullable Map<String, Long> facets) {}

    /// @param staff whether what only staff may know of is found too
    Found search(Question question, boolean staff) {
        turns.acquireUninterruptibly();
        try {
            return answer(question, staff);
        } finally {
            turns.release();
        }
    }

    private Found answer(Question question, boolean staff) {
        var origin = question.postcode().flatMap(gazetteer::find);
        var query = askedWords.understand(question.text());
        var found = new LinkedHashMap<UUID, FoundService>();
        var sought = new Findables.Sought(query.map(TextQuery::all).orElse(null), question.wanted(), staff);
        var within = find(sought, origin, question.limit(), found);
        if (query.isPresent() && found.size() < FEW) {
            sought = new Findables.Sought(askedWords.wider(query.get()).all(), question.wanted(), staff);
            within = find(sought, origin, question.limit(), found);
        }
        // "I feel lonely and like gardening" is in no listing as a whole; each word is in some.
        if (query.isPresent() && found.isEmpty()) {
            sought = new Findables.Sought(query.get().any(), question.wanted(), staff);
            within = find(sought, origin, question.limit(), found);
        }
        var looked = within;
        return new Found(
                found.values().stream().limit(question.limit()).toList(),
                query.map(TextQuery::understood).orElse(null),
                question.postcode()
                        .map(asked -> new Near(
                                asked.value(),
                                origin.map(it -> it.precision().name()).orElse("UNKNOWN"),
                                looked))
                        .orElse(null),
                question.facets() ? findables.facets(sought, origin.orElse(null)) : null);
    }

    /// @return metres beyond which nothing was looked for; absent where all are told of, or the list is full
    private @Nullable Integer find(
            Findables.Sought sought, Optional<Origin> origin, int limit, Map<UUID, FoundService> found) {
        if (origin.isEmpty()) {
            findables.mostRelevant(sought, limit).forEach(one -> found.putIfAbsent(one.id(), one));
            return null;
        }
        var near = findables.near(sought, origin.get(), limit);
        near.services().forEach(one -> found.putIfAbsent(one.id(), one));
        return near.within();
    }
}
