package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GatewayTest
class HeadersIT {

    private final Door door;

    HeadersIT(Door door) {
        this.door = door;
    }

    @Test
    void what_a_caller_claims_about_the_way_it_came_is_not_believed() {
        var path = "/forged?mark=" + UUID.randomUUID();

        door.get(
                path,
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Port",
                "666",
                "X-Forwarded-For",
                "198.51.100.7",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "host=evil.example;for=198.51.100.7",
                "X-Real-IP",
                "198.51.100.7");

        var seen = Backends.of(Target.PORTAL).only(path);
        assertThat(seen.header("X-Forwarded-Host")).isEqualTo("localhost:8080");
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("X-Forwarded-Port")).isEqualTo("8080");
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.headers()).doesNotContainKeys("forwarded", "x-forwarded-prefix", "x-real-ip");
    }

    @Test
    void a_service_sees_no_cookie_and_the_portal_keeps_its_own() {
        var path = "/api/v1/me?mark=" + UUID.randomUUID();
        var page = "/home?mark=" + UUID.randomUUID();

        door.getWithToken(path, "Cookie", "SESSION=abc");
        door.getWithToken(page, "Cookie", "SESSION=abc");

        assertThat(Backends.of(Target.PERSON).only(path).headers()).doesNotContainKey("cookie");
        assertThat(Backends.of(Target.PORTAL).only(page).header("Cookie")).isEqualTo("SESSION=abc");
        assertThat(Backends.of(Target.PORTAL).only(page).header("Authorization"))
                .startsWith("Bearer ");
    }

    @Test
    void an_api_answer_is_kept_nowhere_and_taken_for_nothing_else() {
        var person = Backends.of(Target.PERSON);
        person.answers(exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=3600");
            exchange.getResponseHeaders().set("Set-Cookie", "SESSION=abc");
            exchange.getResponseHeaders().set("ETag", "\"3\"");
            exchange.getResponseHeaders().set("Location", "/api/v1/people/1");
            Backend.send(exchange, 200, "{}");
        });
        try {
            var headers = door.getWithToken("/api/v1/people/1").headers();

            assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.allValues("ETag")).containsExactly("\"3\"");
            assertThat(headers.allValues("Location")).containsExactly("/api/v1/people/1");
            // No TLS on this machine: a browser told otherwise would never come back.
            assertThat(headers.map()).doesNotContainKeys("set-cookie", "server", "strict-transport-security");
        } finally {
            person.answersAs("person");
        }
    }

    @Test
    void the_public_directory_says_itself_how_long_it_may_be_kept_and_who_may_read_it() {
        var directory = Backends.of(Target.DIRECTORY);
        directory.answers(exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=300");
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            Backend.send(exchange, 200, "{}");
        });
        try {
            var headers = door.get("/open-referral-uk/v3/services", "Origin", "https://finder.example")
                    .headers();

            assertThat(headers.allValues("Cache-Control")).containsExactly("public, max-age=300");
            assertThat(headers.allValues("Access-Control-Allow-Origin")).containsExactly("*");
        } finally {
            directory.answersAs("directory");
        }
    }

    @Test
    void a_page_is_left_as_the_portal_made_it() {
        var portal = Backends.of(Target.PORTAL);
        portal.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://localhost:8080/auth/realms/whatmatters/x");
            exchange.getResponseHeaders().add("Set-Cookie", "SESSION=abc; HttpOnly");
            exchange.getResponseHeaders().add("Set-Cookie", "other=1");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            Backend.send(exchange, 302, "");
        });
        try {
            var answer = door.get("/oauth2/authorization/keycloak");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().allValues("Location"))
                    .containsExactly("http://localhost:8080/auth/realms/whatmatters/x");
            assertThat(answer.headers().allValues("Set-Cookie")).hasSize(2);
            assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'self'");
            assertThat(answer.headers().map()).doesNotContainKeys("x-frame-options", "cache-control");
        } finally {
            portal.answersAs("portal");
        }
    }

    @Test
    void a_form_arrives_as_it_was_filled_in() {
        var path = "/logout?mark=" + UUID.randomUUID();

        var answer = door.send(
                "POST",
                path,
                BodyPublishers.ofString("name=Zo%C3%AB+Ash&need=food&need=company&note="),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.body()).isEqualTo("portal");
        var seen = Backends.of(Target.PORTAL).only(path);
        assertThat(seen.uri()).isEqualTo(path);
        assertThat(seen.body()).isEqualTo("name=Zo%C3%AB+Ash&need=food&need=company&note=");
    }

    @Test
    void every_answer_names_the_trace_that_the_service_continues() {
        var path = "/api/v1/plans?mark=" + UUID.randomUUID();

        var id = door.getWithToken(path).headers().firstValue("X-Request-Id").orElseThrow();

        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(Backends.of(Target.CARE_PLAN).only(path).header("traceparent"))
                .startsWith("00-" + id + "-");
        assertThat(door.get("/api/v1/plans").headers().firstValue("X-Request-Id"))
                .isPresent();
    }
}
