package org.whatmatters.person.circle.client;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.client.RestClientException;
import org.whatmatters.person.circle.application.Proofs;
import org.whatmatters.person.record.NhsNumber;

@Component
class KeycloakProofs implements Proofs {

    private final Userinfo userinfo;

    KeycloakProofs(Userinfo userinfo) {
        this.userinfo = userinfo;
    }

    @Override
    public Proof of(String authorization) {
        try {
            var claims = userinfo.of(authorization);
            var number = Optional.ofNullable(claims.nhsNumber())
                    .flatMap(NhsNumber::parse)
                    .orElse(null);
            return new Proof(number, claims.name());
        } catch (RestClientException e) {
            throw unavailable(e);
        }
    }

    private static ErrorResponseException unavailable(RestClientException cause) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "We cannot check who you are just now. Please try again in a minute.");
        problem.setType(URI.create("urn:whatmatters:problem:sign-in-service-unavailable"));
        return new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, problem, cause);
    }
}
