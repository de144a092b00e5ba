package org.whatmatters.platform.messaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
/// What arrives together for [Projection]s, or leads to nothing, is taken in together, in one transaction: a
/// backlog costs a fraction of one commit for each event. When one of them cannot be taken in, each is tried by
/// itself, so that only that one is held up. Any other event has a transaction of its own: what it leads to holds
/// locks, and two threads that each held those of many events would wait for each other.
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

    private record Arrived(ConsumerRecord<String, byte[]> record, ReceivedEvent event) {

        static Arrived in(ConsumerRecord<String, byte[]> record) {
            return new Arrived(record, ReceivedEvent.of(record));
        }
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        for (var stretch : stretchesOfOneKind(records)) {
            if (!mayBeTakenInTogether(stretch.getFirst())) {
                notTakenInYet(stretch).forEach(this::takeInAlone);
            } else if (stretch.size() == 1 || !areTakenInTogether(stretch)) {
                stretch.forEach(this::takeInAlone);
            }
        }
    }

    /// Never in another order than they came: when one is at fault, those before it count as taken in.
    private List<List<ConsumerRecord<String, byte[]>>> stretchesOfOneKind(
            List<ConsumerRecord<String, byte[]>> records) {
        var stretches = new ArrayList<List<ConsumerRecord<String, byte[]>>>();
        for (var record : records) {
            if (stretches.isEmpty()
                    || mayBeTakenInTogether(stretches.getLast().getFirst()) != mayBeTakenInTogether(record)) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(record);
        }
        return stretches;
    }

    private boolean mayBeTakenInTogether(ConsumerRecord<String, byte[]> record) {
        var subscription = subscriptionFor(record.topic());
        return subscription instanceof Projection
                || Headers.find(record, "ce_type")
                        .filter(subscription::concernedBy)
                        .isEmpty();
    }

    /// Told twice, as after a crash, an event needs no transaction to be passed over.
    private List<ConsumerRecord<String, byte[]>> notTakenInYet(List<ConsumerRecord<String, byte[]>> records) {
        if (records.size() == 1) {
            return records;
        }
        try {
            var known = jdbc.sql("select event_id from inbox where event_id = any(:ids)")
                    .param("ids", records.stream().flatMap(ReceivedEvent::idOf).toArray(UUID[]::new))
                    .query((row, _) -> row.getObject("event_id", UUID.class))
                    .set();
            return records.stream()
                    .filter(record -> ReceivedEvent.idOf(record).noneMatch(known::contains))
                    .toList();
        } catch (RuntimeException _) {
            return records; // Whatever is wrong is met again with each of them.
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
        takeInReleased(records);
    }

    /// What no longer waits behind anything; in the current transaction.
    void takeInReleased(List<ConsumerRecord<String, byte[]>> records) {
        var arrived = records.stream().map(Arrived::in).toList();
        var firstSeen = firstSeenOf(arrived);
        var bySubscription = new LinkedHashMap<Subscription, List<Arrived>>();
        for (var one : arrived) {
            if (firstSeen.remove(one.event().id())) {
                bySubscription
                        .computeIfAbsent(subscriptionFor(one.record().topic()), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        bySubscription.forEach(Inbox::hand);
    }

    private static void hand(Subscription subscription, List<Arrived> together) {
        if (subscription instanceof Projection projection) {
            projection.learn(together.stream().map(Arrived::event).toList());
            return;
        }
        for (var one : together) {
            if (!subscription.concernedBy(one.event().type())) {
                continue;
            }
            try (var _ = Trace.continuedFrom(one.record())) {
                subscription.on(one.event());
            }
        }
    }

    private Set<UUID> firstSeenOf(List<Arrived> arrived) {
        return new HashSet<>(jdbc.sql(
                        "insert into inbox (event_id) select unnest(:ids) on conflict do nothing returning event_id")
                .param("ids", arrived.stream().map(one -> one.event().id()).toArray(UUID[]::new))
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
