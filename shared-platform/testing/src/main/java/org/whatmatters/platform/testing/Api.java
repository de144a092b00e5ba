package org.whatmatters.platform.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The service as a client sees it, over HTTP. Immutable: `as` and `with` answer another one.
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Supplier<String> address;
    private final Map<String, String> headers;

    /// The service at that address.
    ///
    /// @param address where the service listens, asked for at each call
    public Api(Supplier<String> address) {
        this(address, Map.of());
    }

    private Api(Supplier<String> address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    /// The same service, asked with that access token.
    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /// The same service, asked with one more header. An empty value leaves the header away, even the idempotency key.
    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(address, more);
    }

    /// The same service, for a change to that version.
    public Api ifMatch(String version) {
        return with("If-Match", version);
    }

    public Answer get(String path) {
        return send("GET", path, null, "application/json");
    }

    public Answer post(String path, Object body) {
        return send("POST", path, text(body), "application/json");
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, text(body), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    private static String text(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    /// Any request at all.
    public Answer send(String method, String path, @Nullable String body, String contentType) {
        return exchange(
                method,
                path,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body),
                contentType);
    }

    /// A file that is not text.
    public Answer upload(String path, byte[] file, String contentType) {
        return exchange("POST", path, HttpRequest.BodyPublishers.ofByteArray(file), contentType);
    }

    private Answer exchange(String method, String path, HttpRequest.BodyPublisher body, String contentType) {
        var request = HttpRequest.newBuilder(URI.create(address.get() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", contentType)
                .method(method, body);
        var all = new LinkedHashMap<String, String>();
        if (!method.equals("GET")) {
            all.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        all.putAll(headers);
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
