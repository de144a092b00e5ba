package org.whatmatters.local.platform;

/// Every port of an installation: the one table. All are on 127.0.0.1 and move together with the base port.
public enum Port {
    GATEWAY(0),
    PORTAL(1),
    PERSON(2),
    REFERRAL(3),
    CARE_PLAN(4),
    DIRECTORY(5),
    BUDGET(6),
    NOTIFICATION(7),
    INSIGHT(8),
    NOTIFY_SANDBOX(9),
    KEYCLOAK(10),
    KEYCLOAK_MANAGEMENT(11),
    KAFKA(12),
    KAFKA_CONTROLLER(13),
    POSTGRES(14),
    GATEWAY_MANAGEMENT(15);

    static final int HIGHEST_BASE = 65_535 - 15;

    private final int offset;

    Port(int offset) {
        this.offset = offset;
    }

    int above(int base) {
        return base + offset;
    }
}
