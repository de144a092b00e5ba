package org.whatmatters.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// The ways in. `?way=nhs-login` sends a person straight to NHS login; `?as=name` (demo only) fills in the name of a
/// demo account; `?for=alias` signs in for that organisation; `?add=passkey`, `app` or `recovery-codes` leads somebody
/// who is signed in to a further way of signing in.
final class WaysIn implements OAuth2AuthorizationRequestResolver {

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /// The sign-in service's names of what may be added.
    private static final Map<String, String> ADDED = Map.of(
            "passkey", "webauthn-register-passwordless",
            "app", "CONFIGURE_TOTP",
            "recovery-codes", "CONFIGURE_RECOVERY_AUTHN_CODES");

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
        var added = ADDED.get(Objects.requireNonNullElse(request.getParameter("add"), ""));
        if (added != null) {
            more.put("kc_action", added);
        }
        return OAuth2AuthorizationRequest.from(authorization)
                .scopes(scopes(authorization, request.getParameter("for")))
                .additionalParameters(parameters -> parameters.putAll(more))
                .build();
    }

    private static Set<String> scopes(OAuth2AuthorizationRequest authorization, @Nullable String organisation) {
        if (organisation == null || !ALIAS.matcher(organisation).matches()) {
            return authorization.getScopes();
        }
        return authorization.getScopes().stream()
                .map(scope -> scope.equals("organization") ? scope + ":" + organisation : scope)
                .collect(Collectors.toUnmodifiableSet());
    }
}
