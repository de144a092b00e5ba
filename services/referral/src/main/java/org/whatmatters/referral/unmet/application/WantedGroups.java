package org.whatmatters.referral.unmet.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.whatmatters.referral.unmet.District;
import org.whatmatters.referral.unmet.Need;

/// For which need, and where, there may be enough people for a group.
public interface WantedGroups {

    /// Keeps those that are new with the day, and forgets those that are no longer among them.
    void are(List<Place> places, LocalDate today);

    /// The longest known first.
    List<Wanted> all();

    /// A need near a place.
    record Place(Need need, District district) {}

    /// A group that is wanted.
    ///
    /// @param since the day on which that was first seen
    record Wanted(UUID id, Need need, District district, LocalDate since) {}
}
