package org.whatmatters.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Answers a call without a good token. Does not say what was wrong with it: that helps only who is guessing.
class TokenRefusal implements AuthenticationEntryPoint {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRefusal.class);

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            LOG.warn("The keys to check tokens with cannot be fetched: {}", reason.getMessage());
            Refusal.UNAVAILABLE.write(response);
            return;
        }
        LOG.debug("Token refused: {}", reason.getMessage());
        response.setHeader("WWW-Authenticate", "Bearer");
        Refusal.NOT_SIGNED_IN.write(response);
    }
}
