package org.whatmatters.directory.importing.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.whatmatters.directory.importing.application.FileTooLarge;
import org.whatmatters.directory.importing.application.KeyUsedDifferently;

@RestControllerAdvice(basePackageClasses = UploadProblems.class)
class UploadProblems {

    @ExceptionHandler
    ProblemDetail tooLarge(FileTooLarge e) {
        return UploadProblem.problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail keyUsedDifferently(KeyUsedDifferently e) {
        return UploadProblem.problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-used-differently", e.getMessage());
    }
}
