package org.whatmatters.referral.signpost.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.signpost.Signpost;
import org.whatmatters.referral.unmet.Need;

/// Where signposts are kept.
public interface Signposts {

    void add(Signpost signpost);

    /// Those that one team gave, true counts that nobody may be shown as they are; most often first.
    Tallies tallies(OrganisationId organisation, Instant from, Instant before);

    record Tallies(long total, List<OfNeed> byNeed, List<OfService> byService) {}

    record OfNeed(Need need, long count) {}

    /// How often a service was named.
    ///
    /// @param name null while the directory has not told it
    record OfService(UUID serviceId, @Nullable String name, long count) {}
}
