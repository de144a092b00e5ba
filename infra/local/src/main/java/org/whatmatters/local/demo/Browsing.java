package org.whatmatters.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.whatmatters.local.platform.DemoAccount;
import org.whatmatters.local.platform.PlatformFailure;

/// A demo user who signs in at the portal and follows its links for a while. Without a browser: nobody looks.
final class Browsing {

    private static final int ENOUGH = 25;
    private static final int SIGN_IN_PAGES = 3;
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+/auth/realms/[^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    private final URI portal;
    private final String user;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new Cookies())
            .build();

    Browsing(URI portal, String user) {
        this.portal = portal;
        this.user = user;
    }

    /// How many there were.
    int readPages() {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>();
        findLinks(signIn(), seen, open);
        var read = 0;
        while (read < ENOUGH && !open.isEmpty()) {
            findLinks(get(open.remove()).body(), seen, open);
            read++;
        }
        return read;
    }

    /// The name first, then the password, unless both are asked for at once.
    private String signIn() {
        var page = get("/oauth2/authorization/keycloak").body();
        for (var asked = 0; asked < SIGN_IN_PAGES; asked++) {
            var form = FORM.matcher(page);
            if (!form.find()) {
                return page;
            }
            page = submit(form.group(1).replace("&amp;", "&")).body();
        }
        throw new PlatformFailure("Keycloak does not let %s in".formatted(user));
    }

    private static void findLinks(String page, Set<String> seen, Queue<String> open) {
        var links = LINK.matcher(page);
        while (links.find()) {
            var link = links.group(1).replace("&amp;", "&");
            if (!link.startsWith("/oauth2")
                    && !link.startsWith("/assets")
                    && !link.startsWith("/sign")
                    && seen.add(link)) {
                open.add(link);
            }
        }
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(portal.resolve(path)));
    }

    private HttpResponse<String> submit(String action) {
        var fields = "username=%s&password=%s&credentialId="
                .formatted(
                        URLEncoder.encode(user, StandardCharsets.UTF_8),
                        URLEncoder.encode(DemoAccount.PASSWORD, StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new PlatformFailure("The portal does not answer at " + portal, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("Interrupted at the portal", e);
        }
    }
}
