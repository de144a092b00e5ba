package org.whatmatters.platform.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// What a handler may ask for by type: who asks, which version is meant, which part of a list.
final class Arguments implements HandlerMethodArgumentResolver {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return Actor.class.isAssignableFrom(type)
                || type.equals(ExpectedVersion.class)
                || type.equals(PageRequest.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var type = parameter.getParameterType();
        if (type.equals(ExpectedVersion.class)) {
            var ifMatch = request.getHeader("If-Match");
            return ifMatch == null && parameter.isOptional() ? null : expectedVersion(ifMatch);
        }
        if (type.equals(PageRequest.class)) {
            return pageRequest(request.getParameter("after"), request.getParameter("limit"));
        }
        var actor = RouteGuard.currentActor();
        if (!type.isInstance(actor)) {
            throw new NotAllowed();
        }
        return actor;
    }

    private static ExpectedVersion expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new VersionMissing();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new VersionMalformed();
        }
        return new ExpectedVersion(Long.parseLong(tag.group(1)));
    }

    private static PageRequest pageRequest(@Nullable String after, @Nullable String limit) {
        try {
            var most = limit == null ? PageRequest.USUAL : Integer.parseInt(limit);
            if (most < 1 || most > PageRequest.MOST) {
                throw Invalid.field("", "OUT_OF_RANGE", "limit should be 1 to " + PageRequest.MOST + ".");
            }
            return new PageRequest(after == null ? null : UUID.fromString(after), most);
        } catch (IllegalArgumentException e) {
            throw Invalid.field("", "MALFORMED", "after should be an id of this list, limit a number.");
        }
    }
}
