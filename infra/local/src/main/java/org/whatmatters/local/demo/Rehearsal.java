package org.whatmatters.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Platform;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Port;
import tools.jackson.databind.json.JsonMapper;

/// A working day in a minute: what the platform is asked while it is recorded, so that a start from the recording knows
/// what its users will ask first. The answers do not matter, refusals are part of the day.
public final class Rehearsal {

    private static final List<String> USERS = List.of(
            "link.worker", "triager", "fire.officer", "garden.leader", "directory.editor", "budget.officer", "analyst");
    private static final List<String> AT_THE_PORTAL =
            List.of("link.worker", "triager", "fire.officer", "garden.leader", "budget.officer");
    private static final List<String> INSIDE =
            List.of("/actuator/health", "/actuator/health/readiness", "/actuator/prometheus", "/");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    private final Platform platform;
    private final Api api;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Rehearsal(Platform platform) {
        this.platform = platform;
        this.api = new Api(platform.settings());
    }

    public void perform(Consumer<String> progress) {
        new Demo(platform.settings(), Clock.systemUTC()).fillOnce(progress);
        var gateway = platform.address();
        var paths = 0;
        for (var part : Part.deployables()) {
            for (var path : INSIDE) {
                look(inside(part) + path);
            }
            paths += readEverything(look(inside(part) + "/v3/api-docs"));
        }
        look(gateway + "/api/v1/referrals");
        look(gateway + "/open-referral-uk/v3/services");
        var pages = AT_THE_PORTAL.stream()
                .mapToInt(user -> new Browsing(gateway, user).readPages())
                .sum();
        progress.accept("  %-16s %d addresses read as each of %d users, %d pages as %d"
                .formatted("rehearsal", paths, USERS.size(), pages, AT_THE_PORTAL.size()));
    }

    /// Every address a service says it has, as everybody, whatever they may see there.
    ///
    /// @param description OpenAPI, where there is one
    private int readEverything(HttpResponse<String> description) {
        if (description.statusCode() != OK) {
            return 0;
        }
        var paths = JSON.readTree(description.body()).path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(path ->
                        path.getKey().replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
                .filter(path -> path.startsWith("/api/"))
                .toList();
        for (var user : USERS) {
            paths.forEach(path -> api.get(user, path));
        }
        return paths.size();
    }

    private String inside(Part part) {
        return part == Part.GATEWAY
                ? "http://127.0.0.1:" + platform.settings().port(Port.GATEWAY_MANAGEMENT)
                : platform.internal(part).toString();
    }

    private HttpResponse<String> look(String address) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new PlatformFailure(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("Interrupted while asking " + address, e);
        }
    }
}
