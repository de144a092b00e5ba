package org.whatmatters.gateway;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the gateway is seen from, where it leads to, and whose tokens it takes.
///
/// @param publicUrl the address people type; told to the parts behind, whatever the caller's own headers say
/// @param issuer the only issuer of tokens, as it stands in them
/// @param jwks where its keys are fetched: an internal address
/// @param audience what a token must be meant for
/// @param proxies how many of the operator's own stand before us; unless it is said, no network is limited
/// @param addresses one for every [Target]
@ConfigurationProperties("whatmatters")
record GatewayProperties(
        URI publicUrl,
        String issuer,
        URI jwks,
        String audience,
        @Nullable Integer proxies,
        Map<Target, URI> addresses) {

    GatewayProperties {
        for (var target : Target.values()) {
            Objects.requireNonNull(addresses.get(target), () -> "no address for " + target.kebab());
        }
    }

    URI addressOf(Target target) {
        return Objects.requireNonNull(addresses.get(target));
    }

    boolean hasTls() {
        return "https".equals(publicUrl.getScheme());
    }
}
