package org.whatmatters.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Fetches the access token of this session once a request, renewing it when it has run out, and says who the visitor
/// is. When it can't be renewed, or is renewed for less than somebody signed in for, the request goes on without a
/// token: the first call to a service then asks for a new sign-in, after the form it came from has kept what was
/// typed.
final class VisitFilter extends OncePerRequestFilter {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final OAuth2AuthorizedClientManager clients;
    private final AccessTokenReader reader;
    private final Clock clock;

    VisitFilter(OAuth2AuthorizedClientManager clients, AccessTokenReader reader, Clock clock) {
        this.clients = clients;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request, response);
        var value = token != null && knowVisitor(request, token) ? token.getTokenValue() : null;
        try {
            new Visit(value, somethingWasJustStarted(request)).calling(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private @Nullable OAuth2AccessToken token(HttpServletRequest request, HttpServletResponse response) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken signedIn)) {
            return null;
        }
        try {
            var client = clients.authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(signedIn.getAuthorizedClientRegistrationId())
                            .principal(signedIn)
                            .attribute(HttpServletRequest.class.getName(), request)
                            .attribute(HttpServletResponse.class.getName(), response)
                            .build());
            return client == null ? null : client.getAccessToken();
        } catch (ClientAuthorizationException e) {
            logger.info("A sign-in could not be renewed: " + e.getError().getErrorCode());
            return null;
        }
    }

    private boolean knowVisitor(HttpServletRequest request, OAuth2AccessToken token) {
        var session = request.getSession();
        var before = session.getAttribute(SessionKeys.VISITOR) instanceof Visitor visitor ? visitor : null;
        if (before != null && before.tokenEndsAt().equals(token.getExpiresAt())) {
            return true;
        }
        try {
            var now = reader.read(token);
            if (before != null && !before.isSameAs(now)) {
                if (session.getAttribute(SessionKeys.SIGNED_IN) == null) {
                    logger.info("A renewed token no longer speaks for the organisation of the sign-in");
                    return false;
                }
                SessionKeys.forgetAll(session);
            }
            session.removeAttribute(SessionKeys.SIGNED_IN);
            session.setAttribute(SessionKeys.VISITOR, now);
            return true;
        } catch (JwtException e) {
            logger.warn("An access token could not be read: " + e.getMessage());
            return false;
        }
    }

    private boolean somethingWasJustStarted(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(SessionKeys.STARTED_AT) instanceof Instant startedAt
                && startedAt.plus(FRESH).isAfter(clock.instant());
    }
}
