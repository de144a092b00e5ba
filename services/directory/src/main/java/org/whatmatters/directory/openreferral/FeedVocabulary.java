package org.whatmatters.directory.openreferral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A taxonomy, or one of its terms.
///
/// @param terms of a taxonomy, as a list; null where there are none or they were not asked for
record FeedVocabulary(UUID id, String document, @Nullable String terms) implements FeedItem {

    @Override
    public ObjectNode asListItem() {
        return Documents.flat(Documents.object(document));
    }

    @Override
    public ObjectNode asWhole() {
        var whole = Documents.object(document);
        if (terms != null) {
            whole.set("taxonomy_terms", Documents.read(terms));
        }
        return whole;
    }
}
