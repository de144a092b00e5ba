package org.whatmatters.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A real HTTP server in the place of one part behind the gateway. It remembers what reached it.
final class Backend {

    /// @param uri path and query, as they came over the wire
    record Seen(String method, String uri, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return String.join(",", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
        }
    }

    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile HttpHandler answer;

    Backend(String name) {
        answer = saying(name);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer.handle(exchange));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(HttpHandler next) {
        answer = next;
    }

    void answers(int status, String contentType, String body) {
        answer = exchange -> {
            remember(exchange);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            send(exchange, status, body);
        };
    }

    /// Answers with its name; the way back to normal after a test made it do something else.
    void answersAs(String name) {
        answer = saying(name);
    }

    List<Seen> seen(String path) {
        return seen.stream().filter(request -> request.uri().startsWith(path)).toList();
    }

    Seen only(String path) {
        var requests = seen(path);
        if (requests.size() != 1) {
            throw new AssertionError("expected one request for " + path + ", saw " + requests);
        }
        return requests.getFirst();
    }

    void remember(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, List<String>>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpHandler saying(String name) {
        return exchange -> {
            remember(exchange);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            send(exchange, 200, name);
        };
    }
}
