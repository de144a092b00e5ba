package org.whatmatters.local.platform;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/// Which recipe belongs to which part.
record Recipes(Settings settings, Secrets secrets, Databases databases) {

    Recipes(Settings settings, Secrets secrets) {
        this(settings, secrets, new Databases(settings, secrets));
    }

    /// By part: what makes its start faster, whether it is there yet or not.
    Map<Part, AotCache> caches() throws IOException {
        var caches = new EnumMap<Part, AotCache>(Part.class);
        for (var part : Part.values()) {
            of(part).cache().ifPresent(cache -> caches.put(part, cache));
        }
        return caches;
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
                    GATEWAY -> deployable(part, Map.of());
        };
    }

    /// @param otherwise what of its environment is not as usual
    Recipe deployable(Part part, Map<String, String> otherwise) {
        return new Deployable(settings, secrets, databases, part, otherwise);
    }
}
