package org.whatmatters.platform.circle;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says with each answer that this service may have missed who may see whom now: what rests on a person's word alone is
/// shut meanwhile, and whoever works by a relationship should know that they may not see the latest.
final class AccessLagHeader extends OncePerRequestFilter {

    static final String NAME = "Access-Is-Behind";

    private final AccessFreshness freshness;

    AccessLagHeader(AccessFreshness freshness) {
        this.freshness = freshness;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!freshness.isGiven()) {
            response.setHeader(NAME, "true");
        }
        chain.doFilter(request, response);
    }
}
