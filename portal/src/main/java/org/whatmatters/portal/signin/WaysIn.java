package org.whatmatters.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// The two ways in. `?way=nhs-login` sends a person straight to NHS login; `?as=name` (demo only) fills in the name of
/// a
/// demo account.
final class WaysIn implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver plain;
    private final boolean demo;

    WaysIn(OAuth2AuthorizationRequestResolver plain, boolean demo) {
        this.plain = plain;
        this.demo = demo;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return with(request, plain.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String clientRegistrationId) {
        return with(request, plain.resolve(request, clientRegistrationId));
    }

    private @Nullable OAuth2AuthorizationRequest with(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest authorization) {
        if (authorization == null) {
            return null;
        }
        Map<String, Object> more = new TreeMap<>();
        if ("nhs-login".equals(request.getParameter("way"))) {
            more.put("kc_idp_hint", "nhs-login");
        }
        var as = request.getParameter("as");
        if (demo && as != null) {
            more.put("login_hint", as);
        }
        return OAuth2AuthorizationRequest.from(authorization)
                .additionalParameters(parameters -> parameters.putAll(more))
                .build();
    }
}
