package org.whatmatters.directory.openreferral;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Postcode;

/// Which services a reader asked for, or which services at their places. Everything asked must hold.
///
/// @param modifiedAfter inclusive, as the standard has it
record ServiceFilter(
        String search,
        @Nullable UUID term,
        @Nullable UUID taxonomy,
        @Nullable UUID organisation,
        @Nullable Instant modifiedAfter,
        Ages ages,
        Open open,
        @Nullable Near near) {

    /// @param minimum the service's own lower bound is at least this, as the standard has it
    /// @param maximum the service's own upper bound is at most this
    /// @param age somebody of this age may come: what people mean, and the standard has no word for
    record Ages(
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal age) {}

    /// Open at some time between the two on one of the days.
    ///
    /// @param days 1 is Monday; none means any
    record Open(
            List<Integer> days,
            @Nullable LocalTime from,
            @Nullable LocalTime until) {

        boolean isAsked() {
            return !days.isEmpty() || from != null || until != null;
        }
    }

    /// For people who live at a postcode.
    ///
    /// @param proximity metres from its middle, where the reader said how many
    record Near(Postcode postcode, @Nullable Integer proximity) {}

    static ServiceFilter of(FeedParameters parameters) {
        var proximity = parameters.positive("proximity").orElse(null);
        return new ServiceFilter(
                parameters.search(),
                parameters.id("taxonomy_term_id").orElse(null),
                parameters.id("taxonomy_id").orElse(null),
                parameters.id("organization_id").orElse(null),
                parameters.instant("modified_after").orElse(null),
                new Ages(
                        parameters.age("minimum_age").orElse(null),
                        parameters.age("maximum_age").orElse(null),
                        parameters.age("age").orElse(null)),
                new Open(
                        parameters.days("day"),
                        parameters.time("start_time").orElse(null),
                        parameters.time("end_time").orElse(null)),
                parameters
                        .postcode("postcode")
                        .map(postcode -> new Near(postcode, proximity))
                        .orElse(null));
    }
}
