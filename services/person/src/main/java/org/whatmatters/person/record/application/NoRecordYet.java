package org.whatmatters.person.record.application;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Somebody signed in as themselves, and nobody has referred them, or not with the NHS number they signed in with.
public final class NoRecordYet extends ErrorResponseException {

    public NoRecordYet() {
        super(HttpStatus.NOT_FOUND, problem(), null);
    }

    private static ProblemDetail problem() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "We have no record of you yet. Your worker can add your NHS number to it.");
        problem.setType(URI.create("urn:whatmatters:problem:no-record-yet"));
        return problem;
    }
}
