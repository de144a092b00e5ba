package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/// One proxy of the operator's stands before the door.
@GatewayTest
@TestPropertySource(properties = "whatmatters.proxies=1")
class NetworkLimitIT {

    private static final String BEGINNINGS = "/api/v1/public/self-referrals/beginnings";

    private final Door door;

    NetworkLimitIT(Door door) {
        this.door = door;
    }

    @ParameterizedTest
    @CsvSource({BEGINNINGS + ", 198.51.100.", "/self, 192.0.2.", "/for-somebody, 203.0.110."})
    void from_one_network_forms_are_not_begun_by_the_hundred_and_others_are_let_in(String path, String library) {
        var begun = IntStream.range(0, 40)
                .filter(device -> begin(path, "203.0.113." + device + ", " + library + device) < 400)
                .count();

        assertThat(begun).isBetween(20L, 21L);
        assertThat(begin(path, "2001:db8::1")).isLessThan(400);
    }

    @Test
    void who_is_refused_is_told_in_words_and_when_to_try_again() {
        IntStream.range(0, 21).forEach(device -> begin("/self", "192.88.99." + device));

        var refused = door.send("POST", "/self", BodyPublishers.noBody(), "X-Forwarded-For", "192.88.99.1");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Many forms were begun from your network", "call 999");
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    }

    @Test
    void nothing_else_is_counted() {
        var mark = "?mark=" + UUID.randomUUID();
        IntStream.range(0, 40).forEach(_ -> begin("/self/check" + mark, "203.0.112.1"));

        assertThat(begin("/self", "203.0.112.1")).isLessThan(400);
        assertThat(door.get("/self", "X-Forwarded-For", "203.0.112.1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_directory_is_read_as_fast_as_it_can_serve_all_and_no_faster() {
        var refused = IntStream.range(0, 400)
                .mapToObj(_ -> door.get(
                        "/open-referral-uk/v3/services",
                        "X-Forwarded-For",
                        "198.18.0.1",
                        "Origin",
                        "https://finder.example"))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(door.get("/open-referral-uk/v3/services", "X-Forwarded-For", "198.19.0.1")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/public/services?q=tea, application/problem+json, 198.51.100.1",
        "/api/v1/public/services/019a3000-0000-7000-8000-000000000001/for-whom, application/problem+json, 198.51.102.1",
        "/services?q=tea, text/html;charset=utf-8, 198.51.101.1"
    })
    void the_finder_counts_as_the_feed_does(String path, String type, String network) {
        var spentOnTheFeed = IntStream.range(0, 299)
                .mapToObj(_ -> door.get("/open-referral-uk/v3/services", "X-Forwarded-For", network))
                .filter(answer -> answer.statusCode() == 200)
                .count();

        var refused = IntStream.range(0, 100)
                .mapToObj(_ -> door.get(path, "X-Forwarded-For", network))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(spentOnTheFeed).isEqualTo(299);
        assertThat(refused.headers().firstValue("Content-Type")).contains(type);
    }

    @Test
    void what_a_caller_writes_before_the_proxy_is_not_believed() {
        IntStream.range(0, 25).forEach(one -> begin("/self", "10.0." + one + ".1, 203.0.111.7"));

        assertThat(begin("/self", "10.9.9.9, 203.0.111.7")).isEqualTo(429);
    }

    private int begin(String path, String forwardedFor) {
        return door.send("POST", path, BodyPublishers.noBody(), "X-Forwarded-For", forwardedFor)
                .statusCode();
    }
}
