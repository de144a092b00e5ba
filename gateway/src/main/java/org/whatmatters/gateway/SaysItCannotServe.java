package org.whatmatters.gateway;

import java.util.function.Predicate;
import org.springframework.web.servlet.function.ServerResponse;

/// Which answers count against a target in its circuit breaker: those by which it says that it cannot serve anybody.
///
/// Not 500: that is one request's fault, and must not shut the door on everybody else's.
public class SaysItCannotServe implements Predicate<Object> {

    @Override
    public boolean test(Object answer) {
        return answer instanceof ServerResponse response
                && switch (response.statusCode().value()) {
                    case 502, 503, 504 -> true;
                    default -> false;
                };
    }
}
