package org.whatmatters.gateway;

import java.util.List;
import java.util.Locale;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/// Tells the parts behind how they are reached from outside: by our configuration, never by what a caller claims.
/// A forged host would otherwise end up in a sign-in redirect, a forged address in an audit.
@Component
class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final List<String> CLAIMS = List.of("forwarded", "x-real-ip", "x-original-url", "x-rewrite-url");

    private final String proto;
    private final String host;
    private final String port;

    ForwardedHeaders(GatewayProperties properties) {
        var url = properties.publicUrl();
        proto = url.getScheme();
        host = url.getAuthority();
        port = String.valueOf(url.getPort() > 0 ? url.getPort() : properties.hasTls() ? 443 : 80);
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        var headers = new HttpHeaders();
        input.forEach((name, values) -> {
            if (!isClaim(name.toLowerCase(Locale.ROOT))) {
                headers.addAll(name, values);
            }
        });
        headers.set("X-Forwarded-Proto", proto);
        headers.set("X-Forwarded-Host", host);
        headers.set("X-Forwarded-Port", port);
        headers.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
        return headers;
    }

    private static boolean isClaim(String name) {
        return name.startsWith("x-forwarded-") || CLAIMS.contains(name);
    }

    /// Last, after the filters that take such headers away.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
