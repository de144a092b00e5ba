package org.whatmatters.platform.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// An organisation that a token speaks for, as its claim `organization` says:
/// `{"alias": {"wm_id": [..], "groups": ["/role", ..]}}`.
///
/// @param ids what stands as our id of it; one, where the sign-in service is set up as it should be
/// @param groups with their slash
public record OrganisationClaim(String alias, List<String> ids, List<String> groups) {

    /// None in a token of somebody who signed in as themselves.
    public static List<OrganisationClaim> in(Jwt token) {
        var claims = new ArrayList<OrganisationClaim>();
        if (token.getClaims().get("organization") instanceof Map<?, ?> organisations) {
            organisations.forEach((alias, claim) -> {
                if (claim != null) {
                    claims.add(of(String.valueOf(alias), claim));
                }
            });
        }
        return claims;
    }

    private static OrganisationClaim of(String alias, Object claim) {
        return claim instanceof Map<?, ?> parts
                ? new OrganisationClaim(alias, textsOf(parts.get("wm_id")), textsOf(parts.get("groups")))
                : new OrganisationClaim(alias, List.of(), List.of());
    }

    private static List<String> textsOf(@Nullable Object claim) {
        var texts = new ArrayList<String>();
        if (claim instanceof Iterable<?> values) {
            values.forEach(value -> texts.add(String.valueOf(value)));
        } else if (claim != null) {
            texts.add(claim.toString());
        }
        return texts;
    }

    /// Our id of it; empty where the token names none that is an id.
    public Optional<UUID> id() {
        return ids.stream().findFirst().flatMap(OrganisationClaim::idIn);
    }

    static Optional<UUID> idIn(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
