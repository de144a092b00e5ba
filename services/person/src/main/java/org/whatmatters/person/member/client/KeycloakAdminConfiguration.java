package org.whatmatters.person.member.client;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/// Addresses and time-outs: `spring.http.serviceclient` in application.yaml.
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "keycloak", types = TokenEndpoint.class)
@ImportHttpServices(group = KeycloakAdminConfiguration.ADMIN, types = KeycloakAdmin.class)
class KeycloakAdminConfiguration {

    static final String ADMIN = "keycloak-admin";

    /// Late, since the token is fetched by a client that is made in the same place.
    @Bean
    RestClientHttpServiceGroupConfigurer withOwnToken(ObjectProvider<OwnToken> ownToken) {
        return groups -> groups.filterByName(ADMIN)
                .forEachClient((_, client) -> client.requestInterceptor(
                        (request, body, execution) -> ownToken.getObject().intercept(request, body, execution)));
    }
}
