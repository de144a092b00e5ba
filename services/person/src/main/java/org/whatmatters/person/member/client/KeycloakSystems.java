package org.whatmatters.person.member.client;

import static org.whatmatters.person.member.client.KeycloakAnswers.asked;
import static org.whatmatters.person.member.client.KeycloakAnswers.done;
import static org.whatmatters.person.member.client.KeycloakAnswers.onceMore;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whatmatters.person.member.application.KeySet;
import org.whatmatters.person.member.application.SystemAccounts;
import org.whatmatters.person.member.client.KeycloakAdmin.Client;
import org.whatmatters.person.member.client.KeycloakAdmin.ServiceAccount;

/// A system is a client that signs what it says of itself (private_key_jwt, RFC 7523) and has nobody to sign in. Its
/// service account bears its name, so that its tokens do.
@Component
class KeycloakSystems implements SystemAccounts {

    private static final String SIGNED_ASSERTION = "client-jwt";
    private static final List<String> WHAT_ITS_TOKENS_SAY =
            List.of("basic", "profile", "whatmatters-api", "organization");

    private final KeycloakAdmin keycloak;

    KeycloakSystems(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public UUID open(UUID id, String name, KeySet keys) {
        return asked(() -> {
            keycloak.add(inItsWords(id, name, keys));
            var account = keycloak.serviceAccount(id);
            keycloak.change(account.id(), new ServiceAccount(account.username(), name, true));
            return UUID.fromString(account.id());
        });
    }

    @Override
    public void changeKeys(UUID id, String name, KeySet keys) {
        done(() -> keycloak.change(id, inItsWords(id, name, keys)));
    }

    @Override
    public void close(UUID id) {
        done(() -> onceMore(HttpStatus.NOT_FOUND, () -> keycloak.removeClient(id)));
    }

    private static Client inItsWords(UUID id, String name, KeySet keys) {
        return new Client(
                id.toString(),
                id.toString(),
                name,
                false,
                SIGNED_ASSERTION,
                false,
                false,
                false,
                true,
                false,
                WHAT_ITS_TOKENS_SAY,
                List.of(),
                Map.of(
                        "use.jwks.string", "true",
                        "use.jwks.url", "false",
                        "jwks.string", keys.text(),
                        "token.endpoint.auth.signing.alg", keys.keys().algorithm(),
                        "oauth2.device.authorization.grant.enabled", "false",
                        "oidc.ciba.grant.enabled", "false",
                        "standard.token.exchange.enabled", "false"));
    }
}
