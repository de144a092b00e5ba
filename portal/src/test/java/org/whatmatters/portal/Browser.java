package org.whatmatters.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without JavaScript: it keeps cookies, follows redirects, and sends a form with everything hidden in it.
final class Browser {

    static {
        // A sign-in in between is a chain of more redirects than the client follows by itself.
        System.setProperty("jdk.httpclient.redirects.retrylimit", "20");
    }

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String portal;

    Browser(String portal) {
        this.portal = portal;
    }

    static Browser signedInAs(String user) {
        var browser = new Browser(RunningPortal.get().address);
        browser.get("/oauth2/authorization/keycloak?as=" + user);
        return browser;
    }

    record Page(int status, String path, String text, HttpResponse<String> response) {

        Map<String, String> hidden() {
            // The last form of the page: the first one signs out.
            return hiddenIn(text.substring(Math.max(0, text.lastIndexOf("<form"))));
        }

        /// Of the form that leads there.
        Map<String, String> hidden(String action) {
            var from = text.indexOf("action=\"" + action + "\"");
            return hiddenIn(text.substring(from, text.indexOf("</form>", from)));
        }

        private static Map<String, String> hiddenIn(String form) {
            var hidden = new LinkedHashMap<String, String>();
            var inputs = HIDDEN.matcher(form);
            while (inputs.find()) {
                hidden.put(inputs.group(1), inputs.group(2));
            }
            return hidden;
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(portal + path)).GET().build());
    }

    /// Fills in the form of a page and presses its button.
    Page submit(Page page, Map<String, String> typed) {
        var all = new LinkedHashMap<>(page.hidden());
        all.putAll(typed);
        return post(page.path(), all);
    }

    /// Of a page with several forms, the one that leads there.
    Page submit(Page page, String action, Map<String, String> typed) {
        var all = new LinkedHashMap<>(page.hidden(action));
        all.putAll(typed);
        return post(action, all);
    }

    Page post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(portal + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// Fills in a form with a file and presses its button.
    Page submitFile(Page page, Map<String, String> typed, String fileName, String content) {
        return submitFile(page, typed, fileName, bytes(content));
    }

    /// The same with a file that is too large to be held.
    Page submitFile(Page page, Map<String, String> typed, String fileName, InputStream content) {
        var before = new StringBuilder();
        var all = new LinkedHashMap<>(page.hidden());
        all.putAll(typed);
        all.forEach((name, value) -> before.append(
                "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        before.append(
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(fileName));
        var form = new SequenceInputStream(
                Collections.enumeration(List.of(bytes(before.toString()), content, bytes("\r\n--edge--\r\n"))));
        return send(HttpRequest.newBuilder(URI.create(portal + page.path()))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> form))
                .build());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private Page send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Page(response.statusCode(), response.uri().getPath(), response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
