package org.whatmatters.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.whatmatters.local.platform.DemoTokens;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The platform's HTTP APIs, through the gateway, as a demo user.
final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int UNAUTHORISED = 401;
    private static final int TOO_LATE = 504;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final DemoTokens tokens;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Api(Settings settings) {
        this(settings.address(), new DemoTokens(settings));
    }

    Api(URI gateway, DemoTokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /// @param version the ETag, empty where there is none
    record Answer(int status, String version, JsonNode body) {

        boolean isOk() {
            return status >= OK && status < REDIRECTS;
        }
    }

    Answer get(String user, String path) {
        return send(user, "GET", path, BodyPublishers.noBody(), Map.of());
    }

    /// @param key of idempotency: said again, it answers what it answered
    Answer post(String user, String path, String key, JsonNode body) {
        return mustSucceed("POST", path, send(user, "POST", path, json(body), jsonHeaders(key)));
    }

    Answer put(String user, String path, String key, JsonNode body) {
        return mustSucceed("PUT", path, send(user, "PUT", path, json(body), jsonHeaders(key)));
    }

    /// Changes what stands at the version that was read.
    Answer change(String user, String path, String key, String version, JsonNode body) {
        var headers = jsonHeaders(key);
        headers.put("If-Match", version);
        return mustSucceed("PUT", path, send(user, "PUT", path, json(body), headers));
    }

    Answer upload(String user, String path, String key, String contentType, BodyPublisher body) {
        return send(user, "POST", path, body, Map.of("Idempotency-Key", key, "Content-Type", contentType));
    }

    /// Tokens live for minutes, an import may take longer: a token that was refused is fetched anew, once. On a busy
    /// machine a service that has just started may not answer in time; it is asked again, with the same key.
    private Answer send(String user, String method, String path, BodyPublisher body, Map<String, String> headers) {
        var answer = sendOnce(user, method, path, body, headers);
        if (answer.status() == UNAUTHORISED) {
            known.remove(user);
            answer = sendOnce(user, method, path, body, headers);
        }
        for (var again = 0; again < 3 && answer.status() == TOO_LATE; again++) {
            answer = sendOnce(user, method, path, body, headers);
        }
        return answer;
    }

    private Answer sendOnce(String user, String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .method(method, body)
                .header("Authorization", "Bearer " + known.computeIfAbsent(user, tokens::of));
        headers.forEach(request::header);
        try {
            return read(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new PlatformFailure("%s does not answer. Is `./run` running?".formatted(gateway), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("Interrupted while waiting for %s %s".formatted(method, path), e);
        }
    }

    private static Answer read(HttpResponse<String> response) {
        var isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(""),
                isJson ? JSON.readTree(response.body()) : JSON.missingNode());
    }

    private static Answer mustSucceed(String method, String path, Answer answer) {
        if (!answer.isOk()) {
            throw new PlatformFailure(
                    "%s %s was answered with %d %s".formatted(method, path, answer.status(), answer.body()));
        }
        return answer;
    }

    private static BodyPublisher json(JsonNode body) {
        return BodyPublishers.ofString(body.isMissingNode() ? "" : body.toString());
    }

    private static Map<String, String> jsonHeaders(String key) {
        var headers = new HashMap<String, String>();
        headers.put("Idempotency-Key", key);
        headers.put("Content-Type", "application/json");
        return headers;
    }
}
