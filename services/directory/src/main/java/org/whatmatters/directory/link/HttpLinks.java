package org.whatmatters.directory.link;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.whatmatters.directory.internet.PublicAddresses;

/// Asks for the head of a page, and for the page only where that is refused. Reads no page: the connection is cut
/// after the head. Says who asks, and asks for nothing that its host's robots.txt forbids. Never reaches into our
/// own network, wherever a page may point.
///
/// Only what says for certain that there is nothing counts as dead: whoever answers "not for you" or "too often" is
/// there.
final class HttpLinks implements Links, AutoCloseable {

    private static final Timeout PATIENCE = Timeout.ofSeconds(10);
    private static final int MOST_REDIRECTS = 4;
    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

    /// What is asked for where a server keeps to ranges; others are cut off.
    private static final String FEW_BYTES = "bytes=0-1023";

    private final boolean anyPort;
    private final CloseableHttpClient http;
    private final HttpRobots robots;

    /// @param anyPort for tests on one machine
    HttpLinks(PublicAddresses addresses, Visitor visitor, RobotsFiles robotsFiles, Clock clock, boolean anyPort) {
        this.anyPort = anyPort;
        this.http = addresses.client(visitor.userAgent(), PATIENCE);
        this.robots = new HttpRobots(http, this::mayBeAsked, visitor.product(), robotsFiles, clock);
    }

    /// Who asks.
    ///
    /// @param product by which a robots.txt may name us
    /// @param about what we are doing there, and where to find out more
    record Visitor(String product, String about) {

        String userAgent() {
            return product + " (" + about + ")";
        }
    }

    /// What came back.
    ///
    /// @param location where it points on to, if anywhere
    private record Head(int status, Optional<String> location) {

        boolean isElsewhere() {
            return status >= 300 && status < 400 && location.isPresent();
        }

        boolean saysThatThereIsNothing() {
            return status == 404 || status == 410 || status >= 500;
        }
    }

    @Override
    public Look at(String url) {
        try {
            return follow(URI.create(url.strip()));
        } catch (IllegalArgumentException _) {
            return Look.NOTHING_THERE;
        }
    }

    private Look follow(URI first) {
        var address = first;
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!mayBeAsked(address)) {
                return Look.NOTHING_THERE;
            }
            try {
                if (!robots.let(address)) {
                    return Look.NOT_ASKED;
                }
                var head = look(address);
                if (!head.isElsewhere()) {
                    return head.saysThatThereIsNothing() ? Look.NOTHING_THERE : Look.WORKS;
                }
                address = address.resolve(head.location().orElseThrow());
            } catch (IOException _) {
                // Whoever sent us on has answered: it is not we who do not get out.
                return redirects == 0 ? Look.NO_ANSWER : Look.NOTHING_THERE;
            }
        }
        return Look.NOTHING_THERE;
    }

    private boolean mayBeAsked(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                && (anyPort || USUAL_PORTS.contains(address.getPort()));
    }

    /// Some servers refuse to say the head alone, or break off.
    private Head look(URI address) throws IOException {
        try {
            var head = ask(address, new HttpHead(address));
            if (head.status() < 400) {
                return head;
            }
        } catch (IOException _) {
            // The second try tells.
        }
        var get = new HttpGet(address);
        get.setHeader(HttpHeaders.RANGE, FEW_BYTES);
        return ask(address, get);
    }

    private Head ask(URI address, HttpUriRequestBase request) throws IOException {
        var host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
        var response = http.executeOpen(host, request, null);
        var location = response.getFirstHeader(HttpHeaders.LOCATION);
        // Closing the answer would read it to its end.
        request.abort();
        return new Head(response.getCode(), Optional.ofNullable(location).map(header -> header.getValue()));
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
