package org.whatmatters.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.web.servlet.function.ServerResponse;

/// The gateway's own answers when a request goes no further: RFC 9457 problems for programs, a plain page for people.
/// None of them says what stands behind the gateway.
enum Refusal {
    MALFORMED_ADDRESS(
            400, "malformed-address", "Malformed address", "The address holds characters that are not taken."),
    NOT_SIGNED_IN(401, "not-signed-in", "Not signed in", "A valid access token is needed."),
    NOT_FOUND(404, "not-found", "Not found", "There is nothing at this address."),
    TOO_LARGE(
            413,
            "body-too-large",
            "Too large",
            "The body is larger than this address takes.",
            "This is too much to send at once. A file can be 64 MB at most, and anything else 1 MB."),
    TOO_MANY(
            429,
            "too-many-from-your-network",
            "Too many",
            "Many forms were begun from your network just now. Wait a minute, then try again.",
            "Many forms were begun from your network just now. Wait a minute, then try again."),
    TOO_MUCH_READ(
            429,
            "too-many-from-your-network",
            "Too many",
            "Your network has asked much of the directory just now. Wait a minute, then go on more slowly.",
            "Your network has asked much of the directory just now. Wait a minute, then go on more slowly."),
    FAULT(500, "our-fault", "Fault", "Something went wrong here. It has been recorded."),
    UNAVAILABLE(503, "not-available-now", "Not available", "This part is not available just now. Try again soon."),
    LATE(
            504,
            "no-answer-in-time",
            "Took too long",
            "The answer took too long. What you sent may have been kept: repeat it with the same Idempotency-Key."),
    FILE_LATE(
            504,
            "no-answer-in-time",
            "Took too long",
            "The file took more than two minutes to arrive.",
            "The file took more than two minutes to arrive. Send it in parts, or over a faster connection.");

    /// How soon a caller may try again: the time after which an open circuit breaker lets a call through.
    private static final String RETRY_AFTER_SECONDS = "5";

    private static final String A_WHILE_SECONDS = "60";

    private static final String HTML = "text/html;charset=utf-8";

    private final int status;
    private final String problem;
    private final String page;

    Refusal(int status, String type, String title, String detail) {
        this(status, type, title, detail, "Please try again in a moment.");
    }

    Refusal(int status, String type, String title, String detail, String forPeople) {
        this.status = status;
        this.problem = """
                {"type":"urn:whatmatters:problem:%s","title":"%s","status":%d,"detail":"%s"}""".formatted(type, title, status, detail);
        this.page = """
                <!doctype html>
                <html lang="en-GB">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Sorry, this page is not available</title>
                <h1>Sorry, this page is not available</h1>
                <p>%s If you were filling in a form, go back: your browser may still have \
                your answers.</p>
                <p>If somebody is in danger now, call 999.</p>
                </html>
                """.formatted(forPeople);
    }

    static Refusal of(int status) {
        return switch (status) {
            case 400 -> MALFORMED_ADDRESS;
            case 401 -> NOT_SIGNED_IN;
            case 404 -> NOT_FOUND;
            case 413 -> TOO_LARGE;
            // Whatever else the container makes of a failed request tells an outsider nothing.
            default -> FAULT;
        };
    }

    void write(HttpServletResponse response) throws IOException {
        write(response, "application/problem+json", problem);
    }

    void writePage(HttpServletResponse response) throws IOException {
        write(response, HTML, page);
    }

    ServerResponse asProblem() {
        return answer("application/problem+json", problem);
    }

    ServerResponse asPage() {
        return answer(HTML, page);
    }

    private ServerResponse answer(String contentType, String body) {
        return GatewayServerResponse.status(status).build((_, response) -> {
            write(response, contentType, body);
            return null;
        });
    }

    private void write(HttpServletResponse response, String contentType, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setHeader("Cache-Control", "no-store");
        if (contentType.startsWith("text/html")) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (status == 429) {
            response.setHeader("Retry-After", A_WHILE_SECONDS);
        }
        if (this == UNAVAILABLE || this == LATE || this == FILE_LATE) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
