package org.whatmatters.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/// One broker that is its own controller (KRaft).
final class KafkaBroker implements Recipe {

    private static final int HEAP = 224;
    private static final List<String> MODULES = List.of("--enable-native-access=ALL-UNNAMED");

    private final Settings settings;
    private final Path folder;
    private final Path properties;

    KafkaBroker(Settings settings) {
        this.settings = settings;
        this.folder = settings.data(Part.KAFKA);
        this.properties = folder.resolve("server.properties");
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(properties, serverProperties());
        try (var in = KafkaBroker.class.getResourceAsStream("/kafka-logback.xml")) {
            if (in != null) {
                Files.write(folder.resolve("logback.xml"), in.readAllBytes());
            }
        }
        if (!Files.exists(folder.resolve("log/meta.properties"))) {
            format();
        }
    }

    @Override
    public ProcessBuilder command(Manner manner) throws IOException {
        return new ProcessBuilder(java(manner, aotCache().options(manner), "kafka.Kafka", properties.toString()));
    }

    @Override
    public Optional<AotCache> cache() throws IOException {
        return Optional.of(aotCache());
    }

    private AotCache aotCache() throws IOException {
        var libraries = libraries();
        return new AotCache(
                settings.packages(), Part.KAFKA.title(), MODULES, BuiltPart.classPath(libraries), libraries);
    }

    @Override
    public boolean serves() {
        if (!listens()) {
            return false;
        }
        try (var admin = admin()) {
            admin.describeCluster().nodes().get(3, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void complete() throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            Topics.createMissing(admin);
        }
    }

    /// Asked first: a client is dear to make, and would be made ten times a second.
    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port(Part.KAFKA)), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.kafka(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                "3000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "10000"));
    }

    private void format() throws IOException, InterruptedException {
        var id = Uuid.randomUuid().toString();
        var format = java(
                Manner.EVERYDAY,
                List.of(),
                "kafka.tools.StorageTool",
                "format",
                "--standalone",
                "-t",
                id,
                "-c",
                properties.toString());
        new OneShot(settings).run("kafka-format", format);
    }

    private List<String> java(Manner manner, List<String> faster, String... main) throws IOException {
        var options = new ArrayList<>(MODULES);
        options.add("-Dlogback.configurationFile=" + folder.resolve("logback.xml"));
        options.addAll(faster);
        return Java.command(manner, HEAP, options, BuiltPart.classPath(libraries()), main);
    }

    private List<Path> libraries() throws IOException {
        var target = settings.root().resolve("infra/local/target");
        // The client's libraries, compression among them, stand in the launcher's own list.
        return Stream.of("kafka-class-path.txt", "class-path.txt")
                .map(target::resolve)
                .flatMap(written -> Java.classPath(written).stream())
                .filter(library -> !BuiltPart.isOurs(library))
                .distinct()
                .toList();
    }

    private String serverProperties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                # One node: nothing to replicate to.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=3
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=8388608
                # A topic that is not in org.whatmatters.contracts.Topic is a mistake.
                auto.create.topics.enable=false
                """.formatted(settings.port(Port.KAFKA), settings.port(Port.KAFKA_CONTROLLER), folder.resolve("log"));
    }
}
