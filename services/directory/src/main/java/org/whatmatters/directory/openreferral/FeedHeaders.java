package org.whatmatters.directory.openreferral;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// What every answer of the feed carries: any site's pages may read it, and nobody fetches twice what has not
/// changed.
@Configuration(proxyBeanMethods = false)
class FeedHeaders {

    private static final String FEED = "/open-referral-uk/*";

    /// Before the security filters, which know nothing of other sites and would refuse their question whether they
    /// may.
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> feedIsForEverySite() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new ForEverySite());
        registration.addUrlPatterns(FEED);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> feedHasEntityTags() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns(FEED);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 50);
        return registration;
    }

    private static final class ForEverySite extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.ETAG);
            if (HttpMethod.OPTIONS.matches(request.getMethod())) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS");
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
            response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
            chain.doFilter(request, new FaultsAreNotKept(response));
        }
    }

    /// Else a cache would go on refusing for a minute after the fault is over.
    private static final class FaultsAreNotKept extends HttpServletResponseWrapper {

        FaultsAreNotKept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            if (status >= 400) {
                setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            super.setStatus(status);
        }
    }
}
