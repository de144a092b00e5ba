package org.whatmatters.directory.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whatmatters.directory.internet.PublicAddresses;

/// A page's server on this machine answers as its address says: `/head/404/get/200`.
class HttpLinksTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpLinks links = new HttpLinks(new PublicAddresses(true), "us (https://what-matters.example)", true);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        links.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, 500, true",
        "405, 200, true",
        "404, 200, true",
        "403, 403, true",
        "401, 401, true",
        "429, 429, true",
        "404, 404, false",
        "410, 410, false",
        "405, 404, false",
        "500, 503, false"
    })
    void only_what_says_for_certain_that_there_is_nothing_is_dead(int head, int get, boolean works) {
        assertThat(links.leadSomewhere(at("/head/" + head + "/get/" + get))).isEqualTo(works);
    }

    @Test
    void a_page_that_shows_its_head_is_not_asked_for_and_is_told_who_asks() {
        links.leadSomewhere(at("/head/200/get/200"));

        assertThat(asked).containsExactly("HEAD /head/200/get/200 us (https://what-matters.example)");
    }

    @Test
    void of_a_page_without_end_no_more_than_the_head_is_read() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(links.leadSomewhere(at("/endless"))).isTrue());
    }

    @Test
    void a_few_redirects_are_followed_and_a_circle_is_not() {
        assertThat(links.leadSomewhere(at("/to?/to?/to?/head/200/get/200"))).isTrue();
        assertThat(links.leadSomewhere(at("/to?/head/404/get/404"))).isFalse();
        assertThat(links.leadSomewhere(at("/round"))).isFalse();
        assertThat(asked).filteredOn(one -> one.startsWith("HEAD /round")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://files.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://jo@files.example/",
                "http:///nothing",
                "not an address"
            })
    void what_is_no_address_of_a_page_is_not_asked(String url) {
        assertThat(links.leadSomewhere(url)).isFalse();
        assertThat(links.leadSomewhere(at("/to?" + url.replace(" ", "%20")))).isFalse();
    }

    @Test
    void our_own_network_is_not_asked_neither_at_once_nor_by_a_redirect() throws IOException {
        try (var careful = new HttpLinks(new PublicAddresses(false), "us", true)) {
            assertThat(careful.leadSomewhere(at("/head/200/get/200"))).isFalse();
            assertThat(careful.leadSomewhere("http://10.0.0.1/")).isFalse();
            assertThat(careful.leadSomewhere("http://169.254.169.254/latest/meta-data"))
                    .isFalse();
        }
        assertThat(links.leadSomewhere(at("/to?http://10.255.255.1/"))).isFalse();
        assertThat(asked).singleElement().asString().contains("/to?");
    }

    @Test
    void only_the_ports_of_pages_are_asked() throws IOException {
        try (var careful = new HttpLinks(new PublicAddresses(true), "us", false)) {
            assertThat(careful.leadSomewhere(at("/head/200/get/200"))).isFalse();
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void a_host_that_nobody_knows_is_dead() {
        assertThat(links.leadSomewhere("http://nobody-knows-this.invalid/")).isFalse();
    }

    private String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var method = exchange.getRequestMethod();
        asked.add(method + " " + uri + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
        try (exchange) {
            switch (uri.getPath()) {
                case "/endless" -> endless(exchange, method);
                case "/round" -> redirect(exchange, "/round");
                case "/to" -> redirect(exchange, Objects.requireNonNull(uri.getRawQuery()));
                default -> {
                    var parts = uri.getPath().split("/", -1);
                    exchange.sendResponseHeaders(Integer.parseInt(parts[method.equals("HEAD") ? 2 : 4]), -1);
                }
            }
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void endless(HttpExchange exchange, String method) throws IOException {
        if (method.equals("HEAD")) {
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        var much = new byte[1 << 16];
        while (true) {
            exchange.getResponseBody().write(much);
        }
    }
}
