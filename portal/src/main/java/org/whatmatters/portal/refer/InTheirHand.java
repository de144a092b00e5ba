package org.whatmatters.portal.refer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.whatmatters.portal.signin.SessionKeys;

/// While the phone is in the person's hand, none of the officer's pages opens on it, by the way back as little as by an
/// address. It ends when the officer says that they have it again.
@Configuration
class InTheirHand implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new OnlyTheirPages())
                .excludePathPatterns(
                        HandOverController.THEIR_PAGE, HandOverController.THEIR_PAGE + "/**", "/assets/**", "/error");
    }

    private static final class OnlyTheirPages implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            var session = request.getSession(false);
            if (session == null || session.getAttribute(SessionKeys.HANDED_OVER) == null) {
                return true;
            }
            response.sendRedirect(HandOverController.THEIR_PAGE);
            return false;
        }
    }
}
