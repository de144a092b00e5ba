package org.whatmatters.notification.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.whatmatters.notifysandbox.NotifySandboxApplication;
import org.whatmatters.platform.testing.Api;
import tools.jackson.databind.JsonNode;

/// The Notify sandbox, the real one, started beside the service in the same process as soon as the service's own
/// address is known.
public final class Sandbox implements ApplicationListener<WebServerInitializedEvent>, AutoCloseable {

    /// What it has on its class path when it runs by itself. Here the service's database and broker are there too, and
    /// must be left alone.
    private static final List<String> OWN = List.of(
            "org.springframework.boot.webmvc.",
            "org.springframework.boot.tomcat.",
            "org.springframework.boot.servlet.",
            "org.springframework.boot.http.",
            "org.springframework.boot.jackson.",
            "org.springframework.boot.thymeleaf.",
            "org.springframework.boot.autoconfigure.");

    private final int port = freePort();
    private final Api api = new Api(this::address);

    @Nullable
    private ConfigurableApplicationContext context;

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        context = NotifySandboxApplication.start(
                "--server.port=" + port,
                "--spring.autoconfigure.exclude=" + notItsOwn(),
                "--sandbox.callback-url=http://127.0.0.1:"
                        + event.getWebServer().getPort() + "/api/v1/public/notify",
                "--sandbox.callback-token=" + TestParts.CALLBACK_TOKEN,
                "--sandbox.receipt-after=10ms",
                "--sandbox.retry-after=100ms");
    }

    private static String notItsOwn() {
        var all = ImportCandidates.load(AutoConfiguration.class, Sandbox.class.getClassLoader());
        return StreamSupport.stream(all.spliterator(), false)
                .filter(name -> OWN.stream().noneMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }

    /// Healthy, but the network never says what became of a text.
    public void givesNoReceipts() {
        behave(Map.of("receipts", "none"));
    }

    public void behave(Map<String, Object> behaviour) {
        api.put("/sandbox/behaviour", behaviour);
    }

    /// What lies on that phone, oldest first.
    public List<JsonNode> textsTo(String phone) {
        return api.get("/sandbox/messages?phone=" + phone.replace("+", "%2B"))
                .json()
                .valueStream()
                .toList();
    }

    /// What lies in that mailbox, oldest first.
    public List<JsonNode> emailsTo(String address) {
        return api.get("/sandbox/emails?to=" + address).json().valueStream().toList();
    }

    public void textFrom(String phone, String text) {
        api.post("/sandbox/inbound", Map.of("phone", phone, "message", text));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
