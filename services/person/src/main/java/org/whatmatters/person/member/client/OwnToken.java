package org.whatmatters.person.member.client;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// This service's own token, for as long as it is good. What it may do there: infra/keycloak/README.md.
@Component
class OwnToken implements ClientHttpRequestInterceptor {

    private static final Duration SPARE = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final MultiValueMap<String, String> who;
    private final Clock clock;
    private @Nullable Held held;

    OwnToken(
            TokenEndpoint endpoint,
            @Value("${whatmatters.sign-in-client.id}") String id,
            @Value("${whatmatters.sign-in-client.secret}") String secret,
            Clock clock) {
        this.endpoint = endpoint;
        this.who = MultiValueMap.fromSingleValue(
                Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
        this.clock = clock;
    }

    private record Held(String token, Instant goodUntil) {}

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().setBearerAuth(token());
        var response = execution.execute(request, body);
        if (response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            forget();
        }
        return response;
    }

    private synchronized String token() {
        var now = clock.instant();
        if (held == null || held.goodUntil().isBefore(now)) {
            var fresh = endpoint.token(who);
            held = new Held(fresh.value(), now.plusSeconds(fresh.expiresIn()).minus(SPARE));
        }
        return held.token();
    }

    private synchronized void forget() {
        held = null;
    }
}
