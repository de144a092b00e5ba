package org.whatmatters.system;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.whatmatters.contracts.Topic;
import org.whatmatters.platform.testing.Events;

/// What stands on the topics that are kept for ever, or are read by everybody.
final class PublishedFacts {

    private PublishedFacts() {}

    /// All text on the topics that hold no personal data, but for the names of services and resources.
    static String everything() {
        try (var events = new Events(Harrowdale.kafka())) {
            return Arrays.stream(Topic.values())
                    .filter(topic -> !topic.holdsPersonalData())
                    .filter(topic -> topic != Topic.DIRECTORY_LISTING && topic != Topic.DIRECTORY_RESOURCE)
                    .map(events::wholeText)
                    .collect(Collectors.joining("\n"));
        }
    }
}
