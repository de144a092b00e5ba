package org.whatmatters.portal.signin;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.whatmatters.portal.PortalSettings;

/// The portal as a confidential client of Keycloak. Every address is written down rather than discovered, so that the
/// portal starts while Keycloak is still starting, and so that the browser and the portal may use different ones.
@Configuration
class KeycloakConfiguration {

    static final String REGISTRATION = "keycloak";

    @Bean
    ClientRegistrationRepository clientRegistrations(PortalSettings settings) {
        var keycloak = settings.keycloak();
        var inside = keycloak.internalUrl() + "/realms/whatmatters/protocol/openid-connect";
        var outside = keycloak.issuer() + "/protocol/openid-connect";
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId("whatmatters-portal")
                .clientSecret(keycloak.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/" + REGISTRATION)
                .scope("openid", "organization")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .issuerUri(keycloak.issuer())
                .authorizationUri(outside + "/auth")
                .tokenUri(inside + "/token")
                .jwkSetUri(inside + "/certs")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", outside + "/logout"))
                .build());
    }

    /// Tokens live in the session and so in the portal's database: two sessions of one user never share them.
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager clientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }

    @Bean
    JwtDecoder accessTokens(PortalSettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        settings.keycloak().internalUrl() + "/realms/whatmatters/protocol/openid-connect/certs")
                .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithIssuer(settings.keycloak().issuer()));
        return decoder;
    }
}
