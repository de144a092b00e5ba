package org.whatmatters.contracts;

import java.util.Map;

/// The topics of the platform, as the broker must hold them. Each has six partitions for ever: a key keeps its order
/// only while the number of partitions stays.
public enum Topic {
    REFERRAL_INTAKE("referral.intake.v1", Content.PERSONAL, Kept.SEVEN_DAYS),
    REFERRAL_EVENTS("referral.events.v1", Content.IDS_AND_CODES, Kept.FOR_EVER),
    PERSON_IDENTITY("person.identity.v1", Content.IDS_AND_CODES, Kept.LATEST_PER_KEY),
    PERSON_PROFILE("person.profile.v1", Content.PERSONAL, Kept.LATEST_PER_KEY),
    PERSON_ACCESS("person.access.v1", Content.IDS_AND_CODES, Kept.LATEST_PER_KEY),
    ACCESS_CONFIRMATIONS("access.confirmations.v1", Content.IDS_AND_CODES, Kept.SEVEN_DAYS),
    ORGANISATION_PROFILE("organisation.profile.v1", Content.PERSONAL, Kept.LATEST_PER_KEY),
    PLAN_EVENTS("plan.events.v1", Content.IDS_AND_CODES, Kept.FOR_EVER),
    DIRECTORY_LISTING("directory.listing.v1", Content.IDS_AND_CODES, Kept.LATEST_PER_KEY),
    DIRECTORY_RESOURCE("directory.resource.v1", Content.IDS_AND_CODES, Kept.LATEST_PER_KEY),
    BUDGET_EVENTS("budget.events.v1", Content.IDS_AND_CODES, Kept.FOR_EVER),
    NOTIFICATION_REQUESTS("notification.requests.v1", Content.PERSONAL, Kept.FOURTEEN_DAYS),
    NOTIFICATION_EVENTS("notification.events.v1", Content.IDS_AND_CODES, Kept.FOR_EVER),
    AUDIT("audit.v1", Content.PERSONAL, Kept.THIRTY_DAYS),
    ACCESS_REVOCATION("access.revocation.v1", Content.PERSONAL, Kept.HALF_AN_HOUR);

    public static final int PARTITIONS = 6;

    private enum Content {
        PERSONAL,
        IDS_AND_CODES
    }

    private enum Kept {
        FOR_EVER(Map.of("cleanup.policy", "delete", "retention.ms", "-1")),
        // A segment goes when its last record is old enough: it must not be written to for much longer than that.
        HALF_AN_HOUR(Map.of("cleanup.policy", "delete", "retention.ms", "1800000", "segment.ms", "1800000")),
        SEVEN_DAYS(Map.of("cleanup.policy", "delete", "retention.ms", "604800000")),
        FOURTEEN_DAYS(Map.of("cleanup.policy", "delete", "retention.ms", "1209600000")),
        THIRTY_DAYS(Map.of("cleanup.policy", "delete", "retention.ms", "2592000000")),
        // A day at most until an older value is gone, so that an erasure is one.
        LATEST_PER_KEY(Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "86400000"));

        @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
        private final Map<String, String> settings;

        Kept(Map<String, String> settings) {
            this.settings = settings;
        }
    }

    private final String topicName;
    private final Content content;
    private final Kept kept;

    Topic(String topicName, Content content, Kept kept) {
        this.topicName = topicName;
        this.content = content;
        this.kept = kept;
    }

    public String topicName() {
        return topicName;
    }

    /// Where a consumer parks what it cannot take in, and what follows it under the same key.
    public String deadLetters() {
        return topicName + "-dlt";
    }

    /// What travels here must not be kept in a service's own event table: it could never be erased there.
    public boolean holdsPersonalData() {
        return content == Content.PERSONAL;
    }

    /// The broker's settings of the topic.
    public Map<String, String> settings() {
        return kept.settings;
    }
}
