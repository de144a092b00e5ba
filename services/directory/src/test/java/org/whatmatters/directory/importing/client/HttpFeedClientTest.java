package org.whatmatters.directory.importing.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whatmatters.directory.FeedElsewhere;
import org.whatmatters.directory.FeedElsewhere.Reply;
import org.whatmatters.directory.importing.format.FeedPages.FeedFault;
import org.whatmatters.directory.internet.PublicAddresses;

class HttpFeedClientTest {

    private static final FeedElsewhere FEED = new FeedElsewhere();
    private final HttpFeedClient client = client(true, new PublicAddresses(true), FEED.origin());

    @Test
    void a_redirect_is_not_followed() {
        FEED.put("/old", _ -> new Reply(302, "", FEED.at("/new").toString()));
        FEED.put("/new", _ -> Reply.of("secret"));

        assertThatExceptionOfType(FeedFault.class)
                .isThrownBy(() -> client.get(FEED.at("/old")))
                .withMessageContaining("not followed");
        assertThat(FEED.asked("/new")).isEmpty();
    }

    @Test
    void a_feed_that_stumbles_is_asked_again() throws Exception {
        var times = new AtomicInteger();
        FEED.put("/stumbles", _ -> times.incrementAndGet() < 3 ? new Reply(503, "", "") : Reply.of("here"));

        assertThat(client.get(FEED.at("/stumbles"))).contains("here");
    }

    @Test
    void what_is_not_there_is_empty_and_what_is_refused_is_a_fault_at_once() throws Exception {
        FEED.put("/closed", _ -> new Reply(403, "", ""));

        assertThat(client.get(FEED.at("/nothing"))).isEmpty();
        assertThatExceptionOfType(FeedFault.class)
                .isThrownBy(() -> client.get(FEED.at("/closed")))
                .withMessage("The feed answers 403.");
        assertThat(FEED.asked("/closed")).hasSize(1);
    }

    @Test
    void an_answer_beyond_reason_is_not_read_to_its_end() {
        FEED.put("/huge", _ -> Reply.of("x".repeat((16 << 20) + 1)));

        assertThatExceptionOfType(FeedFault.class)
                .isThrownBy(() -> client.get(FEED.at("/huge")))
                .withMessageContaining("16 MiB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://feeds.example.evil.example/v3",
                "https://evil.example/feeds.example",
                "https://feeds.example:8443/v3",
                "https://jo@feeds.example/v3",
                "https://feeds.example/v3?x=1",
                "https://feeds.example/v3#x",
                "http://feeds.example/v3",
                "file:///etc/passwd",
                "feeds.example"
            })
    void only_the_very_host_that_the_operator_allows_is_asked(String address) {
        var careful = client(false, new PublicAddresses(false), "https://feeds.example");

        assertThat(careful.mayFetch(URI.create("https://FEEDS.example:443/v3"))).isTrue();
        assertThat(careful.mayFetch(URI.create(address))).isFalse();
    }

    @Test
    void plain_http_cannot_even_be_allowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(false, new PublicAddresses(false), "http://feeds.example"));
    }

    @Test
    void an_allowed_name_that_points_into_our_own_network_is_not_connected_to() {
        var asked = new AtomicInteger();
        DnsResolver rebinding = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                asked.incrementAndGet();
                return InetAddress.getAllByName("127.0.0.1");
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        FEED.put("/inside", _ -> Reply.of("secret"));
        var careful = client(true, new PublicAddresses(rebinding, false), FEED.origin());

        assertThatExceptionOfType(FeedFault.class).isThrownBy(() -> careful.get(FEED.at("/inside")));
        assertThat(asked.get()).isPositive();
        assertThat(FEED.asked("/inside")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1"
            })
    void an_address_that_is_not_of_the_public_internet_is_none(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "2a00:1450:4009::1"})
    void a_public_address_is_one(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    private static HttpFeedClient client(boolean allowLoopback, PublicAddresses addresses, String... origins) {
        var retry = Retry.of(
                "feed",
                RetryConfig.custom()
                        .maxAttempts(3)
                        .waitDuration(Duration.ofMillis(1))
                        .ignoreExceptions(FeedFault.class)
                        .build());
        return new HttpFeedClient(List.of(origins), allowLoopback, addresses, retry, Clock.systemUTC());
    }
}
