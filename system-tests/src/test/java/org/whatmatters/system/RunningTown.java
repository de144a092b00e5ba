package org.whatmatters.system;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Settings;
import org.whatmatters.platform.testing.Api;

/// A platform that runs already, filled with the demo: what `./verify --against URL` names. Its parts are looked for at
/// the ports that follow from the gateway's (`Port`), on the same host, unless it is said where they are:
/// docs/testing.md.
final class RunningTown {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private RunningTown() {}

    /// None where the tests are to start a platform of their own.
    static Optional<Town> named() {
        return told("against")
                .map(address -> URI.create(address.replaceAll("/+$", "")))
                .map(RunningTown::at);
    }

    private static Town at(URI address) {
        var basePort = address.getPort() < 0 ? Settings.DEFAULT_BASE_PORT : address.getPort();
        var settings = Settings.at(Settings.findRoot(), basePort);
        var kafka = address.getHost() + ":" + settings.port(Part.KAFKA);
        var town = new Town(
                address,
                part -> URI.create(told(partName(part))
                        .orElseGet(() -> "http://" + address.getHost() + ":" + settings.port(part))),
                told(partName(Part.KAFKA)).orElse(kafka),
                machineRoom(address, settings));
        requireDemo(town);
        return town;
    }

    private static MachineRoom machineRoom(URI address, Settings settings) {
        var project = told("compose-project");
        if (project.isPresent()) {
            return new ComposeProject(project.get());
        }
        var isOurs = THIS_MACHINE.contains(address.getHost())
                && Installation.launcher(settings).isPresent();
        return isOurs ? new LocalMachineRoom(settings) : new ShutMachineRoom();
    }

    private static void requireDemo(Town town) {
        var forms = new Api(() -> town.address().toString())
                .as(town.tokens().of("fire.officer"))
                .get("/api/v1/forms");
        if (forms.status() != 200) {
            throw new IllegalStateException("%s is no platform with the demo in it: its forms were answered with %d %s"
                    .formatted(town.address(), forms.status(), forms.body()));
        }
    }

    private static String partName(Part part) {
        return "against." + part.title();
    }

    /// The system property `whatmatters.NAME`, or the environment's `WM_NAME`.
    static Optional<String> told(String name) {
        return Optional.ofNullable(System.getProperty("whatmatters." + name))
                .or(() -> Optional.ofNullable(
                        System.getenv("WM_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))))
                .filter(value -> !value.isBlank());
    }
}
