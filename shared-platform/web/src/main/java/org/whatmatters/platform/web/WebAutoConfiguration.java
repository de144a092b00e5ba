package org.whatmatters.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.messaging.MessagingAutoConfiguration;
import org.whatmatters.platform.messaging.Outbox;
import tools.jackson.databind.json.JsonMapper;

/// Gives every service the same door: token check, roles, one transaction a request, problems and audit.
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, MessagingAutoConfiguration.class
        },
        before = {
            OAuth2ResourceServerWebSecurityAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class
        })
@EnableScheduling
public class WebAutoConfiguration {

    private static final String[] PUBLIC = {"/api/v1/public/**", "/open-referral-uk/**"};
    /// For other services, with the token of whoever they ask for. The gateway routes none of it.
    private static final String INTERNAL = "/internal/**";
    /// The service's port is not public: the gateway routes none of these.
    private static final String[] FOR_OPERATORS = {
        "/actuator/health/**", "/actuator/prometheus", "/actuator/mappings", "/v3/api-docs/**", "/error"
    };

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Actor.class, Actor.Staff.class, Actor.Person.class, ExpectedVersion.class, PageRequest.class);
    }

    @Bean
    SecurityFilterChain apiSecurity(HttpSecurity http, JsonMapper json) {
        AuthenticationEntryPoint notSignedIn = (_, response, _) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            write(response, json, Problems.problem(HttpStatus.UNAUTHORIZED, "not-signed-in", "Sign in first."));
        };
        AccessDeniedHandler notAllowed = (_, response, _) -> write(
                response, json, Problems.problem(HttpStatus.FORBIDDEN, "not-allowed", "Your role may not do this."));
        return http.csrf(AbstractHttpConfigurer::disable) // No cookie speaks for anybody here.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(FOR_OPERATORS)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/api/**", INTERNAL)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(bearerTokens())
                        .authenticationEntryPoint(notSignedIn)
                        .accessDeniedHandler(notAllowed)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new ActorAuthentication.FromToken())))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(notSignedIn).accessDeniedHandler(notAllowed))
                .build();
    }

    /// A request is observed as a whole. Observing each of its filters too costs time and tells nobody anything.
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    /// A public route checks its own capability, which may come as a bearer token that is none of Keycloak's.
    private static BearerTokenResolver bearerTokens() {
        var tokens = new DefaultBearerTokenResolver();
        return request -> EveryRouteIsGuarded.isPublic(request.getRequestURI()) ? null : tokens.resolve(request);
    }

    private static void write(HttpServletResponse response, JsonMapper json, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /// Where references and secrets are drawn from: nobody can guess the next one.
    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    Audit audit(JdbcClient jdbc) {
        return new Audit(jdbc);
    }

    @Bean
    AuditSealer auditSealer(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Outbox outbox,
            Clock clock,
            @Value("${spring.application.name}") String service,
            @Value("${whatmatters.audit-heads:}") String heads) {
        return new AuditSealer(
                jdbc,
                new ServiceTransaction(transactions),
                outbox,
                clock,
                service,
                heads.isEmpty() ? null : Path.of(heads));
    }

    @Bean
    FirstAnswers firstAnswers(JdbcClient jdbc, JsonMapper json) {
        return new FirstAnswers(jdbc, json);
    }

    /// Behind the security filters: who asks is known before a transaction is begun.
    @Bean
    FilterRegistrationBean<RequestTransaction> requestTransaction(
            PlatformTransactionManager transactions,
            FirstAnswers firstAnswers,
            Audit audit,
            JsonMapper json,
            @Value("${whatmatters.web.upload-paths:}") List<String> uploadPaths) {
        var filter = new FilterRegistrationBean<>(
                new RequestTransaction(transactions, firstAnswers, audit, json, uploadPaths));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        return filter;
    }

    @Bean
    Problems problems(JsonMapper json, Validator validator) {
        return new Problems(json, new BodyFaults(json, validator));
    }

    @Bean
    EveryRouteIsGuarded everyRouteIsGuarded(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        return new EveryRouteIsGuarded(mappings);
    }

    @Bean
    WebMvcConfigurer platformMvc() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RouteGuard());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Arguments());
            }
        };
    }
}
