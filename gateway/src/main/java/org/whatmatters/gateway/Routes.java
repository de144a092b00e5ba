package org.whatmatters.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Every address and where it leads, first match first. Compiled, not configured: a route cannot be slipped in by a
/// setting, and there is no expression language in it.
@Configuration(proxyBeanMethods = false)
class Routes {

    /// Uploads have a breaker of their own, so that somebody's slow line cannot shut the directory for all.
    static final String UPLOADS = "directory-imports";

    /// The same of those that come with a form: they hold none of the places that pages have.
    private static final String FILE_FORMS = "portal-files";

    private final GatewayProperties properties;
    private final Guards guards;

    Routes(GatewayProperties properties, Guards guards) {
        this.properties = properties;
        this.guards = guards;
    }

    @Bean
    RouterFunction<ServerResponse> routingTable() {
        var table = uploads();
        for (var service : Target.services()) {
            table = table.and(api(service)).and(description(service));
        }
        return table.and(descriptions())
                .and(closed())
                .and(signIn())
                .and(fileForms())
                .and(pages());
    }

    private RouterFunction<ServerResponse> uploads() {
        return toService(UPLOADS, POST(EdgeSecurity.UPLOAD_PATH), Target.DIRECTORY, UnaryOperator.identity());
    }

    private RouterFunction<ServerResponse> api(Target service) {
        var paths = service.paths().stream()
                .map(pattern -> path(pattern))
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return toService(service.kebab(), paths, service, UnaryOperator.identity());
    }

    /// The OpenAPI description that each service makes of itself.
    private RouterFunction<ServerResponse> description(Target service) {
        return toService(service.kebab(), GET("/api-docs/" + service.kebab()), service, setPath("/v3/api-docs")::apply);
    }

    private RouterFunction<ServerResponse> toService(
            String guard, RequestPredicate where, Target service, UnaryOperator<ServerRequest> rewritten) {
        return route(guard)
                .route(where, http())
                .after(ApiAnswers::hardened)
                .filter(guards.named(guard, Guards.CALLS_AT_ONCE, Refusal::asProblem))
                .before(uri(properties.addressOf(service)))
                .before(rewritten)
                // A browser's session is the portal's business; an API answers to a token alone.
                .before(removeRequestHeader("Cookie"))
                .build();
    }

    private static RouterFunction<ServerResponse> descriptions() {
        List<Map<String, String>> services = Target.services().stream()
                .map(service -> Map.of("name", service.kebab(), "openapi", "/api-docs/" + service.kebab()))
                .toList();
        return route("api-docs")
                .route(GET("/api-docs"), _ -> ServerResponse.ok().body(Map.of("services", services)))
                .build();
    }

    /// What must never fall through to the portal: what no service has claimed, every part's inside, the door's own
    /// error page.
    private static RouterFunction<ServerResponse> closed() {
        return route("closed")
                .route(path("/error"), Routes::containerError)
                .route(
                        path("/api/**")
                                .or(path("/internal/**"))
                                .or(path("/api-docs/**"))
                                .or(path("/open-referral-uk/**"))
                                .or(path("/actuator/**"))
                                .or(path("/v3/api-docs/**"))
                                .or(path("/auth/realms/master/**")),
                        _ -> Refusal.NOT_FOUND.asProblem())
                .build();
    }

    private static ServerResponse containerError(ServerRequest request) {
        return request.attribute(RequestDispatcher.ERROR_STATUS_CODE)
                .map(status -> Refusal.of((Integer) status))
                .orElse(Refusal.NOT_FOUND)
                .asProblem();
    }

    /// Of Keycloak only what a browser needs to sign in; its administration is reached from inside only.
    private RouterFunction<ServerResponse> signIn() {
        var open = forPeople(Target.KEYCLOAK, path("/auth/realms/**").or(path("/auth/resources/**")));
        var shut = route("closed-auth")
                .route(path("/auth/**"), _ -> Refusal.NOT_FOUND.asProblem())
                .build();
        return open.and(shut);
    }

    private RouterFunction<ServerResponse> fileForms() {
        return route(FILE_FORMS)
                .route(POST(EdgeSecurity.FILE_FORM_PATH), http())
                .filter(guards.named(
                        FILE_FORMS,
                        Guards.CALLS_AT_ONCE,
                        refusal -> (refusal == Refusal.LATE ? Refusal.FILE_LATE : refusal).asPage()))
                .before(uri(properties.addressOf(Target.PORTAL)))
                .build();
    }

    private RouterFunction<ServerResponse> pages() {
        return forPeople(Target.PORTAL, path("/**"));
    }

    private RouterFunction<ServerResponse> forPeople(Target target, RequestPredicate where) {
        return route(target.kebab())
                .route(where, http())
                .filter(guards.named(target.kebab(), Guards.PAGES_AT_ONCE, Refusal::asPage))
                .before(uri(properties.addressOf(target)))
                .build();
    }
}
