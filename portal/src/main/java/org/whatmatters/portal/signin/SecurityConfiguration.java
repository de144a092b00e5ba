package org.whatmatters.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.whatmatters.portal.PortalSettings;
import org.whatmatters.portal.upload.FormsWithFile;

/// Who may open which page: anybody the few that need no sign-in, everybody signed in the rest. Rights are the
/// services'.
@Configuration
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    /// Where somebody asks without an account: search engines may lead there, and to no other page.
    private static final Set<String> MAY_BE_FOUND = Set.of("/self", "/for-somebody");

    private static final List<String> SECRET_LINKS = List.of("/answer/", "/still-right/");

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            PortalSettings settings,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientManager clients,
            AccessTokenReader reader,
            Clock clock) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        var afterLogout = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        afterLogout.setPostLogoutRedirectUri(settings.publicUrl() + "/");
        var afterSignIn = new SavedRequestAwareAuthenticationSuccessHandler();
        return http.authorizeHttpRequests(pages -> pages.requestMatchers(
                                "/",
                                "/assets/**",
                                "/demo",
                                "/worried",
                                "/self/**",
                                "/for-somebody/**",
                                "/answer/**",
                                "/still-right/**",
                                "/services/**",
                                "/read/**",
                                "/sign-in",
                                "/session-ended",
                                "/error")
                        .permitAll()
                        // The gateway forwards nothing of this; the machine room asks here directly.
                        .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .authorizationEndpoint(endpoint ->
                                endpoint.authorizationRequestResolver(new WaysIn(requests, settings.demo())))
                        .successHandler((request, response, signedIn) -> {
                            request.getSession().setAttribute(SessionKeys.SIGNED_IN, true);
                            afterSignIn.onAuthenticationSuccess(request, response, signedIn);
                        })
                        .failureHandler((_, response, failure) -> {
                            LOG.warn("A sign-in failed: {}", failure.getMessage());
                            response.sendRedirect("/sign-in?failed");
                        }))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(afterLogout))
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, denied) -> {
                    // A form whose session has gone carries a token that nobody knows any more.
                    if (denied instanceof CsrfException) {
                        response.sendRedirect("/session-ended");
                    } else {
                        new AccessDeniedHandlerImpl().handle(request, response, denied);
                    }
                }))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(settings)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny())
                        .addHeaderWriter((request, response) -> {
                            if (!MAY_BE_FOUND.contains(request.getRequestURI())) {
                                response.setHeader("X-Robots-Tag", "noindex, nofollow");
                            }
                        })
                        // The address of a link is its secret: no page that it leads to is told it.
                        .addHeaderWriter((request, response) -> {
                            if (SECRET_LINKS.stream().anyMatch(request.getRequestURI()::startsWith)) {
                                response.setHeader("Referrer-Policy", "no-referrer");
                            }
                        }))
                .addFilterBefore(new FormsWithFile(SecurityConfiguration::isAnEditor), CsrfFilter.class)
                .addFilterAfter(new VisitFilter(clients, reader, clock), AuthorizationFilter.class)
                .build();
    }

    /// Nobody else has a page from which to send a file.
    private static boolean isAnEditor(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken
                && session.getAttribute(SessionKeys.VISITOR) instanceof Visitor visitor
                && visitor.has("directory-editor");
    }

    private static String policy(PortalSettings settings) {
        var issuer = URI.create(settings.keycloak().issuer());
        var keycloak = issuer.getScheme() + "://" + issuer.getAuthority();
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "form-action 'self' " + keycloak + "; frame-ancestors 'none'; base-uri 'none'";
    }
}
