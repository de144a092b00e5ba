package org.whatmatters.directory.importing.client;

import io.github.resilience4j.retry.Retry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;
import org.whatmatters.directory.importing.application.FeedClient;
import org.whatmatters.directory.importing.format.FeedPages.FeedFault;
import org.whatmatters.directory.internet.PublicAddresses;

/// Never follows a redirect, never leaves the operator's list, never reaches into our own network, and reads no more
/// and no longer than a page can need.
final class HttpFeedClient implements FeedClient, AutoCloseable {

    private static final int MOST_BYTES = 16 << 20;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Timeout PATIENCE = Timeout.ofSeconds(20);

    private final Set<String> origins;
    private final Retry retry;
    private final Clock clock;
    private final CloseableHttpClient http;

    HttpFeedClient(List<String> origins, boolean allowLoopback, PublicAddresses addresses, Retry retry, Clock clock) {
        this.origins = origins.stream()
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(URI::create)
                .map(origin -> checked(origin, allowLoopback))
                .collect(Collectors.toSet());
        this.retry = retry;
        this.clock = clock;
        this.http = addresses.client("What-Matters-directory", PATIENCE);
    }

    /// Plain HTTP only where it cannot leave this machine.
    private static String checked(URI origin, boolean allowLoopback) {
        var secure = "https".equals(origin.getScheme());
        var here = "http".equals(origin.getScheme()) && "localhost".equals(origin.getHost());
        if (!secure && !(allowLoopback && here)) {
            throw new IllegalArgumentException("feeds are fetched over HTTPS only");
        }
        return origin(origin);
    }

    @Override
    public boolean mayFetch(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null
                && origins.contains(origin(address));
    }

    /// Scheme, host and port, to be compared as a whole: feeds.example is not feeds.example.evil.example.
    private static String origin(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var port = address.getPort() != -1 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    @Override
    public Optional<String> get(URI address) throws IOException {
        if (!origins.contains(origin(address))) {
            throw new FeedFault("The operator no longer allows feeds from this host.");
        }
        try {
            return retry.executeCallable(() -> once(address));
        } catch (FeedFault | RuntimeException e) {
            throw e;
        } catch (IOException _) {
            throw new FeedFault("The feed does not answer.");
        } catch (Exception e) {
            throw new IllegalStateException(e); // once throws no other
        }
    }

    private Optional<String> once(URI address) throws IOException {
        return http.execute(new HttpGet(address), this::text);
    }

    private Optional<String> text(ClassicHttpResponse response) throws IOException {
        var status = response.getCode();
        if (status == 404 || status == 410) {
            return Optional.empty();
        }
        if (status == 429 || status >= 500) {
            // No fault yet: it is asked again.
            throw new IOException("answered " + status);
        }
        if (status != 200 || response.getEntity() == null) {
            throw new FeedFault(
                    status >= 300 && status < 400
                            ? "The feed points to another address. It is not followed: name that address instead."
                            : "The feed answers " + status + ".");
        }
        return Optional.of(read(response.getEntity().getContent()));
    }

    private String read(InputStream content) throws IOException {
        var until = clock.instant().plus(LONGEST);
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[1 << 14];
        for (var n = content.read(buffer); n != -1; n = content.read(buffer)) {
            bytes.write(buffer, 0, n);
            if (bytes.size() > MOST_BYTES) {
                throw new FeedFault("An answer of the feed is larger than 16 MiB.");
            }
            if (clock.instant().isAfter(until)) {
                throw new FeedFault("An answer of the feed takes longer than a minute.");
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
