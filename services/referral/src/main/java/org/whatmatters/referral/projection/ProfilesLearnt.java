package org.whatmatters.referral.projection;

import java.util.List;
import java.util.UUID;

/// What else is done once more is known of people. Called in the transaction of the news, and not where a rebuild
/// learns again what was learnt.
public interface ProfilesLearnt {

    /// Is told by their canonical ids of whom there was a profile.
    void learnt(List<UUID> people);
}
