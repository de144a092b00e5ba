package org.whatmatters.platform.messaging;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Where the news of other services arrive: each event once, in one transaction with what the service makes of it.
final class Inbox implements MessageListener<String, byte[]> {

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
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        transaction.executeWithoutResult(_ -> takeIn(record));
    }

    private void takeIn(ConsumerRecord<String, byte[]> record) {
        if (parked.holdKey(record.topic(), record.key())) {
            throw new FollowsParked();
        }
        var event = ReceivedEvent.of(record);
        if (firstSightOf(event.id())) {
            subscriptionFor(record.topic()).on(event);
        }
    }

    private boolean firstSightOf(UUID eventId) {
        return jdbc.sql("insert into inbox (event_id) values (:id) on conflict do nothing")
                        .param("id", eventId)
                        .update()
                == 1;
    }

    private Subscription subscriptionFor(String topic) {
        @Nullable Subscription subscription = subscriptions.get(topic);
        if (subscription == null) {
            throw new IllegalStateException("nobody here listens to " + topic);
        }
        return subscription;
    }
}
