package org.whatmatters.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Holds every route to its [MayUse], before the handler reads a row.
final class RouteGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            var mayUse = mayUse(method.getMethod());
            if (mayUse == null || !allows(mayUse, currentActor())) {
                throw new NotAllowed();
            }
        }
        return true;
    }

    private static boolean allows(MayUse mayUse, @Nullable Actor actor) {
        if (mayUse.anyone()) {
            return true;
        }
        return switch (actor) {
            case Actor.Staff staff ->
                mayUse.anyStaff() || Arrays.stream(mayUse.staff()).anyMatch(staff::has);
            case Actor.Person _ -> mayUse.person();
            case null -> false;
        };
    }

    static @Nullable Actor currentActor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication authentication
                ? authentication.actor()
                : null;
    }

    static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.whatmatters.");
    }

    static @Nullable MayUse mayUse(Method method) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(method, MayUse.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), MayUse.class);
    }
}
