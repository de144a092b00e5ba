package org.whatmatters.referral.offerlink;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.offer.LinkId;
import org.whatmatters.referral.offer.OfferId;

/// What whoever has a link is told before any code: who asks which group, and whether an answer is still waited for.
/// Nothing of the person, and nothing of what they need.
///
/// @param hostPhone where the host can be rung; absent where it put none down
record Asked(
        LinkId link,
        OfferId offer,
        UUID hostId,
        UUID phone,
        String host,
        @Nullable String hostPhone,
        String group,
        Standing standing) {

    /// Whether the link is still good, and if not, why.
    enum Standing {
        OPEN,
        ANSWERED,
        EXPIRED,
        /// Taken back by the host, and all that is nobody's business here: that somebody died, or is hidden.
        WITHDRAWN;

        static Standing of(String state, boolean closed) {
            if (closed) {
                return WITHDRAWN;
            }
            return switch (state) {
                case "OPEN" -> OPEN;
                case "ACCEPTED", "REJECTED" -> ANSWERED;
                case "EXPIRED" -> EXPIRED;
                default -> WITHDRAWN; // and DIED
            };
        }
    }
}
