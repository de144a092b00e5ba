package org.whatmatters.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Another publisher's feed: what stands at each path is set by the test that asks for it.
public final class FeedElsewhere {

    public record Reply(int status, String body, String location) {

        public static Reply of(String body) {
            return new Reply(200, body, "");
        }
    }

    private final HttpServer server;
    private final Map<String, Function<String, Reply>> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public FeedElsewhere() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public URI at(String path) {
        return URI.create(origin() + path);
    }

    /// Serves something under a path.
    ///
    /// @param reply to a query
    public void put(String path, Function<String, Reply> reply) {
        replies.put(path, reply);
    }

    /// Path and query of every request below a path.
    public List<String> asked(String below) {
        return asked.stream().filter(request -> request.startsWith(below)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        asked.add(uri.toString());
        var reply =
                replies.getOrDefault(uri.getPath(), _ -> new Reply(404, "", "")).apply(String.valueOf(uri.getQuery()));
        if (!reply.location().isEmpty()) {
            exchange.getResponseHeaders().add("Location", reply.location());
        }
        var body = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
