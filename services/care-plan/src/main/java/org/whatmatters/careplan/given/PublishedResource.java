package org.whatmatters.careplan.given;

import java.time.LocalDate;
import java.util.UUID;

/// A resource as the directory has it now.
///
/// @param lastGivenOn after this day it is too long unreviewed to be given to anybody
public record PublishedResource(UUID id, String title, LocalDate lastGivenOn, boolean withdrawn, long version) {

    /// Whether it may be given or sent on a day.
    public boolean mayBeGiven(LocalDate day) {
        return !withdrawn && !day.isAfter(lastGivenOn);
    }

    /// Why it may not, in the API's word.
    public String state() {
        return withdrawn ? "withdrawn" : "too-old";
    }
}
