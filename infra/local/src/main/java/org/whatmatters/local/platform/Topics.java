package org.whatmatters.local.platform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.whatmatters.contracts.Topic;

/// The topics of the contract, each with the one for what its consumers had to park.
final class Topics {

    private static final short COPIES = 1;
    private static final String RETENTION = "retention.ms";
    private static final String FOR_EVER = "-1";
    private static final String FOURTEEN_DAYS = "1209600000";

    private Topics() {}

    static void createMissing(Admin admin) throws ExecutionException, InterruptedException {
        var there = admin.listTopics().names().get();
        var missing = Arrays.stream(Topic.values())
                .flatMap(Topics::withDeadLetters)
                .filter(topic -> !there.contains(topic.name()))
                .toList();
        admin.createTopics(missing).all().get();
    }

    private static Stream<NewTopic> withDeadLetters(Topic topic) {
        return Stream.of(
                named(topic.topicName(), topic.settings()), named(topic.deadLetters(), deadLetterSettings(topic)));
    }

    private static NewTopic named(String name, Map<String, String> settings) {
        return new NewTopic(name, Topic.PARTITIONS, COPIES).configs(settings);
    }

    /// Never compacted: two parked events of one key are two. Personal data are kept here no longer than there.
    private static Map<String, String> deadLetterSettings(Topic topic) {
        var kept = topic.holdsPersonalData() ? topic.settings().getOrDefault(RETENTION, FOURTEEN_DAYS) : FOR_EVER;
        var settings = new HashMap<String, String>();
        settings.put("cleanup.policy", "delete");
        settings.put(RETENTION, kept);
        return settings;
    }
}
