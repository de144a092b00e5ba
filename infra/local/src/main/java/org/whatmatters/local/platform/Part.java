package org.whatmatters.local.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the platform is made of, in the order in which it is started.
public enum Part {
    POSTGRES(Port.POSTGRES),
    KAFKA(Port.KAFKA),
    KEYCLOAK(Port.KEYCLOAK),
    PERSON(Port.PERSON),
    REFERRAL(Port.REFERRAL),
    CARE_PLAN(Port.CARE_PLAN),
    DIRECTORY(Port.DIRECTORY),
    BUDGET(Port.BUDGET),
    NOTIFICATION(Port.NOTIFICATION),
    INSIGHT(Port.INSIGHT),
    NOTIFY_SANDBOX(Port.NOTIFY_SANDBOX),
    PORTAL(Port.PORTAL),
    GATEWAY(Port.GATEWAY);

    /// What the deployables stand on.
    static final List<Part> FOUNDATION = List.of(POSTGRES, KAFKA, KEYCLOAK);

    private final Port port;

    Part(Port port) {
        this.port = port;
    }

    /// Where it serves; some hold a second one: see `Port`.
    Port port() {
        return port;
    }

    /// As in folders, log files and `./run logs`: `care-plan`.
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As in databases: `care_plan`.
    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<Part> deployables() {
        return Arrays.stream(values())
                .filter(part -> !FOUNDATION.contains(part))
                .toList();
    }

    public static Optional<Part> titled(String title) {
        return Arrays.stream(values())
                .filter(part -> part.title().equals(title))
                .findFirst();
    }
}
