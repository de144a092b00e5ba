package org.whatmatters.directory.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;

/// Asks each host once a day, before anything else, what it lets us ask for. RFC 9309: whoever has no such file lets us
/// ask for all; whoever cannot say at the moment is left alone.
final class HttpRobots {

    private static final Duration GOOD_FOR = Duration.ofDays(1);

    /// As much as has to be read of it. What stands behind that nobody need know.
    private static final int MOST_BYTES = 500 << 10;

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_REDIRECTS = 5;

    private final CloseableHttpClient http;
    private final Predicate<URI> mayBeAsked;
    private final String product;
    private final RobotsFiles files;
    private final Clock clock;

    HttpRobots(CloseableHttpClient http, Predicate<URI> mayBeAsked, String product, RobotsFiles files, Clock clock) {
        this.http = http;
        this.mayBeAsked = mayBeAsked;
        this.product = product;
        this.files = files;
        this.clock = clock;
    }

    /// @throws IOException where its host does not answer
    boolean let(URI page) throws IOException {
        return of(page).let(page);
    }

    private Robots of(URI page) throws IOException {
        var origin = (page.getScheme() + "://" + page.getRawAuthority()).toLowerCase(Locale.ROOT);
        var now = clock.instant();
        var known = files.since(now.minus(GOOD_FOR), origin);
        if (known.isPresent()) {
            return known.get();
        }
        var robots = ask(URI.create(origin + "/robots.txt"));
        files.keep(origin, robots, now);
        return robots;
    }

    private Robots ask(URI first) throws IOException {
        var address = first;
        for (var redirects = 0; redirects <= MOST_REDIRECTS && mayBeAsked.test(address); redirects++) {
            var request = new HttpGet(address);
            var response = http.executeOpen(
                    new HttpHost(address.getScheme(), address.getHost(), address.getPort()), request, null);
            try {
                var location = response.getFirstHeader(HttpHeaders.LOCATION);
                if (response.getCode() / 100 != 3 || location == null) {
                    return said(response);
                }
                address = address.resolve(location.getValue());
            } catch (IllegalArgumentException _) {
                return Robots.ALL;
            } finally {
                // Closing the answer would read it to its end.
                request.abort();
            }
        }
        return Robots.ALL;
    }

    private Robots said(ClassicHttpResponse response) throws IOException {
        var status = response.getCode();
        if (status >= 500) {
            return Robots.NOTHING;
        }
        return status / 100 == 2 && response.getEntity() != null
                ? Robots.read(text(response.getEntity().getContent()), product)
                : Robots.ALL;
    }

    private String text(InputStream content) throws IOException {
        var until = clock.instant().plus(LONGEST);
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[1 << 13];
        while (bytes.size() < MOST_BYTES && clock.instant().isBefore(until)) {
            var read = content.read(buffer, 0, Math.min(buffer.length, MOST_BYTES - bytes.size()));
            if (read == -1) {
                break;
            }
            bytes.write(buffer, 0, read);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
