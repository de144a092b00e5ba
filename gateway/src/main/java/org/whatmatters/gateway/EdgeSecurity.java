package org.whatmatters.gateway;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestTemplate;
import org.whatmatters.platform.token.Revocations;

/// Who passes the door: anyone to the few open routes, a valid token to every other API route, anyone to the portal
/// and to sign-in, which look after themselves.
///
/// The door checks that a token is genuine, meant for us and not revoked. What its bearer may do is for the service
/// to say.
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

    static final String UPLOAD_PATH = "/api/v1/directory/imports";

    /// Where a page of the portal sends a file with its form.
    static final String FILE_FORM_PATH = "/imports";

    /// Beside the file: its name, whose list it is, the cross-site token.
    private static final DataSize REST_OF_THE_FORM = DataSize.ofKilobytes(64);

    private static final String SESSION_COOKIE = "SESSION";
    private static final RequestMatcher FILE_FORM = pathPattern(HttpMethod.POST, FILE_FORM_PATH);

    /// One for pages and API: whichever a network comes by, it is counted once.
    private final NetworkLimit networkLimit;

    EdgeSecurity(GatewayProperties properties) {
        this.networkLimit = new NetworkLimit(properties.proxies(), Clock.systemUTC());
    }

    /// Apart from the others because a capability or call-back token in `Authorization` is no JWT: it is the owning
    /// service that checks it.
    @Bean
    @Order(1)
    SecurityFilterChain openRoutes(HttpSecurity http, GatewayProperties properties) {
        return stateless(http, properties)
                .securityMatcher("/api/v1/public/**", "/open-referral-uk/**", "/api-docs/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(networkLimit, AuthorizationFilter.class)
                .addFilterAfter(
                        new BodyLimit(_ -> false, BodyLimit.FILE, Refusal.TOO_LARGE::write), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiRoutes(HttpSecurity http, GatewayProperties properties) {
        var refusal = new TokenRefusal();
        return stateless(http, properties)
                .securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(_ -> {})
                        .authenticationEntryPoint(refusal)
                        .withObjectPostProcessor(new KeysOutOfReach(refusal)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusal))
                .addFilterAfter(
                        new BodyLimit(
                                pathPattern(HttpMethod.POST, UPLOAD_PATH), BodyLimit.FILE, Refusal.TOO_LARGE::write),
                        AuthorizationFilter.class)
                .build();
    }

    /// Sets no header but HSTS: the portal and Keycloak know best what their pages may load.
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, GatewayProperties properties) {
        return stateless(http, properties)
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(_ -> properties.hasTls())))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(networkLimit, AuthorizationFilter.class)
                .addFilterAfter(
                        new BodyLimit(
                                EdgeSecurity::bringsAFile,
                                DataSize.ofBytes(BodyLimit.FILE.toBytes() + REST_OF_THE_FORM.toBytes()),
                                Refusal.TOO_LARGE::writePage),
                        AuthorizationFilter.class)
                .build();
    }

    /// Whoever has no session has no page with such a form. Whether the session is an editor's the portal says before
    /// it reads anything; so a made-up cookie gets no further than that.
    private static boolean bringsAFile(HttpServletRequest request) {
        var type = request.getContentType();
        var cookies = request.getCookies();
        return FILE_FORM.matches(request)
                && request.getContentLengthLong() >= 0
                && type != null
                && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(SESSION_COOKIE));
    }

    /// No session, no cross-site token, no log-out page, no saved request: all of that is the portal's.
    private static HttpSecurity stateless(HttpSecurity http, GatewayProperties properties) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(_ -> properties.hasTls())));
    }

    /// A request is observed as a whole. Observing each of its filters too costs time and tells nobody anything.
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    /// Path tricks (`..`, `//`, `;`, `%2f`) end here, before any rule has looked at the path.
    @Bean
    RequestRejectedHandler trickyPaths() {
        return (_, response, _) -> Refusal.MALFORMED_ADDRESS.write(response);
    }

    @Bean
    JwtDecoder tokens(GatewayProperties properties, Revocations revocations) {
        var patience = new SimpleClientHttpRequestFactory();
        patience.setConnectTimeout(Duration.ofSeconds(1));
        patience.setReadTimeout(Duration.ofSeconds(2));
        var decoder = NimbusJwtDecoder.withJwkSetUri(properties.jwks().toString())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(new RestTemplate(patience))
                .build();
        var lifetime = new JwtTimestampValidator(Duration.ofSeconds(30));
        lifetime.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                lifetime,
                new JwtIssuerValidator(properties.issuer()),
                new JwtAudienceValidator(properties.audience()),
                revocations)));
        return decoder;
    }

    /// Without it a token that cannot be checked, because Keycloak is down, would be answered as a fault of ours.
    private record KeysOutOfReach(AuthenticationEntryPoint refusal)
            implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

        @Override
        public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
            var failures = new AuthenticationEntryPointFailureHandler(refusal);
            failures.setRethrowAuthenticationServiceException(false);
            filter.setAuthenticationFailureHandler(failures);
            return filter;
        }
    }
}
