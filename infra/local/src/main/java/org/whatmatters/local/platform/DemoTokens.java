package org.whatmatters.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Access tokens of demo users, by direct grant. The client that allows this exists in the demo realm only.
public final class DemoTokens {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI keycloak;
    private final Path root;

    /// Of an installation on this machine.
    public DemoTokens(Settings settings) {
        this(settings.keycloak(), settings.root());
    }

    /// Of a demo that runs anywhere.
    ///
    /// @param keycloak with `/auth`; the way through the gateway will do
    /// @param root of the repository, whose demo realm says who there is
    public DemoTokens(URI keycloak, Path root) {
        this.keycloak = keycloak;
        this.root = root;
    }

    /// Speaks for the user's only organisation; for none where the user is a person.
    public String of(String user) {
        var account = DemoAccount.named(user, root);
        return switch (account.organisations().size()) {
            case 0 -> ofPerson(user);
            case 1 -> of(user, account.organisations().getFirst());
            default ->
                throw new PlatformFailure("%s belongs to more than one organisation. Name one: %s"
                        .formatted(user, String.join(", ", account.organisations())));
        };
    }

    public String of(String user, String organisation) {
        var account = DemoAccount.named(user, root);
        if (!account.organisations().contains(organisation)) {
            throw new PlatformFailure("%s does not belong to %s, but to: %s"
                    .formatted(user, organisation, listed(account.organisations())));
        }
        return ofMember(user, organisation);
    }

    /// Of a member, also one who is not in the realm file, if they have the demo's password.
    public String ofMember(String user, String organisation) {
        return request(user, "openid organization:" + organisation);
    }

    /// Of a person, also one who is not in the realm file, if they have the demo's password.
    public String ofPerson(String user) {
        return request(user, "openid");
    }

    private String request(String user, String scope) {
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "whatmatters-demo",
                "username",
                user,
                "password",
                DemoAccount.PASSWORD,
                "scope",
                scope);
        var address = URI.create(keycloak + "/realms/whatmatters/protocol/openid-connect/token");
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new PlatformFailure("Keycloak gave no token for %s: %s".formatted(user, answer.body()));
            }
            return JSON.readTree(answer.body()).required("access_token").asString();
        } catch (IOException e) {
            throw new PlatformFailure("Keycloak does not answer at %s. Is `./run` running?".formatted(address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("Interrupted while asking Keycloak for a token", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String listed(List<String> organisations) {
        return organisations.isEmpty() ? "none (this is a person)" : String.join(", ", organisations);
    }
}
