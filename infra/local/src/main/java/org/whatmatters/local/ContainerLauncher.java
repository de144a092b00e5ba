package org.whatmatters.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.whatmatters.local.demo.Demo;
import org.whatmatters.local.platform.ContainerFoundation;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;

/// What the containers run once: databases before those who need one, topics, and the demo when everything serves.
public final class ContainerLauncher {

    /// Kept from start to start.
    private static final Path DATA = Path.of("/data");

    private ContainerLauncher() {}

    /// Ends well where it has been done before.
    ///
    /// @param arguments what to do
    public static void main(String[] arguments) throws Exception {
        var foundation = new ContainerFoundation(System.getenv());
        switch (String.join(" ", arguments)) {
            case "databases" -> foundation.createDatabases();
            case "topics" -> foundation.createTopics();
            case "demo" ->
                new Demo(URI.create(foundation.told("WM_GATEWAY_URL")), Settings.findRoot(), DATA, Clock.systemUTC())
                        .fillOnce(System.out::println);
            default -> throw new PlatformFailure("Not one of databases, topics, demo: " + List.of(arguments));
        }
    }
}
