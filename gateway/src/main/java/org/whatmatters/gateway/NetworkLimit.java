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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// From one network nobody begins forms without an account by the hundred (each that is begun lets one in), and
/// nobody reads the public directory faster than it can serve all. Works only where the operator has said how many
/// proxies stand before us; without that all the world may have one address.
/// docs/adr/0027-who-asks-for-themselves-needs-no-account.md
final class NetworkLimit extends OncePerRequestFilter {

    private static final RequestMatcher BEGINNING = new OrRequestMatcher(
            pathPattern(HttpMethod.POST, "/self"),
            pathPattern(HttpMethod.POST, "/for-somebody"),
            pathPattern(HttpMethod.POST, "/api/v1/public/self-referrals/beginnings"));
    private static final RequestMatcher FEED = pathPattern("/open-referral-uk/**");
    private static final RequestMatcher DIRECTORY =
            new OrRequestMatcher(FEED, pathPattern("/api/v1/public/services/**"), pathPattern("/services/**"));

    private final List<Limit> limits;
    private final @Nullable Integer proxies;

    NetworkLimit(@Nullable Integer proxies, Clock clock) {
        this.limits = List.of(
                new Limit(BEGINNING, new Allowances(20, Duration.ofSeconds(30), clock), Refusal.TOO_MANY),
                new Limit(DIRECTORY, new Allowances(300, Duration.ofMillis(200), clock), Refusal.TOO_MUCH_READ));
        this.proxies = proxies;
    }

    private record Limit(RequestMatcher what, Allowances allowances, Refusal refusal) {

        boolean isSpent(HttpServletRequest request, int proxies) {
            return what.matches(request) && !allowances.take(network(request, proxies));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (var limit : limits) {
            if (proxies != null && limit.isSpent(request, proxies)) {
                refuse(limit.refusal(), request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (FEED.matches(request)) {
            // Pages of other sites read the directory; they must be able to read this too.
            response.setHeader("Access-Control-Allow-Origin", "*");
            refusal.write(response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            refusal.write(response);
        } else {
            refusal.writePage(response);
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
