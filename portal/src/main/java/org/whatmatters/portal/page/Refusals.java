package org.whatmatters.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.RestClientException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.SignInNeeded;

/// What is shown when the one thing that a page is about can't be had.
@ControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /// Somebody sent to sign in twice within so short a time is going round in circles.
    private static final Duration A_LOOP = Duration.ofSeconds(5);

    private final EveryPage everyPage;
    private final Clock clock;

    Refusals(EveryPage everyPage, Clock clock) {
        this.everyPage = everyPage;
        this.clock = clock;
    }

    /// Straight back to Keycloak: whoever still has a session there does not even notice.
    @ExceptionHandler
    ModelAndView signInAgain(SignInNeeded ended, HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(SessionKeys.SENT_TO_SIGN_IN_AT) instanceof Instant before
                && before.plus(A_LOOP).isAfter(clock.instant())) {
            LOG.warn("A token that is just issued is not taken: signing in again would not help");
            return page(request, "error/503", HttpStatus.SERVICE_UNAVAILABLE);
        }
        awaitTheNextSecond();
        session.setAttribute(SessionKeys.SENT_TO_SIGN_IN_AT, clock.instant());
        if (session.getAttribute(SessionKeys.RETURN_TO) == null && "GET".equals(request.getMethod())) {
            session.setAttribute(SessionKeys.RETURN_TO, request.getRequestURI());
        }
        return new ModelAndView("redirect:/oauth2/authorization/keycloak");
    }

    /// A token says the second in which it was issued, and one of the very second of a revocation is not taken: the
    /// next must not come so soon.
    private void awaitTheNextSecond() {
        var now = clock.instant();
        try {
            Thread.sleep(
                    Duration.between(now, now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return switch (refusal.status()) {
            case 403 -> page(request, "error/403", HttpStatus.FORBIDDEN);
            // 422: somebody changed a code in the address for one that is none.
            case 400, 404, 422 -> page(request, "error/404", HttpStatus.NOT_FOUND);
            default -> {
                LOG.warn("A service refused what a page is about: {}", refusal.getMessage());
                yield page(request, "error/503", HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    @ExceptionHandler
    ModelAndView silent(RestClientException noAnswer, HttpServletRequest request) {
        LOG.warn("A service that a page is about did not answer: {}", noAnswer.getMessage());
        return page(request, "error/503", HttpStatus.SERVICE_UNAVAILABLE);
    }

    /// An address with an id that is none.
    @ExceptionHandler
    ModelAndView noSuchPage(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return page(request, "error/404", HttpStatus.NOT_FOUND);
    }

    private ModelAndView page(HttpServletRequest request, String view, HttpStatus status) {
        return new ModelAndView(view, everyPage.of(request), status);
    }
}
