package org.whatmatters.insight.reach.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.insight.reach.TimeToFirstContact;
import org.whatmatters.insight.reach.application.SuppressionRule;

/// The wait for a first contact. A hidden number is there as null, so that nobody takes it for nought.
record TimeToFirstContactResponse(Instant asOf, String definition, SuppressionResponse suppression, List<Row> rows) {

    private static final String DEFINITION = "Hours from the submission of a referral to the first time that somebody"
            + " spoke with the person, over all referrals since the beginning. Waiting: not spoken with and not ended.";

    /// @param p90Hours nine in ten were spoken with within it
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Row(
            String agencyType,
            @Nullable Double medianHours,
            @Nullable Double p90Hours,
            @Nullable Long contacted,
            @Nullable Long waiting,
            boolean suppressed) {

        static Row of(TimeToFirstContact.Row row) {
            var figures = row.figures();
            return figures == null
                    ? new Row(row.agencyType(), null, null, null, null, true)
                    : new Row(
                            row.agencyType(),
                            figures.medianHours(),
                            figures.p90Hours(),
                            figures.contacted(),
                            figures.waiting(),
                            false);
        }
    }

    static TimeToFirstContactResponse of(TimeToFirstContact measure, Instant asOf, SuppressionRule rule) {
        return new TimeToFirstContactResponse(
                asOf,
                DEFINITION,
                SuppressionResponse.of(rule),
                measure.rows().stream().map(Row::of).toList());
    }
}
