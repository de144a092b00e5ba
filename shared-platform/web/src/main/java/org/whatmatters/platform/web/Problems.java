package org.whatmatters.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.whatmatters.platform.messaging.Outage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What goes wrong, as RFC 9457 problems. Clients switch on `type` and on the codes of `errors`; the wording may
/// change.
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;
    private final BodyFaults bodyFaults;

    Problems(JsonMapper json, BodyFaults bodyFaults) {
        this.json = json;
        this.bodyFaults = bodyFaults;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        return problem(HttpStatus.NOT_FOUND, "not-found", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed e) {
        return problem(HttpStatus.FORBIDDEN, "not-allowed", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail illegalState(IllegalState e) {
        var problem = problem(HttpStatus.CONFLICT, "illegal-state", e.getMessage());
        problem.setProperty("state", e.state());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail conflict(Conflict e) {
        return problem(HttpStatus.CONFLICT, e.code(), e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail stale(StaleVersion e) {
        return problem(HttpStatus.PRECONDITION_FAILED, "stale-version", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail versionMissing(VersionMissing e) {
        return problem(HttpStatus.PRECONDITION_REQUIRED, "version-missing", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail versionMalformed(VersionMalformed e) {
        return problem(HttpStatus.BAD_REQUEST, "version-malformed", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalid(Invalid e) {
        return invalid(e.errors());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(RuntimeException e) {
        if (Outage.isBehind(e)) {
            LOG.warn("answered 503: {}", e.getClass().getSimpleName());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "5")
                    .body(unavailable());
        }
        if (holdsWhatNoTextCan(e)) {
            var fault = new FieldError("", "MALFORMED", "Some of the text holds a character that cannot be kept.");
            var problem = invalid(List.of(fault));
            return ResponseEntity.status(problem.getStatus()).body(problem);
        }
        LOG.error("answered 500", e);
        return ResponseEntity.internalServerError()
                .body(problem(HttpStatus.INTERNAL_SERVER_ERROR, "our-fault", "Something went wrong on our side."));
    }

    /// PostgreSQL keeps every character but one: U+0000. It says so by these two states, for text and for JSON.
    private static boolean holdsWhatNoTextCan(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault
                    && ("22021".equals(fault.getSQLState()) || "22P05".equals(fault.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    static ProblemDetail unavailable() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-available-now",
                "We cannot do this just now. Nothing was changed.");
    }

    static ProblemDetail problem(HttpStatus status, String type, @Nullable String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:whatmatters:problem:" + type));
        return problem;
    }

    private static ProblemDetail invalid(List<FieldError> errors) {
        var problem =
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "Some of what was sent needs putting right.");
        problem.setProperty("errors", errors);
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return badBody(request, List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var onTheWhole = e.getBindingResult().getGlobalErrors().stream()
                .map(error -> new FieldError(
                        "",
                        BodyFaults.code(String.valueOf(error.getCode())),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
        return badBody(request, onTheWhole);
    }

    /// A parameter of the query that cannot be read is named.
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof MethodArgumentTypeMismatchException unread
                && unread.getParameter().hasParameterAnnotation(RequestParam.class)) {
            var fault = new FieldError("/" + unread.getName(), "INVALID_VALUE", whatFits(unread.getRequiredType()));
            var problem = invalid(List.of(fault));
            return ResponseEntity.status(problem.getStatus()).body(problem);
        }
        return super.handleTypeMismatch(e, headers, status, request);
    }

    private static String whatFits(@Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? "Give one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", ", "", "."))
                : "This cannot be read.";
    }

    private ResponseEntity<Object> badBody(WebRequest webRequest, List<FieldError> onTheWhole) {
        var request = ((ServletWebRequest) webRequest).getRequest();
        return readable(request)
                .flatMap(body -> bodyType(request).map(type -> bodyFaults.of(body, type)))
                .map(faults -> faults.isEmpty() ? onTheWhole : faults)
                .map(Problems::invalid)
                .or(() -> Optional.of(
                        problem(HttpStatus.BAD_REQUEST, "broken-json", "What was sent is not readable as JSON.")))
                .map(problem -> ResponseEntity.status(problem.getStatus()).<Object>body(problem))
                .orElseThrow();
    }

    private Optional<JsonNode> readable(HttpServletRequest request) {
        try {
            var body = KeptBody.of(request);
            return body.length == 0 ? Optional.empty() : Optional.of(json.readTree(body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Class<?>> bodyType(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                ? Arrays.stream(handler.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                        .<Class<?>>map(parameter -> parameter.getParameterType())
                        .filter(Class::isRecord)
                        .findFirst()
                : Optional.empty();
    }
}
