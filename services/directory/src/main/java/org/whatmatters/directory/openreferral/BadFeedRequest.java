package org.whatmatters.directory.openreferral;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A parameter of the feed that makes no sense. 400, not 422: the readers are other people's programs, and the
/// standard's own tools look for it.
final class BadFeedRequest extends ErrorResponseException {

    BadFeedRequest(String what) {
        super(HttpStatus.BAD_REQUEST, problem(what), null);
    }

    private static ProblemDetail problem(String what) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, what + ".");
        problem.setType(URI.create("urn:whatmatters:problem:bad-parameter"));
        return problem;
    }
}
