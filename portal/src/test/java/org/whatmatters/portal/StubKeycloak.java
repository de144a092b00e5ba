package org.whatmatters.portal;

import static java.util.Map.entry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Keycloak as far as a sign-in needs it: it believes whoever `login_hint` names and signs their tokens. Real
/// Keycloak takes this place in `system-tests`.
final class StubKeycloak {

    /// Organisation and roles by user name; people have neither.
    private static final Map<String, Member> MEMBERS = Map.ofEntries(
            entry("fire.officer", new Member("harrowdale-fire", "Frankie Ash", List.of("/referrer"))),
            entry("triager", new Member("harrowdale-link-workers", "Tess Moor", List.of("/triager"))),
            entry("team.lead", new Member("harrowdale-link-workers", "Tara Lowe", List.of("/team-lead"))),
            entry("link.worker", new Member("harrowdale-link-workers", "Sam Reed", List.of("/link-worker"))),
            entry("choir.leader", new Member("the-singing-room", "Corin Bell", List.of("/provider-worker"))),
            entry("budget.officer", new Member("harrowdale-icb", "Bryn Tallis", List.of("/budget-officer"))),
            entry("analyst", new Member("harrowdale-icb", "Anya Peel", List.of("/analyst"))),
            entry("org.admin", new Member("harrowdale-link-workers", "Orla Page", List.of("/org-admin"))),
            entry("ics.admin", new Member("harrowdale-icb", "Ida Church", List.of("/ics-admin"))),
            entry("clinician", new Member("harrowdale-icb", "Clea Marsh", List.of("/clinician"))),
            entry("ig.officer", new Member("harrowdale-icb", "Iris Gray", List.of("/ig-officer"))),
            entry("form.editor", new Member("harrowdale-icb", "Fern Hale", List.of("/form-editor"))),
            entry("directory.editor", new Member("harrowdale-icb", "Dale Finch", List.of("/directory-editor"))),
            entry("care.navigator", new Member("mill-lane-surgery", "Nadia Stone", List.of("/care-navigator"))),
            entry("community.builder", new Member("harrowdale-council", "Bea Harper", List.of("/community-builder"))));

    private static final String ORGANISATION = "019a0000-0000-7000-8000-000000000004";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private volatile String user = "fire.officer";
    private volatile long lifetimeInSeconds = 300;
    private volatile boolean refusesToRenew;
    private volatile String removed = "";
    private volatile Map<String, String> askedLast = Map.of();

    record Member(String organisation, String name, List<String> groups) {}

    StubKeycloak() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        var realm = "/auth/realms/whatmatters/protocol/openid-connect/";
        server.createContext(realm + "auth", this::authorise);
        server.createContext(realm + "token", this::issue);
        server.createContext(
                realm + "certs", exchange -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext(realm + "logout", exchange -> send(exchange, 200, "signed out"));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/auth";
    }

    String issuer() {
        return address() + "/realms/whatmatters";
    }

    /// Tokens of sign-ins from now on live so long; whether they can be renewed is said apart.
    void tokensLive(long seconds, boolean renewable) {
        lifetimeInSeconds = seconds;
        refusesToRenew = !renewable;
        removed = "";
    }

    /// From now on their tokens speak for no organisation.
    void removes(String member) {
        removed = member;
    }

    String askedScope() {
        return askedLast.getOrDefault("scope", "");
    }

    String askedAction() {
        return askedLast.getOrDefault("kc_action", "");
    }

    private void authorise(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        askedLast = asked;
        user = Objects.requireNonNullElse(asked.get("login_hint"), user);
        var code = user + "~" + asked.get("state");
        nonces.put(code, String.valueOf(asked.get("nonce")));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + encoded(code) + "&state="
                                + encoded(String.valueOf(asked.get("state"))));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void issue(HttpExchange exchange) throws IOException {
        var asked = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var renewing = "refresh_token".equals(asked.get("grant_type"));
        if (renewing && refusesToRenew) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var code = renewing ? null : asked.get("code");
        var name = String.valueOf(renewing ? asked.get("refresh_token") : code).replaceFirst("~.*", "");
        var tokens = Map.of(
                "access_token",
                token(name, "whatmatters-api", null),
                "id_token",
                token(name, "whatmatters-portal", code == null ? null : nonces.get(code)),
                "refresh_token",
                name + "~refresh",
                "token_type",
                "Bearer",
                "expires_in",
                lifetimeInSeconds);
        send(exchange, 200, JsonMapper.shared().writeValueAsString(tokens));
    }

    private String token(String name, String audience, @Nullable String nonce) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("sub-of-" + name)
                .audience(audience)
                .claim("nonce", nonce)
                .claim("name", name)
                .issueTime(Date.from(Instant.now().minusSeconds(60)))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        var member = MEMBERS.get(name);
        if (member != null && !name.equals(removed)) {
            claims.claim("name", member.name())
                    .claim(
                            "organization",
                            Map.of(
                                    member.organisation(),
                                    Map.of("wm_id", List.of(ORGANISATION), "groups", member.groups())));
        }
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
