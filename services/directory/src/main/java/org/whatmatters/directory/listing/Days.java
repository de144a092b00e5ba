package org.whatmatters.directory.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Which day it is where the listings are.
public final class Days {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
