package org.whatmatters.system;

import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Settings;

/// What only those can do who run the platform. A test that needs it is reported as not run where it is shut.
sealed interface MachineRoom permits LocalMachineRoom, ComposeProject, ShutMachineRoom {

    void stop(Part... parts);

    /// Answers when they serve.
    void start(Part... parts);

    /// All that the part has written so far.
    String log(Part part);

    String keycloakAdminPassword();

    /// The installation, for those who want to harm its processes one by one.
    Settings installation();
}
