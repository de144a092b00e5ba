package org.whatmatters.system;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whatmatters.local.platform.Part;
import tools.jackson.databind.JsonNode;

/// A route as a service exposes it.
///
/// @param pattern such as `/api/v1/referrals/{id}`
record Route(String method, String pattern) {

    private static final Set<Part> SERVICES = Set.of(
            Part.PERSON, Part.REFERRAL, Part.CARE_PLAN, Part.DIRECTORY, Part.BUDGET, Part.NOTIFICATION, Part.INSIGHT);

    /// Every route of our own that the running services expose, from their mappings.
    static Set<Route> exposed() {
        return SERVICES.stream().flatMap(Route::exposedBy).collect(Collectors.toSet());
    }

    private static Stream<Route> exposedBy(Part service) {
        return Harrowdale.directly(service)
                .get("/actuator/mappings")
                .json()
                .path("contexts")
                .valueStream()
                .flatMap(context -> context.path("mappings")
                        .path("dispatcherServlets")
                        .path("dispatcherServlet")
                        .valueStream())
                .map(mapping -> mapping.path("details"))
                .filter(details -> details.path("handlerMethod")
                        .path("className")
                        .asString("")
                        .startsWith("org.whatmatters."))
                .map(details -> details.path("requestMappingConditions"))
                .flatMap(Route::of);
    }

    private static Stream<Route> of(JsonNode conditions) {
        return conditions
                .path("methods")
                .valueStream()
                .flatMap(method -> conditions
                        .path("patterns")
                        .valueStream()
                        .map(pattern -> new Route(method.asString(), pattern.asString())));
    }

    /// Whether it is for other services, and led to by no door.
    boolean isInternal() {
        return pattern.startsWith("/internal/");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
