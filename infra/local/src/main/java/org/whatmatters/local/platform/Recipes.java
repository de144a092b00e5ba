package org.whatmatters.local.platform;

/// Which recipe belongs to which part.
record Recipes(Settings settings, Secrets secrets, Databases databases) {

    Recipes(Settings settings, Secrets secrets) {
        this(settings, secrets, new Databases(settings, secrets));
    }

    Recipe of(Part part) {
        return switch (part) {
            case POSTGRES -> new PostgresServer(settings, databases);
            case KAFKA -> new KafkaBroker(settings);
            case KEYCLOAK -> new KeycloakServer(settings, secrets, databases);
            case PERSON,
                    REFERRAL,
                    CARE_PLAN,
                    DIRECTORY,
                    BUDGET,
                    NOTIFICATION,
                    INSIGHT,
                    NOTIFY_SANDBOX,
                    PORTAL,
                    GATEWAY -> new Deployable(settings, secrets, databases, part);
        };
    }
}
