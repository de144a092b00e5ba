package org.whatmatters.person.member.client;

import static org.whatmatters.person.member.client.KeycloakAnswers.asked;
import static org.whatmatters.person.member.client.KeycloakAnswers.done;
import static org.whatmatters.person.member.client.KeycloakAnswers.found;
import static org.whatmatters.person.member.client.KeycloakAnswers.onceMore;
import static org.whatmatters.person.member.client.KeycloakAnswers.ours;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.whatmatters.person.member.client.KeycloakAdmin.Discovery;
import org.whatmatters.person.member.client.KeycloakAdmin.Domain;
import org.whatmatters.person.member.client.KeycloakAdmin.IdentityProvider;
import org.whatmatters.person.member.client.KeycloakAdmin.NewGroup;
import org.whatmatters.person.member.client.KeycloakAdmin.NewOrganisation;
import org.whatmatters.person.member.client.KeycloakAdmin.Organisation;
import org.whatmatters.person.organisation.SignInOrganisations;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

@Component
class KeycloakOrganisations implements SignInOrganisations {

    private static final String OPENID_CONNECT = "oidc";
    private static final String DESCRIBES_ITSELF = "/.well-known/openid-configuration";

    private final KeycloakAdmin keycloak;

    KeycloakOrganisations(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public void keep(Known organisation, Set<Role> roles) {
        done(() -> {
            try {
                ours(keycloak, organisation.id())
                        .ifPresentOrElse(
                                there -> keycloak.change(there.id(), inItsWords(organisation, there.enabled())),
                                () -> keycloak.bringIn(inItsWords(organisation, true)));
            } catch (HttpClientErrorException.Conflict | HttpClientErrorException.BadRequest _) {
                throw new Conflict(
                        "organisation-known",
                        "The sign-in service knows another organisation by this alias, name or domain; and an alias "
                                + "that was given stays.");
            }
            var there = there(organisation.id());
            roles.forEach(role -> onceMore(HttpStatus.CONFLICT, () -> keycloak.add(there, new NewGroup(role.kebab()))));
        });
    }

    @Override
    public void letIn(UUID organisation, boolean open) {
        done(() -> {
            var there = keycloak.organisation(there(organisation));
            if (there.enabled() != open) {
                keycloak.change(
                        there.id(),
                        new NewOrganisation(there.name(), there.alias(), open, there.domains(), there.attributes()));
            }
        });
    }

    @Override
    public Optional<Provider> provider(UUID organisation) {
        return asked(() -> ours(keycloak, organisation).stream()
                .flatMap(there -> keycloak.providersOf(there.id()).stream())
                .findFirst()
                .map(provider -> new Provider(
                        provider.config().getOrDefault("issuer", ""),
                        provider.config().getOrDefault("clientId", ""))));
    }

    @Override
    public void keepProvider(UUID organisation, NewProvider provider) {
        done(() -> {
            var there = keycloak.organisation(there(organisation));
            var found = inItsWords(provider, described(provider), there);
            try {
                keycloak.bringIn(found);
            } catch (HttpClientErrorException.Conflict _) {
                keycloak.change(found.alias(), found);
            }
            if (keycloak.providersOf(there.id()).isEmpty()) {
                keycloak.link(there.id(), found.alias());
            }
        });
    }

    @Override
    public void removeProvider(UUID organisation) {
        done(() -> {
            for (var provider : keycloak.providersOf(there(organisation))) {
                onceMore(HttpStatus.NOT_FOUND, () -> keycloak.removeProvider(provider.alias()));
            }
        });
    }

    /// What the provider says of itself, as Keycloak reads it; it must be the one that was named.
    private Map<String, String> described(NewProvider provider) {
        var discovery = provider.discovery();
        var from = discovery == null ? provider.issuer() + DESCRIBES_ITSELF : discovery;
        try {
            var described = keycloak.described(new Discovery(OPENID_CONNECT, from));
            if (provider.issuer().equals(described.get("issuer"))) {
                return described;
            }
        } catch (HttpClientErrorException | HttpServerErrorException _) {
            // It answers so for whatever it does not find there.
        }
        throw Invalid.field("/issuer", "NO_SUCH_PROVIDER", "No identity provider of this name answers at its address.");
    }

    /// Whoever comes from there is who its tokens say, with an address in the organisation's domains. Keycloak checks
    /// the address; a name is taken over once and then kept as people want to be called here.
    private static IdentityProvider inItsWords(
            NewProvider provider, Map<String, String> described, Organisation organisation) {
        var config = new HashMap<>(described);
        config.putAll(Map.of(
                "clientId", provider.clientId(),
                "clientSecret", provider.clientSecret(),
                "clientAuthMethod", "client_secret_post",
                "defaultScope", "openid profile email",
                "pkceEnabled", "true",
                "pkceMethod", "S256",
                "syncMode", "IMPORT",
                "kc.org.domain", "ANY",
                "kc.org.broker.redirect.mode.email-matches", "true"));
        return new IdentityProvider(
                "of-" + organisation.alias(), organisation.name(), OPENID_CONNECT, true, true, true, config);
    }

    private static NewOrganisation inItsWords(Known organisation, boolean enabled) {
        return new NewOrganisation(
                organisation.name(),
                organisation.alias(),
                enabled,
                organisation.domains().stream()
                        .map(domain -> new Domain(domain, true))
                        .toList(),
                Map.of("wm_id", List.of(organisation.id().toString())));
    }

    private String there(UUID organisation) {
        return ours(keycloak, organisation).map(KeycloakAdmin.Organisation::id).orElseThrow(NotFound::new);
    }
}
