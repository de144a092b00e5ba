package org.whatmatters.notification.message;

import java.util.Optional;

/// Whether a list of services had helped, as somebody texts it.
public enum FollowUpAnswer {
    HELPED("1"),
    NOT_YET("2"),
    NO_LONGER_NEEDED("3");

    /// The text that asks for it.
    public static final String TEMPLATE = "services-follow-up";

    private final String key;

    FollowUpAnswer(String key) {
        this.key = key;
    }

    /// The one that the words are, and nothing else beside.
    public static Optional<FollowUpAnswer> in(String words) {
        var typed = words.replaceAll("[\\s.]+", "");
        for (var answer : values()) {
            if (answer.key.equals(typed)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
