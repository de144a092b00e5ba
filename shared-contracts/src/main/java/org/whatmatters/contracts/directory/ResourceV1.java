package org.whatmatters.contracts.directory;

import java.time.LocalDate;
import java.util.UUID;

/// Something to read, watch or do, as it may be given to people now: every value replaces the one before.
///
/// @param lastGivenOn the last day on which it may be given or sent to somebody; after it, it is too long unreviewed
/// @param withdrawn no longer offered at all
public record ResourceV1(UUID resourceId, String title, LocalDate lastGivenOn, boolean withdrawn, long version) {

    public static final String TYPE = "org.whatmatters.directory.resource-published.v1";
}
