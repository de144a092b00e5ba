package org.whatmatters.referral.unmet.application;

import java.time.LocalDate;
import java.util.List;
import org.whatmatters.referral.unmet.Need;
import org.whatmatters.referral.unmet.UnmetNeed;

/// Where unmet needs are kept.
public interface UnmetNeeds {

    void add(UnmetNeed unmet);

    /// How often each need was not met in each district, most often first.
    ///
    /// @param before the first day that does not count
    List<Tally> tallies(LocalDate from, LocalDate before);

    /// A true count, which nobody may be shown as it is.
    record Tally(Need need, String district, long count) {}
}
