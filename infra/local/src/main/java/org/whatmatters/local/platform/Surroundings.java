package org.whatmatters.local.platform;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The environment of each deployable: where the others are, and only those secrets that are its own.
final class Surroundings {

    private final Settings settings;
    private final Secrets secrets;
    private final Databases databases;

    Surroundings(Settings settings, Secrets secrets, Databases databases) {
        this.settings = settings;
        this.secrets = secrets;
        this.databases = databases;
    }

    Map<String, String> of(Part part) {
        var environment = everywhere();
        environment.put(Deployable.PORT, Integer.toString(settings.port(part)));
        if (Databases.has(part)) {
            var database = databases.of(part);
            environment.put("WM_DB_URL", database.url());
            environment.put("WM_DB_USER", database.user());
            environment.put("WM_DB_OWNER_USER", database.owner());
        }
        switch (part) {
            case GATEWAY ->
                environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(settings.port(Port.GATEWAY_MANAGEMENT)));
            case PORTAL -> environment.put("WM_DEMO", "true");
            // Another realm of the same Keycloak may stand in for a partner's own sign-in.
            case PERSON ->
                environment.put("WM_IDENTITY_PROVIDERS", settings.address() + "," + settings.internal(Part.KEYCLOAK));
            // Somebody who tries the demo at night wants to see its texts too.
            case NOTIFICATION -> environment.put("WM_QUIET_HOURS", "false");
            default -> {
                // The others are told nothing else.
            }
        }
        environment.putAll(secretsOf(part));
        return environment;
    }

    /// That part of it that nobody else may read.
    Map<String, String> secretsOf(Part part) {
        var own = new HashMap<String, String>();
        if (Databases.has(part)) {
            var database = databases.of(part);
            own.put("WM_DB_PASSWORD", database.password());
            own.put("WM_DB_OWNER_PASSWORD", database.ownerPassword());
        }
        switch (part) {
            case PORTAL -> own.put("WM_PORTAL_CLIENT_SECRET", secrets.of("portal-client"));
            case PERSON -> own.put("WM_PERSON_CLIENT_SECRET", secrets.of("person-client"));
            case INSIGHT -> own.put("WM_INSIGHT_KEY_SECRET", secrets.of("insight-key"));
            case NOTIFICATION, NOTIFY_SANDBOX -> {
                own.put("WM_NOTIFY_API_KEY", secrets.notifyKey());
                own.put("WM_NOTIFY_CALLBACK_TOKEN", secrets.of("notify-callback"));
            }
            default -> {
                // The others have no secret but that of their database.
            }
        }
        return own;
    }

    private Map<String, String> everywhere() {
        var environment = new HashMap<String, String>();
        for (var part : Part.deployables()) {
            environment.put("WM_" + part.name().toUpperCase(Locale.ROOT) + "_URL", url(part));
        }
        environment.put("WM_NOTIFY_URL", url(Part.NOTIFY_SANDBOX));
        environment.put("WM_KEYCLOAK_URL", settings.keycloak().toString());
        environment.put("WM_PUBLIC_URL", settings.address().toString());
        environment.put("WM_ISSUER", settings.issuer());
        environment.put("WM_JWKS", settings.keycloak() + "/realms/whatmatters/protocol/openid-connect/certs");
        environment.put("WM_KAFKA", settings.kafka());
        return environment;
    }

    private String url(Part part) {
        return settings.internal(part).toString();
    }
}
