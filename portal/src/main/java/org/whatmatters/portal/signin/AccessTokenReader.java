package org.whatmatters.portal.signin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/// Reads the organisation and its groups from the access token. Realm roles are not looked at: only the groups of the
/// one organisation that the token speaks for say what its member may do there.
@Component
class AccessTokenReader {

    private final JwtDecoder decoder;

    AccessTokenReader(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    Visitor read(OAuth2AccessToken accessToken) {
        var token = decoder.decode(accessToken.getTokenValue());
        var organisation = token.getClaim("organization");
        var alias = alias(organisation);
        var endsAt = Objects.requireNonNullElse(accessToken.getExpiresAt(), Instant.EPOCH);
        return new Visitor(
                Objects.requireNonNull(token.getSubject()),
                name(token),
                alias,
                id(organisation, alias),
                groups(organisation, alias),
                alias != null && token.hasClaim("identity_provider"),
                endsAt);
    }

    private static String name(Jwt token) {
        var name = token.getClaimAsString("name");
        return Objects.requireNonNullElse(
                name, Objects.requireNonNullElse(token.getClaimAsString("preferred_username"), "Signed in"));
    }

    private static @Nullable String alias(@Nullable Object organisation) {
        return organisation instanceof Map<?, ?> byAlias && byAlias.size() == 1
                ? String.valueOf(byAlias.keySet().iterator().next())
                : null;
    }

    private static @Nullable UUID id(@Nullable Object organisation, @Nullable String alias) {
        return organisation instanceof Map<?, ?> byAlias
                        && byAlias.get(alias) instanceof Map<?, ?> membership
                        && membership.get("wm_id") instanceof List<?> ids
                        && !ids.isEmpty()
                ? UUID.fromString(String.valueOf(ids.getFirst()))
                : null;
    }

    private static Set<String> groups(@Nullable Object organisation, @Nullable String alias) {
        var roles = new TreeSet<String>();
        if (organisation instanceof Map<?, ?> byAlias
                && byAlias.get(alias) instanceof Map<?, ?> membership
                && membership.get("groups") instanceof List<?> groups) {
            groups.forEach(group -> roles.add(String.valueOf(group).replaceFirst("^/", "")));
        }
        return roles;
    }
}
