package org.whatmatters.notifysandbox.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.whatmatters.notifysandbox.NotifySandboxApplication;
import uk.gov.service.notify.Notification;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/// The sandbox, seen through the client that the services use and a service that listens for its callbacks.
class OfficialClientIT {

    private static final String KEY = "tests-019c0000-0000-7000-8000-00000000000a-019c0000-0000-7000-8000-00000000000b";
    private static final String APPOINTMENT = "0e6a9a5e-6b1c-4c83-9d0f-1a5a3b9d7c01";
    private static final String SOMETHING_WAITS = "4d8b1f60-7c2e-4a95-b3d1-60f7a9c5e205";
    private static final Map<String, String> WAITING =
            Map.of("what", "forms that were begun and not sent", "how many", "2", "address", "http://localhost:8080");
    private static final Map<String, String> VALUES =
            Map.of("greeting", "Hello.", "when", "Monday 2 March at 9am", "word", "Bluebell");

    private static final List<String> callbacks = new CopyOnWriteArrayList<>();
    private static final HttpClient http = HttpClient.newHttpClient();
    private static HttpServer service;
    private static ConfigurableApplicationContext sandbox;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            callbacks.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            // The first try of each finds the service unwell.
            var seen = callbacks.stream()
                    .filter(callback -> callback.endsWith(body))
                    .count();
            exchange.sendResponseHeaders(seen == 1 ? 503 : 200, -1);
            exchange.close();
        });
        service.start();
        sandbox = NotifySandboxApplication.start(
                "--server.port=0",
                "--sandbox.api-key=" + KEY,
                "--sandbox.callback-url=http://127.0.0.1:"
                        + service.getAddress().getPort() + "/notify",
                "--sandbox.callback-token=let-me-in",
                "--sandbox.receipt-after=10ms",
                "--sandbox.retry-after=10ms");
        address = "http://127.0.0.1:" + sandbox.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        service.stop(0);
    }

    @BeforeEach
    void healthy() throws Exception {
        call("PUT", "/sandbox/behaviour", "{}");
    }

    private static NotificationClient client(String key) {
        return new NotificationClient(key, address);
    }

    private static HttpResponse<String> call(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Test
    void a_text_is_written_kept_and_its_delivery_is_told_until_it_is_heard() throws Exception {
        var reference = UUID.randomUUID().toString();

        var sent = client(KEY).sendSms(APPOINTMENT, "07700 900123", VALUES, reference);

        assertThat(sent.getBody())
                .isEqualTo("Hello. You have an appointment on Monday 2 March at 9am."
                        + " Reply HELP if you want us to call you. Bluebell");
        await().untilAsserted(() -> assertThat(client(KEY)
                        .getNotificationById(sent.getNotificationId().toString())
                        .getStatus())
                .isEqualTo("delivered"));
        await().untilAsserted(() -> assertThat(callbacks)
                .filteredOn(callback -> callback.contains(reference))
                .hasSize(2)
                .allMatch(callback -> callback.startsWith("/notify/receipts Bearer let-me-in {"))
                .allMatch(callback -> callback.contains("\"status\":\"delivered\"")));
    }

    @Test
    void an_e_mail_is_written_kept_and_shown_and_its_delivery_is_told() throws Exception {
        var reference = UUID.randomUUID().toString();

        var sent = client(KEY).sendEmail(SOMETHING_WAITS, "sam@link-workers.example", WAITING, reference);

        assertThat(sent.getSubject()).isEqualTo("Waiting for you: forms that were begun and not sent");
        assertThat(sent.getBody()).contains("How many: 2.", "Sign in to see it: http://localhost:8080");
        assertThat(client(KEY).getNotifications(null, null, reference, null).getNotifications())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.getId()).isEqualTo(sent.getNotificationId());
                    assertThat(found.getEmailAddress()).contains("sam@link-workers.example");
                });
        await().untilAsserted(() -> assertThat(callbacks)
                .filteredOn(callback -> callback.contains(reference))
                .hasSize(2)
                .allMatch(callback -> callback.contains("\"notification_type\":\"email\""))
                .allMatch(callback -> callback.contains("\"status\":\"delivered\"")));
        assertThat(call("GET", "/sandbox/emails?to=sam@link-workers.example", "")
                        .body())
                .contains("\"status\":\"delivered\"");
        assertThat(call("GET", "/", "").body()).contains("sam@link-workers.example", "forms that were begun");
    }

    @Test
    void an_e_mail_that_cannot_be_sent_is_refused_with_notifys_reason() {
        assertThat(emailRefusal(SOMETHING_WAITS, "sam@link-workers.example", Map.of("what", "forms")))
                .contains("BadRequestError", "Missing personalisation: how many, address");
        assertThat(emailRefusal(SOMETHING_WAITS, "nowhere", WAITING))
                .contains("ValidationError", "email_address Not a valid email address");
        assertThat(emailRefusal(APPOINTMENT, "sam@link-workers.example", WAITING))
                .contains("BadRequestError", "Template not found");
    }

    private static String emailRefusal(String template, String address, Map<String, String> values) {
        try {
            client(KEY).sendEmail(template, address, values, "x");
            throw new AssertionError("was not refused");
        } catch (NotificationClientException e) {
            assertThat(e.getHttpResult()).isEqualTo(400);
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void two_texts_with_one_reference_are_two_texts() throws Exception {
        var reference = UUID.randomUUID().toString();
        client(KEY).sendSms(APPOINTMENT, "07700900124", VALUES, reference);
        client(KEY).sendSms(APPOINTMENT, "07700900124", VALUES, reference);

        var found = client(KEY).getNotifications(null, null, reference, null).getNotifications();

        assertThat(found)
                .extracting(Notification::getReference)
                .hasSize(2)
                .allMatch(found1 -> found1.orElseThrow().equals(reference));
    }

    @Test
    void an_unknown_reference_finds_nothing() throws Exception {
        assertThat(client(KEY).getNotifications(null, null, "nobody's", null).getNotifications())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests-019c0000-0000-7000-8000-00000000000a-019c0000-0000-7000-8000-0000000000ff",
                "tests-019c0000-0000-7000-8000-0000000000ff-019c0000-0000-7000-8000-00000000000b"
            })
    void a_key_of_another_service_or_with_another_secret_is_refused(String foreign) {
        assertThatExceptionOfType(NotificationClientException.class)
                .isThrownBy(() -> client(foreign).sendSms(APPOINTMENT, "07700900125", VALUES, "x"))
                .matches(refused -> refused.getHttpResult() == 403)
                .withMessageContaining("AuthError");
    }

    @Test
    void no_token_is_refused() throws Exception {
        assertThat(call("POST", "/v2/notifications/sms", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void what_cannot_be_sent_is_refused_with_notifys_reason() {
        assertThat(refusal(APPOINTMENT, "07700900126", Map.of("when", "now")))
                .contains("BadRequestError", "Missing personalisation: greeting, word");
        assertThat(refusal(APPOINTMENT, "0113 496 0000", VALUES))
                .contains("ValidationError", "phone_number Not a UK mobile number");
        assertThat(refusal(UUID.randomUUID().toString(), "07700900126", VALUES))
                .contains("BadRequestError", "Template not found");
        assertThat(refusal(APPOINTMENT, "07700900126", Map.of("greeting", "a".repeat(900), "when", "", "word", "")))
                .contains("BadRequestError", "limit of 918");
    }

    private static String refusal(String template, String phone, Map<String, String> values) {
        try {
            client(KEY).sendSms(template, phone, values, "x");
            throw new AssertionError("was not refused");
        } catch (NotificationClientException e) {
            assertThat(e.getHttpResult()).isEqualTo(400);
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void it_fails_as_often_as_it_was_told_and_keeps_nothing_of_what_failed() throws Exception {
        call("PUT", "/sandbox/behaviour", "{\"failNext\": 1, \"failStatus\": 429}");

        assertThatExceptionOfType(NotificationClientException.class)
                .isThrownBy(() -> client(KEY).sendSms(APPOINTMENT, "07700900127", VALUES, "x"))
                .matches(refused -> refused.getHttpResult() == 429)
                .withMessageContaining("RateLimitError");
        client(KEY).sendSms(APPOINTMENT, "07700900127", VALUES, "x");

        var kept = call("GET", "/sandbox/messages?phone=07700900127", "").body();
        assertThat(kept).containsOnlyOnce("+447700900127");
    }

    @Test
    void the_person_texts_back_by_the_page() throws Exception {
        client(KEY).sendSms(APPOINTMENT, "07700900128", VALUES, "x");

        var form = HttpRequest.newBuilder(URI.create(address + "/phones/447700900128/replies"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=HELP+%3Cb%3E"))
                .build();
        assertThat(http.send(form, BodyHandlers.discarding()).statusCode()).isEqualTo(302);

        await().untilAsserted(() -> assertThat(callbacks)
                .filteredOn(callback -> callback.startsWith("/notify/inbound Bearer let-me-in {")
                        && callback.contains("\"source_number\":\"447700900128\"")
                        && callback.contains("\"message\":\"HELP <b>\""))
                .hasSize(2));
        var page = call("GET", "/", "");
        assertThat(page.body()).contains("07700 900128", "You have an appointment on", "HELP &lt;b&gt;");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }
}
