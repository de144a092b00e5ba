package org.whatmatters.referral.signpost;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.offer.ServiceId;
import org.whatmatters.referral.unmet.District;
import org.whatmatters.referral.unmet.Need;

/// Somebody was told of services that may help, and goes there themselves. Which person it was nobody keeps, nor which
/// worker told them.
///
/// @param services one to five
/// @param district null where nobody asked near a place
public record Signpost(
        SignpostId id,
        OrganisationId organisation,
        Need need,
        @Nullable District district,
        List<ServiceId> services,
        Way way,
        Instant at) {

    public static final int MOST_SERVICES = 5;
}
