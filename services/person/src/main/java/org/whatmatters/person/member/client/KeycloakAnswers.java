package org.whatmatters.person.member.client;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/// What Keycloak's answers mean to us.
final class KeycloakAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakAnswers.class);

    private KeycloakAnswers() {}

    /// Whoever waits is told to try again where Keycloak could not be asked.
    static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RestClientException e) {
            LOG.warn(
                    "the sign-in service did not do what it was asked: {}",
                    e.getClass().getSimpleName());
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "We cannot reach the sign-in service just now. Please try again in a minute.");
            problem.setType(URI.create("urn:whatmatters:problem:sign-in-service-unavailable"));
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, problem, e);
        }
    }

    /// The sign-in service has an id of its own for each of our organisations.
    static Optional<KeycloakAdmin.Organisation> ours(KeycloakAdmin keycloak, UUID organisation) {
        return keycloak.organisations("wm_id:" + organisation, 2).stream().findFirst();
    }

    static void done(Runnable change) {
        asked(() -> {
            change.run();
            return true;
        });
    }

    static <T> Optional<T> found(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (HttpClientErrorException.NotFound _) {
            return Optional.empty();
        }
    }

    /// Does what may be done already, as this answer then says.
    static void onceMore(HttpStatus done, Runnable change) {
        try {
            change.run();
        } catch (HttpClientErrorException e) {
            if (!e.getStatusCode().isSameCodeAs(done)) {
                throw e;
            }
        }
    }
}
