package org.whatmatters.local.platform;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/// A module of this repository that runs as a process of its own: gateway, portal, services, the Notify sandbox.
///
/// @param module its folder
/// @param mainClass below `org.whatmatters`
/// @param heap megabytes
record Deployable(
        Settings settings, Secrets secrets, Databases databases, Part part, String module, String mainClass, int heap)
        implements Recipe {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final int SMALL = 112;
    private static final int MIDDLE = 144;

    static Deployable of(Part part, Settings settings, Secrets secrets, Databases databases) {
        return switch (part) {
            case PERSON -> service(part, "person.PersonApplication", settings, secrets, databases);
            case REFERRAL -> service(part, "referral.ReferralApplication", settings, secrets, databases);
            case CARE_PLAN -> service(part, "careplan.CarePlanApplication", settings, secrets, databases);
            case DIRECTORY -> service(part, "directory.DirectoryApplication", settings, secrets, databases);
            case BUDGET -> service(part, "budget.BudgetApplication", settings, secrets, databases);
            case NOTIFICATION -> service(part, "notification.NotificationApplication", settings, secrets, databases);
            case INSIGHT -> service(part, "insight.InsightApplication", settings, secrets, databases);
            case NOTIFY_SANDBOX ->
                new Deployable(
                        settings,
                        secrets,
                        databases,
                        part,
                        "infra/notify-sandbox",
                        "notifysandbox.NotifySandboxApplication",
                        SMALL);
            case PORTAL ->
                new Deployable(settings, secrets, databases, part, "portal", "portal.PortalApplication", MIDDLE);
            case GATEWAY ->
                new Deployable(settings, secrets, databases, part, "gateway", "gateway.GatewayApplication", MIDDLE);
            case POSTGRES, KAFKA, KEYCLOAK -> throw new IllegalArgumentException(part + " is not built here");
        };
    }

    private static Deployable service(
            Part part, String mainClass, Settings settings, Secrets secrets, Databases databases) {
        return new Deployable(settings, secrets, databases, part, "services/" + part.title(), mainClass, MIDDLE);
    }

    @Override
    public ProcessBuilder command() throws IOException {
        var target = settings.root().resolve(module).resolve("target");
        var jar = target.resolve(part.title() + "-" + VERSION + ".jar");
        var classPath = jar + ":" + Java.written(target.resolve("class-path.txt"));
        var options = List.of("-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED");
        var process = new ProcessBuilder(Java.command(heap, options, classPath, "org.whatmatters." + mainClass));
        process.environment().putAll(new Surroundings(settings, secrets, databases).of(part));
        return process;
    }

    @Override
    public boolean serves() {
        var port = part == Part.GATEWAY ? Port.GATEWAY_MANAGEMENT : part.port();
        return Http.answersOk(
                URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(settings.port(port))));
    }
}
