package org.whatmatters.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.whatmatters.platform.token.OrganisationClaim;

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

    /// What a token says of who asks: one organisation makes a worker, none a person, and a token for several speaks
    /// for nobody.
    static final class FromToken implements Converter<Jwt, ActorAuthentication> {

        @Override
        public ActorAuthentication convert(Jwt token) {
            var subject = UUID.fromString(token.getSubject());
            var organisations = OrganisationClaim.in(token);
            if (organisations.isEmpty()) {
                return new ActorAuthentication(new Actor.Person(subject), token);
            }
            if (organisations.size() > 1) {
                throw new BadCredentialsException("the token speaks for several organisations");
            }
            var organisation = organisations.getFirst();
            var roles = organisation.groups().stream()
                    .map(group -> group.startsWith("/") ? group.substring(1) : group)
                    .map(Role::of)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableSet());
            var name = Optional.ofNullable(token.getClaimAsString("name")).orElse("A worker");
            var id = organisation
                    .id()
                    .orElseThrow(() -> new BadCredentialsException("the token names no organisation of ours"));
            return new ActorAuthentication(new Actor.Staff(subject, name, id, organisation.alias(), roles), token);
        }
    }
}
