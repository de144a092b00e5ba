package org.whatmatters.platform.messaging;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Where the news of other services arrive: each event once, in one transaction with what the service makes of it.
///
/// What arrives together is taken in together, in one transaction: a backlog costs a fraction of one commit for each
/// event. When one of them cannot be taken in, each is tried by itself, so that only the one at fault is held up.
final class Inbox implements BatchMessageListener<String, byte[]> {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ParkedEvents parked;
    private final Map<String, Subscription> subscriptions;

    Inbox(JdbcClient jdbc, TransactionTemplate transaction, ParkedEvents parked, List<Subscription> subscriptions) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.parked = parked;
        this.subscriptions = subscriptions.stream()
                .collect(Collectors.toMap(subscription -> subscription.topic().topicName(), Function.identity()));
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        if (records.size() == 1 || !areTakenInTogether(records)) {
            records.forEach(this::takeInAlone);
        }
    }

    private boolean areTakenInTogether(List<ConsumerRecord<String, byte[]>> records) {
        try {
            transaction.executeWithoutResult(_ -> takeIn(records));
            return true;
        } catch (RuntimeException _) {
            return false; // One by one shows which it was, and its fault is met again there.
        }
    }

    private void takeInAlone(ConsumerRecord<String, byte[]> record) {
        try {
            transaction.executeWithoutResult(_ -> takeIn(List.of(record)));
        } catch (RuntimeException fault) {
            throw new BatchListenerFailedException("not taken in", fault, record);
        }
    }

    private void takeIn(List<ConsumerRecord<String, byte[]>> records) {
        if (parked.holdKeyOfAny(records)) {
            throw new FollowsParked();
        }
        var events = records.stream().map(ReceivedEvent::of).toList();
        var firstSeen = firstSeenOf(events);
        for (int i = 0; i < events.size(); i++) {
            if (firstSeen.remove(events.get(i).id())) {
                try (var _ = Trace.continuedFrom(records.get(i))) {
                    subscriptionFor(records.get(i).topic()).on(events.get(i));
                }
            }
        }
    }

    private Set<UUID> firstSeenOf(List<ReceivedEvent> events) {
        return new HashSet<>(
                jdbc.sql("insert into inbox (event_id) select unnest(:ids) on conflict do nothing returning event_id")
                        .param("ids", events.stream().map(ReceivedEvent::id).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    private Subscription subscriptionFor(String topic) {
        @Nullable Subscription subscription = subscriptions.get(topic);
        if (subscription == null) {
            throw new IllegalStateException("nobody here listens to " + topic);
        }
        return subscription;
    }
}
