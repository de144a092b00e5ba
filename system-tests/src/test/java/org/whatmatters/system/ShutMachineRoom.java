package org.whatmatters.system;

import static org.junit.jupiter.api.Assumptions.abort;

import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Settings;

/// A platform that is somebody else's to run.
record ShutMachineRoom() implements MachineRoom {

    private static final String TOLD_BY =
            "give WM_COMPOSE_PROJECT, or run it with ./run of this repository on this machine";

    @Override
    public void stop(Part... parts) {
        abort("Stopping a part takes control over its process: " + TOLD_BY + ".");
    }

    @Override
    public void start(Part... parts) {
        abort("Starting a part takes control over its process: " + TOLD_BY + ".");
    }

    @Override
    public String log(Part part) {
        return abort("The parts' logs are out of reach: " + TOLD_BY + ".");
    }

    @Override
    public Settings installation() {
        return abort(
                "Faults take control over processes, network and databases: run it with ./run of this repository on"
                        + " this machine.");
    }

    @Override
    public String keycloakAdminPassword() {
        return abort("Somebody new needs an account, and Keycloak's administrator opens it: give"
                + " WM_KEYCLOAK_ADMIN_PASSWORD; or " + TOLD_BY + ".");
    }
}
