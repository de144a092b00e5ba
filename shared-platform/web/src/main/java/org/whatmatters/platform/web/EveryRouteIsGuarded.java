package org.whatmatters.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Stops the service from starting when a route does not say who may use it.
record EveryRouteIsGuarded(RequestMappingHandlerMapping mappings) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        mappings.getHandlerMethods().forEach((route, handler) -> {
            if (RouteGuard.isOurs(handler)) {
                check(route, RouteGuard.mayUse(handler.getMethod()));
            }
        });
    }

    private static void check(RequestMappingInfo route, @Nullable MayUse mayUse) {
        if (mayUse == null) {
            throw new IllegalStateException("no @MayUse on " + route);
        }
        if (mayUse.anyone() && !route.getPatternValues().stream().allMatch(EveryRouteIsGuarded::isPublic)) {
            throw new IllegalStateException("a route for anyone belongs under a public path: " + route);
        }
    }

    static boolean isPublic(String path) {
        return path.startsWith("/api/v1/public/") || path.startsWith("/open-referral-uk/");
    }
}
