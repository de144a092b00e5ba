package org.whatmatters.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Settings;

/// An installation of this repository on this machine, whether the tests or `./run` have started it.
record LocalMachineRoom(Settings settings) implements MachineRoom {

    @Override
    public void stop(Part... parts) {
        Installation.stop(settings, parts);
    }

    @Override
    public void start(Part... parts) {
        Installation.start(settings, parts);
    }

    @Override
    public String log(Part part) {
        try {
            return Files.readString(settings.log(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Settings installation() {
        return settings;
    }

    @Override
    public String keycloakAdminPassword() {
        return Installation.keycloakAdminPassword(settings).orElseThrow();
    }
}
