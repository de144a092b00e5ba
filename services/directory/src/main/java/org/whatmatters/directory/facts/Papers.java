package org.whatmatters.directory.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a commissioner asks a group for.
///
/// @param safeguardingPolicyOn of when the policy is
/// @param insuredUntil the last day of the cover
/// @param dbsChecked whether whoever works with people alone is checked
record Papers(
        @Nullable LocalDate safeguardingPolicyOn,
        @Nullable LocalDate insuredUntil,
        @Nullable Boolean dbsChecked) {

    static final Papers NONE = new Papers(null, null, null);
}
