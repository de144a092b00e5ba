package org.whatmatters.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/// A checked token as the [Actor] it speaks for.
final class ActorAuthentication extends AbstractAuthenticationToken {

    private final Actor actor;
    private final Jwt token;

    private ActorAuthentication(Actor actor, Jwt token) {
        super(List.of(new SimpleGrantedAuthority("ACTOR")));
        this.actor = actor;
        this.token = token;
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    @Override
    public Jwt getCredentials() {
        return token;
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.subject().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication that && that.token.equals(token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }

    /// The only place that reads a token's claims. `organization` is `{"alias": {"wm_id": [..], "groups": ["/role",
    /// ..]}}`:
    /// one organisation makes a worker, none a person, and a token for several speaks for nobody.
    static final class FromToken implements Converter<Jwt, ActorAuthentication> {

        @Override
        public ActorAuthentication convert(Jwt token) {
            var subject = UUID.fromString(token.getSubject());
            Map<String, Object> organisations = mapOf(token.getClaims().get("organization"));
            if (organisations.isEmpty()) {
                return new ActorAuthentication(new Actor.Person(subject), token);
            }
            if (organisations.size() > 1) {
                throw new BadCredentialsException("the token speaks for several organisations");
            }
            var organisation = organisations.entrySet().iterator().next();
            var claims = mapOf(organisation.getValue());
            var roles = textsOf(claims.get("groups")).stream()
                    .map(group -> group.startsWith("/") ? group.substring(1) : group)
                    .map(Role::of)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableSet());
            var name = Optional.ofNullable(token.getClaimAsString("name")).orElse("A worker");
            return new ActorAuthentication(
                    new Actor.Staff(subject, name, organisationId(claims), organisation.getKey(), roles), token);
        }

        private static UUID organisationId(Map<String, Object> claims) {
            return textsOf(claims.get("wm_id")).stream()
                    .findFirst()
                    .map(UUID::fromString)
                    .orElseThrow(() -> new BadCredentialsException("the token names no organisation of ours"));
        }

        private static Map<String, Object> mapOf(@Nullable Object claim) {
            return claim instanceof Map<?, ?> map
                    ? map.entrySet().stream()
                            .filter(entry -> entry.getValue() != null)
                            .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue))
                    : Map.of();
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
    }
}
