package org.whatmatters.gateway;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// From one network nobody begins forms without an account by the hundred: each that is begun lets one in. Works only
/// where
/// the operator has said how many proxies stand before us; without that all the world may have one address.
/// docs/adr/0027-who-asks-for-themselves-needs-no-account.md
final class NetworkLimit extends OncePerRequestFilter {

    private static final int AT_ONCE = 20;

    private static final Duration EACH = Duration.ofSeconds(30);

    private static final RequestMatcher BEGINNING = new OrRequestMatcher(
            pathPattern(HttpMethod.POST, "/self"),
            pathPattern(HttpMethod.POST, "/for-somebody"),
            pathPattern(HttpMethod.POST, "/api/v1/public/self-referrals/beginnings"));

    private final Allowances allowances;
    private final @Nullable Integer proxies;

    NetworkLimit(@Nullable Integer proxies, Clock clock) {
        this.allowances = new Allowances(AT_ONCE, EACH, clock);
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (proxies == null || !BEGINNING.matches(request) || allowances.take(network(request, proxies))) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            Refusal.TOO_MANY.write(response);
        } else {
            Refusal.TOO_MANY.writePage(response);
        }
    }

    /// Each proxy adds at the end whom it heard it from. What stands before that anybody may have written.
    private static Network network(HttpServletRequest request, int proxies) {
        var heard = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .toList();
        if (proxies > 0 && heard.size() >= proxies) {
            try {
                return Network.of(heard.get(heard.size() - proxies));
            } catch (IllegalArgumentException noAddress) {
                return Network.of(request.getRemoteAddr());
            }
        }
        return Network.of(request.getRemoteAddr());
    }
}
