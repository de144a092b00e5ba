package org.whatmatters.faults.inflicted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.whatmatters.faults.Fault;
import org.whatmatters.faults.Finding;
import org.whatmatters.faults.Scene;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;

/// What happened while nobody listened is told once more, each fact twice and all in disorder, and the listeners come
/// back to that alone: they meet it first where the shuffled copies begin. In the end the same stands everywhere as if
/// each had come once and in order.
public final class Repeats implements Fault {

    private static final int COPIES = 2;
    private static final int SECONDS_OF_LOAD = 10;
    private static final Part[] WHO_HEAR_OF_PEOPLE = {Part.CARE_PLAN, Part.BUDGET, Part.NOTIFICATION, Part.INSIGHT};

    @Override
    public String name() {
        return "repeated-and-shuffled";
    }

    @Override
    public Finding befall(Scene scene) throws Exception {
        var told = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var stretch = scene.underLoad(name())) {
            told.addAll(whileAway(scene, stretch, Part.PERSON));
            told.addAll(whileAway(scene, stretch, WHO_HEAR_OF_PEOPLE));
            var again = tellShuffled(scene, told);
            return stretch.judged(name(), 1, List.of(), Map.of("copies", again));
        }
    }

    /// @return what the listeners missed, and then met in disorder
    private static Collection<ConsumerRecord<String, byte[]>> whileAway(
            Scene scene, Scene.Stretch stretch, Part... listeners) throws Exception {
        var settings = scene.settings();
        scene.verdict().facts().readOn();
        Installation.stop(settings, listeners);
        stretch.submissions().awaitAccepted(SECONDS_OF_LOAD * scene.rate());
        var missed = scene.verdict().facts().readOn();
        var ends = ends(missed);
        tellShuffled(scene, missed);
        for (var listener : listeners) {
            passOver(scene, listener, ends);
        }
        Installation.start(settings, listeners);
        return missed;
    }

    /// Where on each partition that comes after which is told in disorder.
    private static Map<TopicPartition, Long> ends(List<ConsumerRecord<String, byte[]>> records) {
        var ends = new HashMap<TopicPartition, Long>();
        records.forEach(record ->
                ends.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        return ends;
    }

    private static int tellShuffled(Scene scene, List<ConsumerRecord<String, byte[]>> records)
            throws ExecutionException, InterruptedException {
        var copies = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var copy = 0; copy < COPIES; copy++) {
            copies.addAll(records);
        }
        Collections.shuffle(copies, new Random());
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", scene.settings().kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var record : copies) {
                var _ = producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers()));
            }
        }
        return copies.size();
    }

    private static void passOver(Scene scene, Part listener, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", scene.settings().kafka()))) {
            var read = admin.listConsumerGroupOffsets(listener.title())
                    .partitionsToOffsetAndMetadata()
                    .get();
            var moved = new HashMap<TopicPartition, OffsetAndMetadata>();
            ends.forEach((partition, end) -> {
                if (read.containsKey(partition)) {
                    moved.put(partition, new OffsetAndMetadata(end));
                }
            });
            admin.alterConsumerGroupOffsets(listener.title(), moved).all().get();
        }
    }
}
