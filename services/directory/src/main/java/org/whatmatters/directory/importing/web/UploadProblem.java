package org.whatmatters.directory.importing.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// What can be wrong with an upload as a whole, in the same words as for every other route.
final class UploadProblem extends ErrorResponseException {

    UploadProblem(HttpStatus status, String type, @Nullable String detail) {
        super(status, problem(status, type, detail), null);
    }

    static ProblemDetail problem(HttpStatus status, String type, @Nullable String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:whatmatters:problem:" + type));
        return problem;
    }
}
