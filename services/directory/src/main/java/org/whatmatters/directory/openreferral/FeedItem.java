package org.whatmatters.directory.openreferral;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// Something that the feed lists and answers by its id.
sealed interface FeedItem permits FeedService, FeedServiceAtLocation, FeedOrganisation, FeedVocabulary {

    UUID id();

    /// As a list shows it: its own fields, and what the standard has beside them there.
    ObjectNode asListItem();

    /// As it is shown alone, nested as deep as the standard has it.
    ObjectNode asWhole();

    default ObjectNode shown(boolean full) {
        return full ? asWhole() : asListItem();
    }
}
