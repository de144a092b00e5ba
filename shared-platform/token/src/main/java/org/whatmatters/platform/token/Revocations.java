package org.whatmatters.platform.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// Refuses tokens that have been revoked, like any that is not good. Known by heart: no request waits for anybody.
///
/// Why: docs/adr/0021-revocation-and-the-members-of-an-organisation.md.
public final class Revocations implements OAuth2TokenValidator<Jwt> {

    /// Twice as long as a token lives: whatever was issued before has run out by itself by then.
    static final Duration KEPT = Duration.ofMinutes(10);

    private static final OAuth2TokenValidatorResult REVOKED = OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token has been revoked.", null));

    private final Map<Scope, Instant> notBefore = new ConcurrentHashMap<>();
    private final Clock clock;

    public Revocations(Clock clock) {
        this.clock = clock;
    }

    /// Which tokens: absent is any.
    private record Scope(@Nullable UUID subject, @Nullable UUID organisation) {}

    /// From now on tokens of that subject, for that organisation, issued earlier are refused.
    public void learn(@Nullable UUID subject, @Nullable UUID organisation, Instant issuedEarlierThan) {
        notBefore.merge(
                new Scope(subject, organisation),
                issuedEarlierThan,
                (known, told) -> known.isAfter(told) ? known : told);
    }

    void forgetOld() {
        var oldest = clock.instant().minus(KEPT);
        notBefore.values().removeIf(moment -> moment.isBefore(oldest));
    }

    int known() {
        return notBefore.size();
    }

    /// A token says the second in which it was issued, no more. One of the very second of its revocation is refused:
    /// the next that is asked for is good.
    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (notBefore.isEmpty()) {
            return OAuth2TokenValidatorResult.success();
        }
        var issuedAt = Optional.ofNullable(token.getIssuedAt()).orElse(Instant.MIN);
        return scopesOf(token).stream()
                        .map(notBefore::get)
                        .anyMatch(moment -> moment != null && issuedAt.isBefore(moment))
                ? REVOKED
                : OAuth2TokenValidatorResult.success();
    }

    private static List<Scope> scopesOf(Jwt token) {
        var subject = Optional.ofNullable(token.getSubject())
                .flatMap(OrganisationClaim::idIn)
                .orElse(null);
        var scopes = new ArrayList<>(List.of(new Scope(null, null), new Scope(subject, null)));
        OrganisationClaim.in(token).stream()
                .flatMap(organisation -> organisation.id().stream())
                .forEach(organisation -> {
                    scopes.add(new Scope(null, organisation));
                    scopes.add(new Scope(subject, organisation));
                });
        return scopes;
    }
}
