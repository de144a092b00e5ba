package org.whatmatters.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All services behind one address, answering what `stub/answers.json` says. A test may have one route answer
/// differently, or not at all.
final class StubServices {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private static final int MOST_KEPT = 1 << 20;

    private final HttpServer server;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, JsonNode> usual = new TreeMap<>();
    private final Map<String, Answer> instead = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> arriving = new ConcurrentHashMap<>();
    private volatile boolean behind;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /// @param body absent for a service that never answers
    record Answer(int status, @Nullable String body, int times) {}

    /// @param query absent where nothing is asked behind the path
    /// @param body its first megabyte
    /// @param length how many bytes came
    record Asked(
            String route,
            String path,
            @Nullable String query,
            Map<String, List<String>> headers,
            String body,
            long length) {

        @Nullable
        String header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
        }
    }

    StubServices() {
        try (var file = StubServices.class.getResourceAsStream("/stub/answers.json")) {
            json.readTree(file).properties().forEach(route -> usual.put(route.getKey(), route.getValue()));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Forgets everything a test asked for.
    void reset() {
        instead.clear();
        asked.clear();
        arriving.clear();
        behind = false;
    }

    /// The services may have missed who may see whom now.
    void fallBehind() {
        behind = true;
    }

    void answer(String route, int status, String body) {
        instead.put(route, new Answer(status, body, Integer.MAX_VALUE));
    }

    void answerOnce(String route, int status, String body) {
        instead.put(route, new Answer(status, body, 1));
    }

    /// What is answered to a route unless a test wants something else.
    String usually(String route) {
        return json.writeValueAsString(usual.get(route));
    }

    /// Opens when the first megabyte of the next command has arrived, or all of it where it is shorter.
    CountDownLatch arriving(String route) {
        var latch = new CountDownLatch(1);
        arriving.put(route, latch);
        return latch;
    }

    void silence(String route) {
        instead.put(route, new Answer(0, null, Integer.MAX_VALUE));
    }

    List<Asked> asked(String route) {
        return asked.stream().filter(one -> one.route().equals(route)).toList();
    }

    /// With the ids in them.
    List<String> paths(String route) {
        return asked(route).stream().map(Asked::path).toList();
    }

    JsonNode json(String body) {
        return json.readTree(body);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var exact = exchange.getRequestMethod() + " " + path;
            var route = usual.containsKey(exact) ? exact : exact.replaceAll(ID, "{id}");
            var first = exchange.getRequestBody().readNBytes(MOST_KEPT);
            arriving.getOrDefault(route, new CountDownLatch(1)).countDown();
            var rest = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            asked.add(new Asked(
                    route,
                    path,
                    exchange.getRequestURI().getQuery(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(first, StandardCharsets.UTF_8),
                    first.length + rest));
            var other = instead.get(route);
            if (other != null && other.times() == 1) {
                instead.remove(route);
            }
            if (other != null && other.body() == null) {
                hang();
                return;
            }
            var usually = usual.get(route);
            if (other != null) {
                send(exchange, other.status(), String.valueOf(other.body()));
            } else if (usually != null) {
                send(
                        exchange,
                        exchange.getRequestMethod().equals("POST") ? 201 : 200,
                        json.writeValueAsString(usually));
            } else {
                send(exchange, 404, "{\"title\":\"Not Found\",\"detail\":\"no stub for " + route + "\"}");
            }
        }
    }

    private static void hang() {
        try {
            Thread.sleep(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        if (behind) {
            exchange.getResponseHeaders().set("Access-Is-Behind", "true");
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status >= 400 ? "application/problem+json" : "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
