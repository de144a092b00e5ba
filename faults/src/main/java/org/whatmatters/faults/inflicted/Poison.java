package org.whatmatters.faults.inflicted;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.whatmatters.contracts.Topic;
import org.whatmatters.faults.Fault;
import org.whatmatters.faults.Finding;
import org.whatmatters.faults.Scene;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Upkeep;

/// The referral service cannot take in the names of a few people, and somebody puts on the topic what is no event at
/// all. Both are parked, everybody else's names flow on; then the service is mended and what was parked is replayed.
public final class Poison implements Fault {

    private static final String REFUSE =
            "alter table person_name add constraint refuses_some check (display_name !~ '^Vera [BPS]') not valid";
    private static final String ACCEPT = "alter table person_name drop constraint refuses_some";
    private static final String REFUSED = "select count(*) from parked_event where reason <> 'header ce_id is missing'";
    private static final String NO_EVENTS =
            "select count(*) from parked_event where reason = 'header ce_id is missing'";
    private static final String FORGET_NO_EVENTS = "delete from parked_event where reason = 'header ce_id is missing'";

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public Finding befall(Scene scene) throws Exception {
        var databases = scene.databases();
        try (var stretch = scene.underLoad(name())) {
            asOwner(scene, REFUSE);
            tellNoEvent(scene);
            Wait.until(
                    "something is parked",
                    () -> databases.number(Part.REFERRAL, REFUSED) >= scene.times()
                            && databases.number(Part.REFERRAL, NO_EVENTS) > 0
                            && databases.number(Part.NOTIFICATION, NO_EVENTS) > 0);
            // Everybody else's flow on: no more is under way than ever.
            var flowsOn = stretch.recovery(System.nanoTime());
            asOwner(scene, ACCEPT);
            var parked = databases.number(Part.REFERRAL, REFUSED);
            for (var service : List.of(Part.REFERRAL, Part.NOTIFICATION)) {
                asService(scene, service, FORGET_NO_EVENTS);
            }
            Upkeep.REPLAY.of(scene.settings(), Part.REFERRAL);
            return stretch.judged(name(), 1, List.of(flowsOn), Map.of("parked, then replayed", parked));
        }
    }

    private static void tellNoEvent(Scene scene) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", scene.settings().kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topic.PERSON_PROFILE.topicName(),
                            UUID.randomUUID().toString(),
                            "no event".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static void asOwner(Scene scene, String sql) throws SQLException {
        var database = Installation.database(scene.settings(), Part.REFERRAL);
        try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void asService(Scene scene, Part service, String sql) throws SQLException {
        try (var connection = scene.databases().open(service);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
