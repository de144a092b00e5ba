package org.whatmatters.gateway;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;

/// Failures that are the caller's own, such as an upload broken off half-way: no fault of the target behind.
public class CallerWentAway implements Predicate<Throwable> {

    @Override
    public boolean test(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(BadRequestException.class::isInstance);
    }
}
